package app.daybook.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import app.daybook.Administrator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Practical records from Today to the certificate: written, handed in, reviewed; also by keyboard alone without scripts. */
class PracticalRecordIT {

    private static final String COURSE = "/courses/trigger-points";
    private static final Path CONTENT = Path.of("content/trigger-points");
    private static final String CASE_STUDY = "case-study";

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
        NextPage.by(page, () -> page.locator("[type=submit]").click());
        page.navigate(Stack.running().address() + COURSE + "/enrol");
        if (page.locator("#zone").count() > 0) {
            page.locator("#zone").selectOption(Newcomer.zone());
            page.locator("#starts-on").fill("");
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

    /** From the draft over what a reviewer says of it to the certificate, as both sides see it. */
    @Test
    void theCaseStudyIsReturnedMendedAndAcceptedBeforeTheCertificate() throws Exception {
        HandedIn forms = new HandedIn(CONTENT);
        Page learner = browser.stranger(new NewContextOptions().setViewportSize(320, 640));
        Newcomer.signUp(learner, "Cleo", "Case", "cleo@example.org");
        Newcomer.begin(learner);
        finish("cleo@example.org", forms, CASE_STUDY);

        open(learner, "/today");
        assertEquals("Day 29", learner.locator(".next-step .eyebrow").innerText());
        learner.locator(".next-step .button-primary").click();
        press(learner, "Begin: Case study");
        lookOver(learner, "a case study, empty");
        forms.entries(CASE_STUDY).forEach((name, value) -> write(learner, name, value));
        press(learner, "Hand in");
        assertThat(learner.locator("main")).containsText("Receipt");
        open(learner, "/today");
        assertThat(learner.locator(".next-step h2")).hasText("An instructor is to accept your record");
        lookOver(learner, "Today, waiting for a reviewer");
        open(learner, COURSE + "/certificate");
        assertThat(learner.locator(".conditions .is-not-met .condition"))
                .hasText("Case study: accepted by a reviewer, 0 of 1");

        Page instructor = instructor(new NewContextOptions());
        open(instructor, "/teaching/trigger-points");
        lookOver(instructor, "the desk with records");
        open(instructor, "/teaching/trigger-points/records");
        wideAndNarrow(instructor, "the queue of records");
        assertThat(instructor.locator("tbody tr")).hasCount(1);
        press(instructor, "Read the next one");
        wideAndNarrow(instructor, "a record under review");
        instructor.locator("[name=decision][value=returned]").click();
        assertThat(instructor).hasTitle(Pattern.compile("Error: .*"));
        lookOver(instructor, "a review with an error");
        instructor.locator("#reason").fill("Say how long the ache lasted after visit 2.");
        instructor.locator("[name=decision][value=returned]").click();
        assertThat(instructor.locator(".record-history")).containsText("Say how long the ache lasted");
        wideAndNarrow(instructor, "a record that was decided about");

        open(learner, "/today");
        assertThat(learner.locator(".next-step h2")).hasText("Only practical records are missing");
        lookOver(learner, "Today with a record that came back");
        learner.locator(".catch-up a")
                .filter(new Locator.FilterOptions().setHasText("Case study"))
                .click();
        assertThat(learner.locator("main")).containsText("Say how long the ache lasted");
        lookOver(learner, "a record that came back");
        learner.locator("#adverse-2").fill("An ache for two hours.");
        press(learner, "Hand in");
        assertThat(learner.locator("main")).containsText("Receipt");

        open(instructor, "/teaching/trigger-points/records");
        press(instructor, "Read the next one");
        assertThat(instructor.locator("main")).containsText("An ache for two hours.");
        for (Locator criterion : instructor.locator("fieldset.criterion").all()) {
            criterion.locator("input[type=radio]").last().check(new Locator.CheckOptions().setForce(true));
        }
        instructor.locator("[name=decision][value=accepted]").click();
        assertThat(instructor.locator(".record-history")).containsText("Accepted");

        open(learner, "/today");
        learner.locator(".next-step .button-primary").click();
        learner.locator("#name").fill("Cleo Case");
        press(learner, "Issue my certificate");
        assertThat(verified(learner)).containsText("Assessed by Dana Whitfield");
        open(learner, COURSE + "/records");
        lookOver(learner, "records of a whole course");
    }

    /** Who enrolled before the course asked for records needs none, and nobody has assessed what was handed in. */
    @Test
    void aCertificateSaysThatNobodyAssessedWhatWasHandedIn() throws Exception {
        HandedIn forms = new HandedIn(CONTENT);
        Page learner = browser.stranger();
        Newcomer.signUp(learner, "Sol", "Self", "sol@example.org");
        Newcomer.begin(learner);
        forms.handIn(learner, 1);
        finish("sol@example.org", forms, "");
        run("update enrolment set records_promised = '{}' where learner_id = (select id from learner where email ="
                + " 'sol@example.org')");
        open(learner, COURSE + "/certificate");
        learner.locator("#name").fill("Sol Self");
        press(learner, "Issue my certificate");
        assertThat(verified(learner)).containsText("Self-reported");
        assertThat(learner.locator("main")).not().containsText("Assessed by");
    }

    /** The desk without scripts, by keyboard alone. */
    @Test
    void isReviewedByKeyboardWithoutScripts() {
        HandedIn forms = new HandedIn(CONTENT);
        Page learner = browser.stranger();
        Newcomer.signUp(learner, "Kay", "Board", "kay@example.org");
        Newcomer.begin(learner);
        forms.handIn(learner, 2);
        Page instructor = instructor(new NewContextOptions().setJavaScriptEnabled(false));
        open(instructor, "/teaching/trigger-points/records?name=Kay");
        assertThat(instructor.locator("tbody tr")).hasCount(0);
        instructor.locator("#form").selectOption("all");
        instructor
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(instructor.locator("tbody tr")).hasCount(1);
        enter(
                instructor,
                instructor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Read the next one")));
        assertThat(instructor.locator("main")).containsText("Kay Board");
        for (Locator criterion : instructor.locator("fieldset.criterion").all()) {
            criterion.locator("input[type=radio]").last().focus();
            instructor.keyboard().press("Space");
        }
        enter(instructor, instructor.locator("[name=decision][value=accepted]"));
        assertThat(instructor.locator(".notice-success")).isVisible();
        assertThat(instructor.locator("button:focus")).hasText("Read the next one");
    }

    private static Page instructor(NewContextOptions options) {
        Page page = browser.stranger(options);
        Instructor.signIn(page, "/teaching");
        return page;
    }

    private static Locator verified(Page holder) {
        holder.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Verification page"))
                .click();
        return holder.locator("main");
    }

    private static void open(Page page, String path) {
        page.navigate(Stack.running().address() + path);
    }

    /** @param name of a control, of whatever kind */
    private static void write(Page page, String name, String value) {
        Locator controls = page.locator("[name='" + name + "']");
        if (!"input".equals(controls.first().evaluate("e => e.localName"))
                || "text".equals(controls.first().getAttribute("type"))) {
            controls.first().fill(value);
            return;
        }
        for (String one : value.split(" ")) {
            page.locator("[name='" + name + "'][value='" + one + "']").last().evaluate("e => e.click()");
        }
    }

    /**
     * Lets somebody have done everything that the course asks for.
     *
     * @param without the day whose record was not handed in; empty for none
     */
    private static void finish(String email, HandedIn forms, String without) throws Exception {
        String ours = " from enrolment e join learner l on l.id = e.learner_id where l.email = '" + email + "'";
        run("insert into lesson_progress select e.id, lesson, now(), now(), now(), case when lesson = '"
                + without + "' then null else now() end from enrolment e join learner l on"
                + " l.id = e.learner_id cross join (values ('" + String.join("'), ('", forms.lessons())
                + "')) lessons (lesson) where l.email = '" + email + "' on conflict (enrolment_id, lesson_id) do update"
                + " set completed_at = now(), passed_at = now()");
        run("insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition, started_at, submitted_at,"
                + " questions, answered, points, safety_missed, passed) select nextval('quiz_attempt_seq'), e.id,"
                + " 'final-exam', 1, 1, (select edition from publication where course = 'trigger-points' order by id desc"
                + " limit 1), now() - interval '1 hour', now(), 60, 60, 60, 0, true" + ours);
        run("insert into evaluation select nextval('evaluation_seq'), e.id, '{}', now()" + ours);
    }

    private static void run(String sql) throws Exception {
        String port = Files.readAllLines(Stack.running().folder().resolve("postgres/postmaster.pid"))
                .get(3);
        try (Connection administrator =
                        Administrator.as("postgres", "jdbc:postgresql://127.0.0.1:" + port + "/daybook");
                Statement statement = administrator.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void wideAndNarrow(Page page, String what) {
        lookOver(page, what);
        page.setViewportSize(320, 640);
        lookOver(page, what + ", narrow");
        page.setViewportSize(1280, 800);
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
        Locator target = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true));
        NextPage.by(page, target::click);
    }

    private static void enter(Page page, Locator target) {
        target.focus();
        NextPage.by(page, () -> page.keyboard().press("Enter"));
    }

    /** By day and by night; nothing is wider than the screen. */
    private static void lookOver(Page page, String what) {
        Axe.check(page, what);
        Axe.checkInTheDark(page, what);
        assertEquals(
                page.evaluate("window.innerWidth"),
                page.evaluate("document.documentElement.scrollWidth"),
                what + " scrolls sideways");
    }
}
