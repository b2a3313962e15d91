package app.daybook.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** What Keycloak shows to those whom Daybook sends there, and where it leads them. */
class SignInIT {

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void signInWearsOurThemeAndLeadsBackToThePageThatWasAskedFor() {
        Page page = browser.stranger();
        page.navigate(Stack.running().address() + "/calendar");
        assertTrue(page.locator("link[href*='css/daybook.css']").count() == 1, "our style sheet");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("E-mail"))
                .fill("second@example.org");
        page.locator("#password").fill("calm-river-second");
        page.locator("#kc-login").click();
        page.waitForURL("**/calendar");
        assertTrue(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .isVisible());
    }

    @Test
    void createLeadsToRegistration() {
        Page page = browser.stranger();
        page.navigate(Stack.running().address() + "/sign-up");
        for (String field : new String[] {"firstName", "lastName", "email", "password", "password-confirm"}) {
            assertTrue(page.locator("#" + field).isVisible(), field);
        }
    }
}
