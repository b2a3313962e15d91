package app.daybook.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static app.daybook.journey.Replies.refused;
import static app.daybook.journey.Replies.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A course that runs: who teaches it sees who needs a hand and does something about it, and people get in by every way. Each
 * page on a telephone and on a desk.
 */
class DeskIT {

    private static final String DESK = "/teaching/trigger-points";
    private static final String ENTRY = "entry-course";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

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
        page.locator("main [role=status]").waitFor();
        open(page, DESK + "/overview");
        Widths.check(page, "overview");

        open(page, DESK + "/learners");
        page.locator("input[name=name]").fill("nora needs");
        page.keyboard().press("Enter");
        page.waitForURL("**name=nora*");
        Widths.check(page, "gradebook");
        page.locator("tbody th a").first().click();
        page.waitForURL(Pattern.compile(".*/learners/\\d+$"));
        Widths.check(page, "one learner");
        String record = page.url();
        says(page, "Asked for a call on Friday.");

        fold(page, "form[action$=messages]");
        page.locator("form[action$=messages] button").click();
        refused(page);
        Widths.check(page, "an empty message");
        page.locator("form[action$=messages] textarea").fill("Shall we go through it together?");
        page.locator("form[action$=messages] button").click();
        says(page, "not seen yet");
        fold(page, "form[action$=notes]");
        Widths.check(page, "a place for a note");
        fold(page, "form[action$=concern-put-offs]");
        page.locator("input[name=until][id^=until-]").fill(TODAY.plusDays(5).toString());
        page.locator("form[action$=concern-put-offs] button").click();
        says(page, "No concern until");
        fold(page, "form[action$=pauses]");
        page.locator("#pause-until").fill(TODAY.plusDays(9).toString());
        page.locator("#pause-why").fill("A wrist in plaster");
        page.locator("form[action$=pauses] button").click();
        says(page, "Pauses until");
        page.locator("form[action$=granted-attempts] textarea").fill("The power went out.");
        page.locator("form[action$=granted-attempts] button").click();
        says(page, "The power went out.");
        page.locator("#attempts ~ div a[href$='" + attempt.replaceFirst(".*/", "") + "']")
                .click();
        page.locator("#reason").waitFor();
        Widths.check(page, "an attempt");
        page.locator("#reason").fill("The page did not load.");
        page.locator("form[action$=resets] button").click();
        says(page, "set aside");
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
        learner.locator("main .notice a[href$='/messages']").click();
        says(learner, "Shall we go through it together?");
        Widths.check(learner, "messages");
        open(learner, "/today");
        assertEquals(0, learner.locator(".notice a[href$='/messages']").count(), "it is read");
        open(learner, Newcomer.COURSE + "/pause");
        says(learner, "A wrist in plaster");
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
        page.waitForURL("**/studio/" + ENTRY);
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
            page.locator("li.card:has-text('" + name + "')").waitFor(GONE);
        }
        says(page, "1 of 1 seat is taken");
        Widths.check(page, "the line");
        open(page, "/teaching/" + ENTRY + "/admissions/answers");
        says(page, "Are you insured?");
        Widths.check(page, "answers at entry");
        open(ben, "/today");
        ben.locator("main .notice a").first().click();
        says(ben, "You are next in line");
        Widths.check(ben, "in line");

        // Whoever leaves frees the seat, and comes back to the end of the line
        open(ada, "/courses/" + ENTRY + "/leave");
        ada.locator("form[action$=withdrawals] button").click();
        ada.locator("main a[href$='/return']").first().click();
        ada.locator("form[action$=returns]").waitFor();
        Widths.check(ada, "coming back");
        ada.locator("form[action$=returns] .button-primary").click();
        says(ada, "You wait for a seat");
        Widths.check(ada, "back in line");

        set(page, "enrolment: by-code\n");
        open(page, "/teaching/" + ENTRY + "/codes");
        page.locator("#cohort").fill("School of Autumn");
        page.locator("#codes").fill("1");
        page.locator("#seats").fill("2");
        page.locator("#until").fill(TODAY.minusDays(1).toString());
        page.locator(".form-actions .button-primary").click();
        refused(page);
        Widths.check(page, "codes with an error");
        page.locator("#until").fill(TODAY.plusDays(9).toString());
        page.locator(".form-actions .button-primary").click();
        page.locator("a[href$='codes.csv']").waitFor();
        Widths.check(page, "codes");
        Download file =
                page.waitForDownload(() -> page.locator("a[href$='codes.csv']").click());
        String code = read(file).lines().skip(1).findFirst().orElseThrow().replaceFirst(",.*", "");
        Page cleo = newcomer("Cleo", "Codes");
        open(cleo, "/courses/" + ENTRY + "/enrol");
        cleo.locator("#code").fill("guessed");
        cleo.locator("main form .button-primary").click();
        refused(cleo);
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
                        "name,address\nDia Invited,dia.desk@example.org\nNobody,not an address\n"
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("#cohort").fill("Colleagues");
        page.locator("#until").fill(TODAY.plusDays(9).toString());
        page.locator(".form-actions .button-primary").click();
        page.waitForURL(url -> !url.endsWith("/invitations"));
        says(page, "Dia Invited");
        Widths.check(page, "one list of invitations");
        String link = invitation(page);
        Page dia = newcomer("Dia", "Invited");
        open(dia, "/courses/" + ENTRY + "/enrol");
        Widths.check(dia, "for the invited only");
        dia.navigate(link);
        Widths.check(dia, "an invitation");
        dia.locator("main form .button-primary").click();
        dia.waitForURL("**/today");
        // All days are open in journeys, so the start is read at the desk
        open(page, "/teaching/" + ENTRY + "/learners?name=Dia");
        page.locator("tbody th a").first().click();
        says(page, DAY.format(TODAY.plusDays(30)));
    }

    private static Page newcomer(String first, String last) {
        Page page = browser.stranger();
        Newcomer.signUp(page, first, last, first.toLowerCase(Locale.ROOT) + ".desk@example.org");
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
        refused(page);
        Widths.check(page, "questions at entry");
        page.locator("input[name='asked.adult'][value=yes]").check();
        page.locator("input[name='asked.insured'][value=" + (insured ? "yes" : "no") + "]")
                .check();
        page.locator("main form .button-primary").click();
        says(page, "Your request waits for an answer");
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
                says(page, "/invitations/");
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
