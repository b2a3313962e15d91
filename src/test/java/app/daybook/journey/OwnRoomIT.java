package app.daybook.journey;

import java.util.Locale;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static app.daybook.journey.Replies.refused;
import static app.daybook.journey.Replies.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A learner puts their own room in order, pauses, leaves, comes back, takes everything along and goes. */
class OwnRoomIT {

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
    void aRoomOfOnesOwn() {
        Page page = newcomer("Olga", "Own");
        Newcomer.begin(page);
        open(page, "/account");
        page.locator("#name").fill("Olga Maria Own");
        page.locator("form[action$=names] button").click();
        page.locator("main [role=status]").waitFor();
        Widths.check(page, "account");
        page.locator("#zone").selectOption("Asia/Tokyo");
        page.locator("form[action$='account/zone'] button").click();
        page.locator("form[action$=zones]").waitFor();
        Widths.check(page, "another zone, told before");
        page.locator("form[action$=zones] button").click();
        page.locator("main [role=status]").waitFor();
        open(page, "/mail");
        page.locator("input[name=kind]").first().uncheck();
        page.locator("form[action$=choices] .button-primary").click();
        page.locator("main [role=status]").waitFor();
        Widths.check(page, "mail");

        open(page, Newcomer.COURSE + "/pause");
        Widths.check(page, "pause");
        page.locator("form[action$=pauses] .button-primary").click();
        page.waitForURL("**/today");
        Widths.check(page, "today while it is paused");
        page.locator("a[href$='/pause']").first().click();
        page.locator("form[action$=resumptions]").waitFor();
        Widths.check(page, "paused");
        page.locator("form[action$=resumptions] button").click();
        page.waitForURL("**/today");
        open(page, Newcomer.COURSE + "/leave");
        Widths.check(page, "leave");
        page.locator("form[action$=withdrawals] button").click();
        says(page, "You have left");
        Widths.check(page, "left");
        for (String kept : new String[] {"/notes", "/certificate"}) {
            open(page, Newcomer.COURSE + kept);
            Widths.check(page, kept + " of a course that one has left");
        }
        open(page, "/today");
        Widths.check(page, "today after leaving");
        page.locator("main a[href$='/return']").first().click();
        page.locator("form[action$=returns]").waitFor();
        Widths.check(page, "come back");
        page.locator("form[action$=returns] .button-primary").click();
        page.waitForURL("**/today");
        assertEquals(1, page.locator(".next-step").count(), "it goes on");

        open(page, "/account");
        Download export = page.waitForDownload(
                () -> page.locator("form[action$=exports] button").click());
        assertTrue(export.suggestedFilename().endsWith(".zip"), export.suggestedFilename());
        open(page, "/account/erasure");
        page.locator("form[action$=erasures] button").click();
        refused(page);
        Widths.check(page, "erasure without a name");
        page.locator("#name").fill("Olga Own");
        page.locator("form[action$=erasures] button").click();
        page.waitForURL("**/account/erased*");
        Widths.check(page, "erased");
    }

    private static Page newcomer(String first, String last) {
        Page page = browser.stranger();
        Newcomer.signUp(page, first, last, first.toLowerCase(Locale.ROOT) + "@example.org");
        return page;
    }

    private static void open(Page page, String path) {
        page.navigate(Stack.running().address() + path);
    }
}
