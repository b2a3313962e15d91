package app.daybook.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two people on one browser: what the first answers while the second is signed in waits for the first. */
class TwoPeopleIT {

    private static final String PASSWORD = "quiet-harbour-lamp-7";

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
    void anAnswerWaitsForTheAccountThatItBelongsTo() {
        Page first = browser.stranger();
        first.addInitScript("localStorage.setItem('daybook.go-on', 'off')");
        Newcomer.signUp(first, "Ida", "First", "ida@example.org");
        Newcomer.begin(first);
        first.navigate(Stack.running().address() + Newcomer.COURSE + "/quizzes/course-map");
        first.locator("form[action$=attempts] button").click();
        first.waitForURL("**/questions/1");
        String attempt = first.url();

        Page second = first.context().newPage();
        signOut(second);
        Newcomer.signUp(second, "Jon", "Second", "jon@example.org");
        Newcomer.begin(second);
        assertEquals("Jon Second", name(second));

        WholeCourseIT.answer(first.locator("fieldset.question:not([hidden])"));
        Locator receipt = first.locator(".saved[data-state=failed]");
        receipt.waitFor();
        assertTrue(receipt.innerText().contains("You are signed in as \u2068Jon Second\u2069"), receipt.innerText());
        second.navigate(attempt);
        assertTrue(second.locator("h1").innerText().contains("does not exist"), "another's attempt is not there");

        signOut(second);
        second.navigate(Stack.running().address() + "/today");
        second.locator("#username").fill("ida@example.org");
        second.locator("#password").fill(PASSWORD);
        second.locator("[type=submit]").click();
        second.waitForURL("**/today");
        assertEquals("Ida First", name(second));
        first.locator(".saved[data-state=saved]").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        first.reload();
        assertEquals(1, first.locator(".saved[data-state=saved]").count(), "it is there again");
    }

    private static void signOut(Page page) {
        page.navigate(Stack.running().address() + "/today");
        Newcomer.signOut(page);
    }

    private static String name(Page page) {
        return page.locator(".account-name")
                .innerText()
                .replace("Signed in as", "")
                .strip();
    }
}
