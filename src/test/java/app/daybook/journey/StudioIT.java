package app.daybook.journey;

import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A new instructor begins a course, writes it, publishes it and takes it back: by keyboard alone, and without scripts. */
class StudioIT {

    private static final String LINE = "The text of the journey.";
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
    void withoutScripts() {
        Page page = browser.stranger(new NewContextOptions().setJavaScriptEnabled(false));
        signIn(page);
        begin(page, "plain-course");
        page.locator("a[href$='/files/day-01-first-day.md']").click();
        Locator text = page.locator("#text");
        text.fill(text.inputValue().replace("Write here what students read.", LINE));
        page.locator("button[formtarget=seen]").click();
        FrameLocator seen = page.frameLocator("iframe.seen");
        seen.getByText(LINE).waitFor();
        assertTrue(text.inputValue().contains(LINE), "what was typed stays");
        page.locator("form[data-save] .button-primary").click();
        assertTrue(page.locator("#saved").innerText().contains("Draft saved"));
        publish(page, "plain-course", "The first words.");
        page.navigate(at("/courses/plain-course"));
        assertTrue(page.locator("a[href='/courses/plain-course/enrol']").first().isVisible());
        write(page, "plain-course", LINE, "Something else.");
        publish(page, "plain-course", "Other words.");
        page.locator("a[href$=restoration]").first().click();
        page.locator("form[action$=restorations] .button-primary").click();
        page.navigate(at("/teaching/plain-course/preview/days/1"));
        assertTrue(page.content().contains(LINE), "the first edition is back");
    }

    @Test
    void byKeyboardAlone() {
        Page page = browser.stranger(new NewContextOptions().setViewportSize(1280, 900));
        signIn(page);
        begin(page, "typed-course");
        page.navigate(at("/studio/typed-course/files/day-01-first-day.md"));
        page.locator(".cm-content").waitFor();
        page.locator("#main").focus();
        tabTo(page, ".editor");
        page.keyboard().press("Control+Home");
        for (int line = 0; line < 8; line++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().type(LINE + " ");
        page.frameLocator("iframe.seen").getByText(LINE).waitFor();
        page.locator("[data-state-of-draft]:has-text('Saved')").waitFor();
        look(page, "/studio/typed-course/files/day-01-first-day.md");
        page.reload();
        assertTrue(page.locator("#text").inputValue().contains(LINE), "saved by itself");
        page.navigate(at("/studio/typed-course/publication"));
        look(page, "/studio/typed-course/publication");
        page.locator("#main").focus();
        tabTo(page, "form[action$=publications] button");
        page.keyboard().press("Enter");
        page.waitForURL("**/editions?*");
        look(page, "/studio/typed-course/editions");
        page.locator("tbody th a").first().click();
        look(page, page.url().replaceFirst("https?://[^/]*", ""));
    }

    /** The same page wide and narrow; how pages look that nobody has written on is in {@link EachPageIT}. */
    private static void look(Page page, String path) {
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 900);
            page.navigate(at(path));
            Axe.check(page, path + " at " + width);
            assertEquals(
                    true,
                    page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
                    path + " scrolls sideways at " + width);
        }
        page.setViewportSize(1280, 900);
    }

    private static void begin(Page page, String id) {
        page.navigate(at("/studio/new-course"));
        page.locator("#title").fill("A course of the journey");
        page.locator("#id").fill(id);
        page.locator("main form .button-primary").click();
        assertTrue(page.url().endsWith("/studio/" + id), page.url());
    }

    private static void write(Page page, String course, String old, String fresh) {
        page.navigate(at("/studio/" + course + "/files/day-01-first-day.md"));
        Locator text = page.locator("#text");
        text.fill(text.inputValue().replace(old, fresh));
        page.locator("form[data-save] .button-primary").click();
    }

    private static void publish(Page page, String course, String note) {
        page.navigate(at("/studio/" + course + "/publication"));
        page.locator("#note").fill(note);
        page.locator("form[action$=publications] button").click();
        assertTrue(
                page.url().matches(".*/editions(\\?.*)?"),
                page.url() + page.locator("main").innerText());
        assertTrue(page.locator("main").innerText().contains(note));
    }

    private static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < 200; presses++) {
            if ((Boolean) page.locator(selector).first().evaluate("it => it === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key does not lead to " + selector);
    }

    private static void signIn(Page page) {
        Instructor.signIn(page, "/studio");
    }

    private static String at(String path) {
        return Stack.running().address() + path;
    }
}
