package app.daybook.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Someone who makes an account and begins the course. */
final class Newcomer {

    static final String COURSE = "/courses/trigger-points";

    private Newcomer() {}

    /** Ends on the page where one enrols. */
    static void signUp(Page page, String firstName, String lastName, String email) {
        page.navigate(Stack.running().address() + "/sign-up?next=" + COURSE + "/enrol");
        page.locator("#firstName").fill(firstName);
        page.locator("#lastName").fill(lastName);
        page.locator("#email").fill(email);
        page.locator("#password").fill("quiet-harbour-lamp-7");
        page.locator("#password-confirm").fill("quiet-harbour-lamp-7");
        page.locator("[type=submit]").click();
        page.waitForURL("**/enrol");
    }

    static void begin(Page page) {
        page.locator("#zone").selectOption("Europe/Paris");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin"))
                .click();
        page.waitForURL("**/today");
    }
}
