package app.daybook.journey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Reading and answering where there is no connection, by two people on one browser, one after the other. */
class OfflineIT {

    private static final String LESSON = Newcomer.COURSE + "/days/1";
    private static final Locator.WaitForOptions PATIENTLY = new Locator.WaitForOptions().setTimeout(60_000);

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
    void whatIsKeptIsReadAndWhatIsAnsweredIsSentOnceToWhoseItIs() {
        Page page = browser.stranger();
        page.addInitScript("localStorage.setItem('daybook.go-on', 'off')");
        BrowserContext context = page.context();
        Newcomer.signUp(page, "Ola", "Away", "ola@example.org");
        Newcomer.begin(page);
        open(page, Newcomer.COURSE + "/offline");
        Axe.check(page, "offline");
        Reflow.check(page, "offline");
        button(page, "Keep it on this device").click();
        page.locator("[data-take-state]:has-text('Kept: ')").waitFor(PATIENTLY);
        String kept = page.locator("[data-take-state]").innerText();
        assertTrue(!kept.contains("could not be fetched"), kept);
        assertEquals(true, page.evaluate(AFTER_ANOTHER_VERSION), "a new version takes over what pages show");
        open(page, Newcomer.COURSE + "/quizzes/course-map");
        page.locator("form[action$=attempts] button").click();
        page.waitForURL("**/questions/1");
        String attempt = page.url();

        context.setOffline(true);
        open(page, LESSON);
        assertTrue(page.locator("#waiting").innerText().contains("You are not connected. This is a copy"));
        assertTrue(page.locator(".prose p").count() > 5, "the lesson is there");
        assertEquals(
                "true",
                page.evaluate("() => String([...document.styleSheets].every(sheet => sheet.cssRules.length > 0))"),
                "with its styles");
        open(page, Newcomer.COURSE + "/muscles/trapezius-upper");
        open(page, Newcomer.COURSE + "/offline");
        assertEquals("Read without a connection", page.locator("h1").innerText());
        open(page, "/account");
        assertEquals("You are not connected", page.locator("h1").innerText());

        page.navigate(attempt);
        WholeCourseIT.answer(page.locator("fieldset.question:not([hidden])"));
        page.locator(".question:not([hidden]) .saved:has-text('Waits on this device')")
                .waitFor(PATIENTLY);
        page.close();
        Page later = context.newPage();
        open(later, "/today");
        later.locator("#waiting:has-text('One answer waits on this device')").waitFor(PATIENTLY);
        context.setOffline(false);
        later.locator("#waiting:has-text('that waited on this device is sent')").waitFor(PATIENTLY);
        connect(later, attempt.substring(Stack.running().address().length()));
        later.locator(".question:not([hidden]) .saved[data-state=saved]").waitFor(PATIENTLY);

        context.setOffline(true);
        later.navigate(attempt.replace("questions/1", "questions/2"));
        assertEquals("You are not connected", later.locator("h1").innerText(), "it was not visited");
        connect(later, "/today");
        Newcomer.signOut(later);
        context.setOffline(true);
        open(later, LESSON);
        assertEquals("You are not connected", later.locator("h1").innerText(), "nothing of whoever has left");
        assertTrue(!later.content().contains("Ola"), "nor the name");
        context.setOffline(false);
    }

    @Test
    void whatComesTooLateIsSaidAndKept() {
        Page page = browser.stranger();
        page.addInitScript("localStorage.setItem('daybook.go-on', 'off')");
        BrowserContext context = page.context();
        Newcomer.signUp(page, "Pia", "Late", "pia@example.org");
        Newcomer.begin(page);
        open(page, Newcomer.COURSE + "/quizzes/course-map");
        page.locator("form[action$=attempts] button").click();
        page.waitForURL("**/questions/1");
        String attempt = page.url();
        Page elsewhere = context.newPage();
        context.setOffline(true);
        WholeCourseIT.answer(page.locator("fieldset.question:not([hidden])"));
        page.locator(".question:not([hidden]) .saved:has-text('Waits on this device')")
                .waitFor(PATIENTLY);
        page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        handInElsewhere(context, attempt.replaceFirst("/questions/1$", ""));
        context.setOffline(false);
        open(elsewhere, "/today");
        Locator told = elsewhere.locator("#waiting .notice-danger");
        told.waitFor(PATIENTLY);
        open(elsewhere, "/calendar");
        told.waitFor(PATIENTLY);
        Axe.check(elsewhere, "with an answer that was not taken");
        button(elsewhere, "Remove it from this device").click();
        told.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** As on another device: the requests of the context know nothing of this browser's lost connection. */
    private static void handInElsewhere(BrowserContext context, String attempt) {
        Matcher blanks = Pattern.compile("name=\"blanks\" value=\"([0-9]+)\"")
                .matcher(context.request().get(attempt + "/summary").text());
        assertTrue(blanks.find(), "the form that hands in");
        assertTrue(context.request()
                .post(
                        attempt + "/submission",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("blanks", blanks.group(1))
                                        .set("person", "")))
                .ok());
    }

    /** As if what is kept were of the version before this one's worker. */
    private static final String AFTER_ANOTHER_VERSION = """
            async () => {
              const files = (await caches.keys()).find((name) => name.startsWith('daybook-files-'));
              const now = await caches.open(files);
              const former = await caches.open('daybook-files-/files-0123456789ab');
              for (const request of await now.keys()) {
                const path = new URL(request.url).pathname.replace(/^\\/files-[0-9a-f]+/, '/files-0123456789ab');
                await former.put(path, await now.match(request));
              }
              const before = (await now.keys()).length;
              await caches.delete(files);
              const worker = await navigator.serviceWorker.getRegistration('/');
              await navigator.serviceWorker.register(worker.active.scriptURL + '&another');
              while (!worker.active.scriptURL.endsWith('&another') || worker.active.state !== 'activated') {
                await new Promise((soon) => setTimeout(soon, 50));
              }
              const names = (await caches.keys()).filter((name) => name.startsWith('daybook-files-'));
              return names.length === 1 && names[0] === files && (await (await caches.open(files)).keys()).length === before;
            }""";

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Opens a page with the connection back, which the worker may hear of a moment later and show what is kept. */
    private static void connect(Page page, String path) {
        page.context().setOffline(false);
        for (int attempt = 0; attempt < 20; attempt++) {
            open(page, path);
            if (page.locator("html[data-copy]").count() == 0) {
                return;
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError(path + " is still the page that is kept");
    }

    private static void open(Page page, String path) {
        page.navigate(Stack.running().address() + path);
    }
}
