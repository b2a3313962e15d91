package app.daybook.journey;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A practical record from Today to its receipt: typed and kept by itself, and by keyboard alone without scripts. */
class PracticalRecordIT {

    private static final String COURSE = "/courses/trigger-points";

    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void isKeptWhileItIsTypedAndHandedIn() {
        Page page = browser.stranger(new NewContextOptions().setViewportSize(320, 640));
        Newcomer.signUp(page, "Rita", "Record", "rita@example.org");
        Newcomer.begin(page);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Practical record").setExact(true))
                .click();
        lookOver(page, "the record of a day");
        press(page, "Begin: Reflection");
        lookOver(page, "a record, empty");
        fill(page, "A dull ache on Anna’s right side.");
        page.waitForFunction("() => /^Saved \\d\\d:\\d\\d:\\d\\d$/.test(document.querySelector('#saved').textContent)");
        page.reload();
        assertEquals(
                "A dull ache on Anna’s right side.", page.locator("#symptom").inputValue());
        press(page, "Hand in");
        assertTrue(page.locator("#hints").innerText().contains("looks like a name"));
        lookOver(page, "a record with hints");
        page.locator("#symptom").fill("");
        press(page, "Hand in as it is");
        assertTrue(page.title().startsWith("Error: "), page.title());
        lookOver(page, "a record with an error");
        page.locator("#symptom").fill("A dull ache on the right side.");
        press(page, "Hand in");
        assertTrue(page.locator("main").innerText().contains("Receipt"));
        lookOver(page, "a record, handed in");
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("All records"))
                .click();
        lookOver(page, "all records");
        page.navigate(Stack.running().address() + COURSE + "/days/10/record");
        press(page, "Begin: Session record");
        lookOver(page, "a record with a place on the body");
        page.locator(".place-area input").first().click();
        assertTrue(page.locator(".place-name").innerText().startsWith("Marked: "));
    }

    @Test
    void worksByKeyboardWithoutScripts() {
        Page page = browser.stranger(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(Stack.running().address() + "/today");
        page.locator("#username").fill("second@example.org");
        page.locator("#password").fill("calm-river-second");
        page.locator("[type=submit]").click();
        page.navigate(Stack.running().address() + COURSE + "/enrol");
        if (page.locator("#zone").count() > 0) {
            page.locator("#zone").selectOption("Europe/Paris");
            press(page, "Begin");
        }
        page.navigate(Stack.running().address() + COURSE + "/days/1/record");
        enter(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin: Reflection")));
        fill(page, "A dull ache.");
        enter(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save and go on later")));
        assertThat(page.locator("#saved")).hasText(Pattern.compile("Saved .*"));
        assertEquals("A dull ache.", page.locator("#symptom").inputValue());
        enter(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand in")));
        assertThat(page.locator("main")).containsText("Receipt");
    }

    private static void fill(Page page, String symptom) {
        page.locator("#date").fill("2026-05-01");
        page.locator("#symptom").fill(symptom);
        page.locator("#finding").fill("Turning right stops early.");
        page.locator("#reflection").fill("I wrote “tight” and had seen nothing of the kind.");
        page.locator("#consent").focus();
        page.keyboard().press("Space");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }

    private static void enter(Page page, Locator target) {
        target.focus();
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    /** By day and by night; nothing is wider than the screen. */
    private static void lookOver(Page page, String what) {
        Axe.check(page, what);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.check(page, what + ", dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertEquals(
                page.evaluate("window.innerWidth"),
                page.evaluate("document.documentElement.scrollWidth"),
                what + " scrolls sideways");
    }
}
