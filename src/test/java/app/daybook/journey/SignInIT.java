package app.daybook.journey;

import java.net.URLEncoder;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import app.daybook.local.LocalSettings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What Keycloak shows to those who come from Daybook. */
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
    void signInWearsOurThemeAndLeadsBack() {
        Page page = browser.stranger();
        page.navigate(door(""));
        assertTrue(page.locator("link[href*='css/daybook.css']").count() == 1, "our style sheet");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("E-mail"))
                .fill("student@example.org");
        page.locator("#password").fill("calm-river-student");
        page.locator("#kc-login").click();
        page.waitForURL(address -> address.startsWith(Stack.running().address() + "/signed-in?"));
        assertTrue(page.url().contains("code="), page.url());
    }

    @Test
    void createLeadsToRegistration() {
        Page page = browser.stranger();
        page.navigate(door("&prompt=create"));
        for (String field : new String[] {"firstName", "lastName", "email", "password", "password-confirm"}) {
            assertTrue(page.locator("#" + field).isVisible(), field);
        }
    }

    /** The address that the application sends people to. */
    private static String door(String more) {
        LocalSettings stack = Stack.running();
        return stack.keycloakAddress()
                + "/realms/daybook/protocol/openid-connect/auth?client_id=daybook&response_type=code"
                + "&scope=openid&redirect_uri=" + URLEncoder.encode(stack.address() + "/signed-in", UTF_8) + more;
    }
}
