package app.daybook.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A course that runs: who teaches it sees who needs a hand and does something about it, people get in by every way, and a
 * learner puts their own room in order. Each page on a telephone and on a desk.
 */
class DeskIT {

    private static final String DESK = "/teaching/trigger-points";
    private static final String ENTRY = "entry-course";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

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
    void whoNeedsAHandGetsOne() {
        Page learner = newcomer("Nora", "Needs");
        Newcomer.begin(learner);
        String attempt = handInNothing(learner);
        handInNothing(learner);

        Page page = browser.stranger();
        Instructor.signIn(page, DESK + "/needs-a-hand");
        Locator card = page.locator("li.card").filter(new Locator.FilterOptions().setHasText("Nora Needs"));
        card.locator("summary").click();
        Widths.check(page, "needs a hand");
        card.locator("textarea[id^=note-]").fill("Asked for a call on Friday.");
        card.locator("form[action$=notes] button").click();
        assertTrue(page.locator("main [role=status]").isVisible(), "the note is kept, and the list goes on");
        open(page, DESK + "/overview");
        Widths.check(page, "overview");

        open(page, DESK + "/learners");
        page.locator("input[name=name]").fill("nora needs");
        page.keyboard().press("Enter");
        page.waitForURL("**name=nora*");
        Widths.check(page, "gradebook");
        page.locator("tbody th a").first().click();
        Widths.check(page, "one learner");
        String record = page.url();
        assertTrue(page.locator("main").innerText().contains("Asked for a call on Friday."));

        fold(page, "form[action$=messages]");
        page.locator("form[action$=messages] button").click();
        assertTrue(page.title().startsWith("Error: "), page.title());
        Widths.check(page, "an empty message");
        page.locator("form[action$=messages] textarea").fill("Shall we go through it together?");
        page.locator("form[action$=messages] button").click();
        fold(page, "form[action$=notes]");
        Widths.check(page, "a place for a note");
        fold(page, "form[action$=concern-put-offs]");
        page.locator("input[name=until][id^=until-]").fill(TODAY.plusDays(5).toString());
        page.locator("form[action$=concern-put-offs] button").click();
        assertTrue(page.locator("main").innerText().contains("No concern until"), "it is put off");
        fold(page, "form[action$=pauses]");
        page.locator("#pause-until").fill(TODAY.plusDays(9).toString());
        page.locator("#pause-why").fill("A wrist in plaster");
        page.locator("form[action$=pauses] button").click();
        page.locator("form[action$=granted-attempts] textarea").fill("The power went out.");
        page.locator("form[action$=granted-attempts] button").click();
        page.locator("#attempts ~ div a[href$='" + attempt.replaceFirst(".*/", "") + "']")
                .click();
        Widths.check(page, "an attempt");
        page.locator("#reason").fill("The page did not load.");
        page.locator("form[action$=resets] button").click();
        Widths.check(page, "an attempt set aside");
        page.navigate(record);
        String all = page.locator("main").innerText();
        for (String told : new String[] {"set aside", "The power went out.", "A wrist in plaster", "not seen yet"}) {
            assertTrue(all.contains(told), told + " in " + all);
        }
        Widths.check(page, "one learner, after it");
        open(page, DESK + "/needs-a-hand");
        assertEquals(0, card.count(), "no concern for some days");

        open(learner, "/today");
        Widths.check(learner, "today with a message");
        learner.locator("a[href$='/messages']").first().click();
        assertTrue(learner.locator("main").innerText().contains("Shall we go through it together?"));
        Widths.check(learner, "messages");
        open(learner, "/today");
        assertEquals(0, learner.locator(".notice a[href$='/messages']").count(), "it is read");
        open(learner, Newcomer.COURSE + "/pause");
        assertTrue(learner.locator("main").innerText().contains("A wrist in plaster"));
        Widths.check(learner, "a pause for somebody");
    }

    @Test
    void everyWayIn() {
        Page page = browser.stranger();
        Instructor.signIn(page, "/studio");
        open(page, "/studio/new-course");
        page.locator("#title").fill("A course with a door");
        page.locator("#id").fill(ENTRY);
        page.locator("main form .button-primary").click();
        String asking = "enrolment: by-approval\nadmission:\n  seats: 1\n  questions:\n    - id: insured\n"
                + "      question: Are you insured?\n    - id: adult\n      question: Are you over 18?\n"
                + "      otherwise: The course is for adults.\n";
        set(page, asking);

        Page ada = newcomer("Ada", "Asks");
        ask(ada, true);
        Page ben = newcomer("Ben", "Waits");
        ask(ben, false);
        open(page, "/teaching/" + ENTRY + "/admissions");
        Widths.check(page, "requests");
        for (String name : new String[] {"Ada Asks", "Ben Waits"}) {
            page.locator("li.card")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .locator(".button-primary")
                    .click();
        }
        assertTrue(page.locator("main").innerText().contains("1 of 1 seat is taken"));
        Widths.check(page, "the line");
        open(page, "/teaching/" + ENTRY + "/admissions/answers");
        assertTrue(page.locator("main").innerText().contains("Are you insured?"));
        Widths.check(page, "answers at entry");
        open(ben, "/today");
        ben.locator("main .notice a").click();
        assertTrue(ben.locator("main").innerText().contains("You are next in line"));
        Widths.check(ben, "in line");

        // Whoever leaves frees the seat, and comes back to the end of the line
        open(ada, "/courses/" + ENTRY + "/leave");
        ada.locator("form[action$=withdrawals] button").click();
        ada.locator("a[href$='/return']").first().click();
        Widths.check(ada, "coming back");
        ada.locator("form[action$=returns] .button-primary").click();
        assertTrue(ada.locator("main").innerText().contains("You wait for a seat"));
        Widths.check(ada, "back in line");

        set(page, "enrolment: by-code\n");
        open(page, "/teaching/" + ENTRY + "/codes");
        page.locator("#cohort").fill("School of Autumn");
        page.locator("#codes").fill("1");
        page.locator("#seats").fill("2");
        page.locator("#until").fill(TODAY.minusDays(1).toString());
        page.locator(".form-actions .button-primary").click();
        assertTrue(page.title().startsWith("Error: "), page.title());
        Widths.check(page, "codes with an error");
        page.locator("#until").fill(TODAY.plusDays(9).toString());
        page.locator(".form-actions .button-primary").click();
        Widths.check(page, "codes");
        Download file =
                page.waitForDownload(() -> page.locator("a[href$='codes.csv']").click());
        String code = read(file).lines().skip(1).findFirst().orElseThrow().replaceFirst(",.*", "");
        Page cleo = newcomer("Cleo", "Codes");
        open(cleo, "/courses/" + ENTRY + "/enrol");
        cleo.locator("#code").fill("guessed");
        cleo.locator("main form .button-primary").click();
        Widths.check(cleo, "a wrong code");
        cleo.locator("#code").fill(code.toLowerCase(Locale.ROOT));
        cleo.locator("main form .button-primary").click();
        cleo.waitForURL("**/today");

        set(page, "enrolment: by-invitation\nadmission:\n  starts: [" + TODAY.plusDays(30) + "]\n");
        open(page, "/teaching/" + ENTRY + "/invitations");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "people.csv",
                        "text/csv",
                        "name,address\nDia Invited,dia@example.org\nNobody,not an address\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("#cohort").fill("Colleagues");
        page.locator("#until").fill(TODAY.plusDays(9).toString());
        page.locator(".form-actions .button-primary").click();
        Widths.check(page, "invitations sent");
        if (page.locator("tbody th a.row-link").count() > 0) {
            page.locator("tbody th a.row-link").first().click();
        }
        assertTrue(page.locator("main").innerText().contains("Dia Invited"));
        Widths.check(page, "one list of invitations");
        String link = invitation(page);
        Page dia = newcomer("Dia", "Invited");
        open(dia, "/courses/" + ENTRY + "/enrol");
        Widths.check(dia, "for the invited only");
        dia.navigate(link);
        Widths.check(dia, "an invitation");
        dia.locator("main form .button-primary").click();
        dia.waitForURL("**/today");
        assertTrue(dia.locator("h1").innerText().contains("Day 1 opens soon"), "with the others of that day");
    }

    @Test
    void aRoomOfOnesOwn() {
        Page page = newcomer("Olga", "Own");
        Newcomer.begin(page);
        open(page, "/account");
        page.locator("#name").fill("Olga Maria Own");
        page.locator("form[action$=names] button").click();
        assertTrue(page.locator("main [role=status]").isVisible(), "the name is kept");
        Widths.check(page, "account");
        page.locator("#zone").selectOption("Asia/Tokyo");
        page.locator("form[action$='account/zone'] button").click();
        Widths.check(page, "another zone, told before");
        page.locator("form[action$=zones] button").click();
        page.locator("main [role=status]").waitFor();
        open(page, "/mail");
        page.locator("input[name=kind]").first().uncheck();
        page.locator("form[action$=choices] .button-primary").click();
        assertTrue(page.locator("main [role=status]").isVisible(), "the choice is kept");
        Widths.check(page, "mail");

        open(page, Newcomer.COURSE + "/pause");
        Widths.check(page, "pause");
        page.locator("form[action$=pauses] .button-primary").click();
        page.waitForURL("**/today");
        Widths.check(page, "today while it is paused");
        page.locator("a[href$='/pause']").first().click();
        Widths.check(page, "paused");
        page.locator("form[action$=resumptions] button").click();
        page.waitForURL("**/today");
        open(page, Newcomer.COURSE + "/leave");
        Widths.check(page, "leave");
        page.locator("form[action$=withdrawals] button").click();
        Widths.check(page, "left");
        for (String kept : new String[] {"/notes", "/certificate"}) {
            open(page, Newcomer.COURSE + kept);
            Widths.check(page, kept + " of a course that one has left");
        }
        open(page, "/today");
        Widths.check(page, "today after leaving");
        page.locator("main a[href$='/return']").first().click();
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
        assertTrue(page.title().startsWith("Error: "), page.title());
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

    /** @return the address of the attempt */
    private static String handInNothing(Page learner) {
        open(learner, Newcomer.COURSE + "/quizzes/course-map");
        learner.locator("form[action$=attempts] button").first().click();
        learner.waitForURL("**/questions/1");
        String attempt = learner.url().replaceFirst("/questions/1$", "");
        learner.navigate(attempt + "/summary");
        learner.locator("form[action$=submission] button, form[action$=submissions] button")
                .first()
                .click();
        learner.locator("h1.score").waitFor();
        return attempt;
    }

    private static void ask(Page page, boolean insured) {
        open(page, "/courses/" + ENTRY + "/enrol");
        page.locator("input[name='asked.adult'][value=no]").check();
        page.locator("main form .button-primary").click();
        assertTrue(page.title().startsWith("Error: "), page.title());
        Widths.check(page, "questions at entry");
        page.locator("input[name='asked.adult'][value=yes]").check();
        page.locator("input[name='asked.insured'][value=" + (insured ? "yes" : "no") + "]")
                .check();
        page.locator("main form .button-primary").click();
        assertTrue(page.locator("main").innerText().contains("Your request waits for an answer"));
        Widths.check(page, "a request");
    }

    /** Writes into the course file who gets in, and publishes it. */
    private static void set(Page page, String rules) {
        open(page, "/studio/" + ENTRY + "/files/course.yaml");
        Locator text = page.locator("#text");
        String before = Pattern.compile("(?s)\\n(enrolment|admission): .*")
                .matcher(text.inputValue().stripTrailing())
                .replaceFirst("");
        // Not through the editor, which has a journey of its own
        var saved = page.request()
                .post(
                        page.url() + "/drafts",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set(
                                                "seen",
                                                page.locator("input[name=seen]")
                                                        .first()
                                                        .inputValue())
                                        .set("text", before + "\n" + rules)));
        assertTrue(saved.ok(), saved.statusText());
        open(page, "/studio/" + ENTRY + "/publication");
        page.locator("form[action$=publications] button").click();
        page.waitForURL("**/editions*");
    }

    /** The link of the mail, as the outbox shows it. */
    private static String invitation(Page page) {
        for (int look = 0; look < 100; look++) {
            open(page, "/outbox");
            Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Dia Invited"));
            if (row.count() > 0) {
                row.locator("a").first().click();
                Widths.check(page, "an invitation as it was sent");
                var found = Pattern.compile("https?://\\S+/invitations/\\S+")
                        .matcher(page.locator("main").innerText());
                assertTrue(found.find(), page.locator("main").innerText());
                return found.group();
            }
            page.waitForTimeout(200);
        }
        throw new AssertionError("nobody was invited by mail");
    }

    private static String read(Download file) {
        try (var in = file.createReadStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fold(Page page, String form) {
        page.locator("details:has(" + form + ") > summary").first().click();
    }

    private static void open(Page page, String path) {
        page.navigate(Stack.running().address() + path);
    }
}
