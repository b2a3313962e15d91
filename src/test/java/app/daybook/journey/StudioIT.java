package app.daybook.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A new instructor begins a course, writes it, publishes it and takes it back: by keyboard alone, and without scripts. */
class StudioIT {

    /** Waits for the film's head, which the browser asks for alone. */
    private static final String PLAYED = "() => { const film = document.querySelector('main video'); film.preload ="
            + " 'metadata'; return new Promise((found, not) => { film.onloadedmetadata = () => found(film.duration);"
            + " film.querySelector('source').onerror = () => not(new Error('not shown')); film.load(); }); }";

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
        NextPage.by(
                page,
                () -> page.locator("form[action$=restorations] .button-primary").click());
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

    /** One person in each role, since the roles are the course's and not the provider's. */
    @Test
    void aFilmIsShownAndTheContentsAreReviewed() throws IOException {
        // Written where nothing replaces the text area
        Page plain = browser.stranger(new NewContextOptions().setJavaScriptEnabled(false));
        signIn(plain);
        begin(plain, "shown-course");
        write(plain, "shown-course", "Write here what students read.", upload(plain, "shown-course") + "\n\n");
        publish(plain, "shown-course", "With a film.");
        Page page = browser.stranger(new NewContextOptions().setViewportSize(1280, 900));
        signIn(page);
        page.navigate(at("/teaching/shown-course/preview/days/1"));
        double seconds = ((Number) page.evaluate(PLAYED)).doubleValue();
        assertTrue(seconds > 0 && seconds < 10, "the browser found it to be " + seconds + " s long");
        look(page, "/teaching/shown-course/preview/days/1");

        // Where it is written down who teaches, so that a role can be given
        page.navigate(at("/teaching"));
        page.navigate(at("/teaching/shown-course/people"));
        page.locator("#who").fill("instructor@example.org");
        page.locator("#role").selectOption("clinical-reviewer");
        page.locator("main form:has(#who) .button-primary").click();
        page.locator("tbody td:has-text('Clinical reviewer')").first().waitFor();
        look(page, "/teaching/shown-course/people");

        look(page, "/teaching/shown-course/content-reviews");
        page.locator("main a.button[href*='/editions/']").first().click();
        String edition = page.url().replaceFirst("https?://[^/]*", "");
        page.locator("a[href$='day-01-first-day.md']").click();
        String file = page.url().replaceFirst("https?://[^/]*", "");
        page.locator(".source-lines a").last().click();
        page.locator("#text").fill("Say when to stop.");
        page.locator("form[action$=comments] .button-primary").click();
        page.locator("a[href^='?answer=']").click();
        page.locator("#text").fill("It says so in the box below.");
        look(page, file);
        page.locator("a[href^='?answer=']").click();
        page.locator("#text").fill("It says so in the box below.");
        NextPage.by(
                page,
                () -> page.locator("form[action$=answers] .button-primary").click());
        assertTrue(page.locator(".replies").innerText().contains("It says so in the box below."));
        look(page, file);
        NextPage.by(page, () -> page.locator("form[action$=resolutions] button").click());
        page.navigate(at(edition));
        page.locator("#credentials").fill("physiotherapist");
        page.locator("#read").check();
        NextPage.by(
                page,
                () -> page.locator("form[action$=approvals] .button-primary").click());
        look(page, edition);
        page.navigate(at("/courses/shown-course"));
        assertTrue(page.content().contains("physiotherapist, on "), page.content());
        write(plain, "shown-course", "# A heading", "# Another heading");
        publish(plain, "shown-course", "Another heading.");
        page.navigate(at("/courses/shown-course"));
        assertTrue(page.content().contains("pending for day 1, changed since the review by"), page.content());
    }

    /** @return the line of a lesson that shows the film */
    private static String upload(Page page, String course) throws IOException {
        page.navigate(at("/studio/" + course + "/media"));
        page.setInputFiles("#file", Path.of("src/test/resources/recordings/film.mp4"));
        page.locator("#alt").fill("A thumb sinks slowly into a cushion.");
        page.setInputFiles(
                "#captions",
                new FilePayload(
                        "film.vtt",
                        "text/vtt",
                        "WEBVTT\n\n00:00.000 --> 00:02.000\nSilence.\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("#transcript").fill("Nobody speaks. A thumb sinks into a cushion.");
        page.locator("main form[enctype] .button-primary").click();
        return page.locator("#line").inputValue();
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
