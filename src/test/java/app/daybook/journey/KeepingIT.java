package app.daybook.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A learner finds a section, notes something at a paragraph, looks a word up, and reads on at another device. */
class KeepingIT {

    private static final String LESSON = Newcomer.COURSE + "/days/1";
    private static final String NOTE = "Ask about this on Friday";

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
    void whatIsKeptIsThereOnAnotherDevice() {
        Page page = browser.stranger();
        Newcomer.signUp(page, "Kim", "Keeper", "kim@example.org");
        Newcomer.begin(page);
        open(page, Newcomer.COURSE + "/search");
        page.locator("#q").fill("presure");
        page.locator(".hit mark").first().waitFor();
        assertTrue(page.locator("#results").innerText().contains("Shown instead"), "while one types");
        Axe.check(page, "search");

        open(page, Newcomer.COURSE + "/days/40");
        page.locator("[data-switch=theme]").waitFor();
        Still.check(page, "a short page");
        open(page, LESSON);
        page.locator(".note-toggle").waitFor();
        Still.check(page, "lesson");
        button(page, "Show where notes go").click();
        Axe.check(page, "lesson with places for notes");
        Reflow.check(page, "lesson with places for notes");
        Locator paragraph = page.locator(".prose > p[id^=p_]").nth(6);
        String at = paragraph.getAttribute("id");
        Locator below = page.locator("#" + at + " + .own-note");
        below.getByRole(AriaRole.BUTTON).first().click();
        below.locator("textarea").fill(NOTE);
        below.getByRole(AriaRole.BUTTON).first().click();
        page.waitForURL("**#" + at);
        page.locator("#" + at + " + .own-note .own-words").waitFor();
        assertEquals(NOTE, page.locator("#" + at + " + .own-note .own-words").innerText());
        open(page, LESSON + "/notes");
        Axe.check(page, "notes of a day");
        Reflow.check(page, "notes of a day");
        open(page, Newcomer.COURSE + "/notes");
        assertTrue(page.locator("main").innerText().contains(NOTE));
        Axe.check(page, "notes");
        Axe.checkInTheDark(page, "notes");
        Reflow.check(page, "notes");

        open(page, LESSON);
        Locator term = page.locator("a.term").first();
        term.click();
        assertEquals(0, page.evaluate("() => location.hash.length"), "explained in place");
        assertTrue(page.locator(".term-box").isVisible());
        Axe.check(page, "an explained word");
        page.keyboard().press("Escape");
        assertEquals(term.innerText(), page.evaluate("() => document.activeElement.textContent"));

        page.locator(".prose > h2").nth(3).scrollIntoViewIfNeeded();
        page.mouse().wheel(0, 300);
        page.waitForTimeout(500);
        open(page, "/today");
        page.waitForTimeout(500);
        Page other = browser.stranger();
        open(other, "/sign-in?next=" + LESSON);
        other.locator("#username").fill("kim@example.org");
        other.locator("#password").fill("quiet-harbour-lamp-7");
        other.locator("[type=submit]").click();
        other.waitForURL("**" + LESSON);
        other.locator("a.resume").click();
        assertTrue(((Number) other.evaluate("() => scrollY")).doubleValue() > 500, "it goes on there");
        assertTrue(other.locator("main").innerText().contains(NOTE));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void open(Page page, String path) {
        page.navigate(Stack.running().address() + path);
    }
}
