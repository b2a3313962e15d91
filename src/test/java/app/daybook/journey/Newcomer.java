package app.daybook.journey;

import java.time.LocalTime;
import java.time.ZoneOffset;

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

    /** Where it is day now: before five in the morning the first day of a course is not open yet. */
    static String zone() {
        int hour = LocalTime.now(ZoneOffset.UTC).getHour();
        return hour >= 5 && hour < 20 ? "Europe/Paris" : "America/Vancouver";
    }

    /** Ends where a stranger is: on the page of the only course, or of all. */
    static void signOut(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.locator("header a.sign-in").waitFor();
    }

    static void begin(Page page) {
        page.locator("#zone").selectOption(zone());
        page.locator("#starts-on").fill("");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin"))
                .click();
        page.waitForURL("**/today");
    }
}
