package app.daybook.journey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The main job, end to end, against the packaged application and a real Keycloak: from sign-up to a certificate that a
 * stranger verifies. Every kind of page is checked with axe where it is first met.
 */
class WholeCourseIT {

    private static final int DAYS = 30;
    /** Has eight questions to choose one answer of, as most days have. */
    private static final int COUNTED = 3;

    private static final int CASE_STUDY = 29;

    private static final String COURSE = "/courses/trigger-points";

    private static Browser browser;
    private static AnswerKey key;
    private static HandedIn records;
    private final List<String> checked = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.start();
        key = AnswerKey.of(Path.of("content/trigger-points"));
        records = new HandedIn(Path.of("content/trigger-points"));
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void fromSignUpToACertificateThatAStrangerVerifies() {
        Page page = browser.stranger(new NewContextOptions().setTimezoneId("America/Toronto"));
        page.navigate(Stack.running().address());
        axe(page, "landing");
        page.navigate(Stack.running().address() + COURSE + "/sample");
        axe(page, "sample");

        Newcomer.signUp(page, "Zoë", "Tremblay", "zoe@example.org");
        page.navigate(Stack.running().address() + COURSE + "/enrol");
        axe(page, "enrol");
        assertEquals("America/Toronto", page.locator("#zone").inputValue(), "the zone is guessed from the device");
        assertEquals(
                LocalDate.now(ZoneId.of("America/Toronto")).toString(),
                page.locator("#starts-on").inputValue(),
                "and the date is that of the zone");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin"))
                .click();
        page.waitForURL("**/today");
        axe(page, "today");
        assertTrue(page.locator(".account-name").innerText().contains("Zoë Tremblay"), "who is signed in");

        String caseStudy = "";
        for (int day = 1; day <= DAYS; day++) {
            if (day == COUNTED) {
                new CountedDay(page, key).oneByOne(day);
            } else {
                day(page, day);
            }
            String record = records.handIn(page, day);
            caseStudy = day == CASE_STUDY ? record : caseStudy;
        }
        page.reload();
        assertEquals(
                COURSE + "/quizzes/final-exam",
                page.locator(".milestone .button-primary").getAttribute("href"),
                "after the last day");
        page.navigate(Stack.running().address() + COURSE + "/quizzes/course-map");
        axe(page, "quiz start");
        page.navigate(Stack.running().address() + "/calendar");
        assertEquals(DAYS, page.locator(".day.is-done").count());
        axe(page, "calendar");

        page.navigate(Stack.running().address() + "/today");
        click(page, "Take the final");
        axe(page, "final");
        assertTrue(
                page.locator("main").innerText().contains("the next one can start one day after it was handed in"),
                "the wait is told before the first attempt");
        click(page, "Start");
        page.waitForURL("**/questions/1");
        allOnOnePage(page);
        assertEquals(60, page.locator("fieldset.question").count());
        key.answerAndFindAgain(page);
        lookOver(page);
        handIn(page, "Hand in");
        assertEquals("100 %", page.locator(".score-number").innerText().replace('\u00a0', ' '));

        page.navigate(Stack.running().address() + COURSE + "/certificate");
        axe(page, "conditions");
        assertEquals(List.of("Case study: accepted by a reviewer, 0 of 1", "The evaluation given"), missing(page));
        evaluate(page);
        page.navigate(Stack.running().address() + "/today");
        axe(page, "today while a record is missing");
        assertEquals(
                "An instructor is to accept your record",
                page.locator(".next-step h2").innerText());
        Page instructor = browser.stranger();
        Instructor.signIn(instructor, "/teaching");
        records.accept(instructor, caseStudy);
        page.navigate(Stack.running().address() + "/today");
        click(page, "Claim your certificate");

        page.locator("#name").fill("Zoë Žižková-Tremblay");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Issue my certificate"))
                .click();
        axe(page, "certificate");
        String verification = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Verification page"))
                .getAttribute("href");

        Page stranger = browser.stranger();
        stranger.navigate(Stack.running().address() + verification);
        axe(stranger, "verification");
        assertTrue(stranger.locator(".status-valid").isVisible());
        assertTrue(stranger.locator("main").innerText().contains("Zoë Žižková-Tremblay"));
        assertTrue(
                stranger.locator("main")
                        .innerText()
                        .contains("1 of 30 records assessed by Dana Whitfield; the others self-reported"),
                stranger.locator("main").innerText());
        APIResponse pdf = stranger.request().get(Stack.running().address() + verification + ".pdf");
        assertEquals(200, pdf.status());
        assertTrue(new String(pdf.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII).startsWith("%PDF-"));

        checkBadge(page, stranger);

        page.navigate(Stack.running().address() + "/today");
        axe(page, "today after the end");
        Newcomer.signOut(page);
        page.navigate(Stack.running().address() + "/today");
        assertTrue(page.locator("#username").isVisible(), "signed out at Keycloak too: " + page.url());
    }

    private static List<String> missing(Page page) {
        return page.locator(".conditions .is-not-met .condition").allInnerTexts();
    }

    /** The picture that its holder downloads is the badge. */
    private void checkBadge(Page holder, Page stranger) {
        byte[] picture = holder.request()
                .get(Stack.running().address() + COURSE + "/certificate/badge.png")
                .body();
        click(stranger, "Check a badge file");
        axe(stranger, "badge check");
        stranger.locator("#file").setInputFiles(new FilePayload("badge.png", "image/png", picture));
        stranger.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check it"))
                .click();
        axe(stranger, "badge result");
        assertTrue(stranger.locator(".status-valid").isVisible());
        assertTrue(stranger.locator("main").innerText().contains("Zoë Žižková-Tremblay"));
    }

    /** From a place that hurts to a muscle by the keyboard alone, and the index; also on the narrowest screen. */
    @Test
    void theAtlasLeadsFromPainToMuscle() {
        Page page = browser.stranger(new NewContextOptions().setViewportSize(320, 640));
        page.navigate(Stack.running().address() + COURSE);
        click(page, "Where does it hurt?");
        axeByDayAndNight(page, "where it hurts");
        page.locator("a.bm-region[href$='/pain/heel']").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/pain/heel");
        axeByDayAndNight(page, "what refers there");
        page.locator(".suspects a").first().click();
        assertEquals("Soleus", page.locator("h1").innerText());
        axeByDayAndNight(page, "muscle");
        click(page, "Left");
        assertTrue(page.locator(".muscle-pattern .bm-figure")
                .getAttribute("aria-label")
                .endsWith("left side"));

        click(page, "Muscles");
        axeByDayAndNight(page, "muscles");
        page.locator("#q").pressSequentially("sole");
        page.waitForFunction("() => document.querySelectorAll('.muscle-list a').length === 2");
        assertTrue(page.url().endsWith("?q=sole"), "the address keeps what is sought: " + page.url());
    }

    /** The core tasks of a day with scripts switched off. */
    @Test
    void aDayWithoutScripts() {
        Page page = browser.stranger(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(Stack.running().address() + COURSE);
        click(page, "Enrol");
        click(page, "I have an account: sign in");
        page.locator("#username").fill("student@example.org");
        page.locator("#password").fill("calm-river-student");
        page.locator("[type=submit]").click();
        page.locator("#zone").selectOption(Newcomer.zone());
        page.locator("#starts-on").fill("");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin"))
                .click();
        new CountedDay(page, key).withoutScripts(1);
        page.locator(".step .button-primary").click();
        click(page, "One question at a time");
        page.waitForURL("**/questions/1");
        answer(page.locator("fieldset.question"));
        page.locator(".quiz-bar .button-primary:visible").click();
        page.waitForURL("**/questions/2");
        assertEquals(1, page.locator(".overview .is-answered").count(), "going on saves");
        allOnOnePage(page);
        assertEquals(1, page.locator(".overview .is-answered").count(), "the saved answer is there again");
        answer(page.locator("fieldset.question").last());
        click(page, "One question at a time");
        page.waitForURL("**/questions/1");
        assertEquals(2, page.locator(".overview .is-answered").count(), "changing the view saves");
        allOnOnePage(page);
        page.locator(".quiz-bar .button-primary").click();
        page.waitForURL("**/summary");
        assertEquals(
                page.locator(".summary li").count() - 2,
                page.locator(".blanks li").count(),
                "every blank is named");
        handIn(page, "Hand in with ");
        assertTrue(page.locator(".score").isVisible());
        assertTrue(page.locator(".feedback").count() >= 3, "each option explains itself");
    }

    private void day(Page page, int day) {
        page.navigate(Stack.running().address() + "/today");
        assertEquals("Day " + day, page.locator(".next-step .eyebrow").innerText());
        click(page, "Read the day");
        axe(page, "day");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mark complete"))
                .click();
        page.waitForURL("**/questions/1");
        if (day == 1) {
            oneAtATime(page);
        } else {
            allOnOnePage(page);
            axe(page, "quiz");
            key.answer(page);
        }
        handIn(page, "Hand in");
        axeByDayAndNight(page, "result");
        assertEquals(
                "Day " + day + ": read, and its quiz passed",
                page.locator(".milestone h2").innerText());
        assertEquals("100 %", page.locator(".score-number").innerText().replace('\u00a0', ' '), "day " + day);
    }

    /** Answers one question after the other up to the list of all. */
    private void oneAtATime(Page page) {
        while (page.url().contains("/questions/")) {
            axe(page, "question");
            key.answerAndFindAgain(page);
            String here = page.url();
            page.locator(".quiz-bar .button-primary:visible").click();
            page.waitForURL(url -> !url.equals(here));
        }
        axeByDayAndNight(page, "quiz summary");
        assertEquals("Every question has an answer.", page.locator(".lead").innerText());
    }

    /** The questions of the first days are choices and one word to type, in an order that nobody knows. */
    static void answer(Locator question) {
        if (question.locator("label.choice").count() > 0) {
            question.locator("label.choice").first().click();
        } else {
            question.locator("input[type=text]").fill("ache");
        }
    }

    private static void lookOver(Page page) {
        click(page, "Look over and hand in");
        page.waitForURL("**/summary");
    }

    /** @param words that the button begins with */
    private static void handIn(Page page, String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(words + ".*")))
                .click();
        page.locator("h1.score").waitFor();
    }

    private static void allOnOnePage(Page page) {
        click(page, "All on one page");
        page.waitForURL(Pattern.compile(".*/attempts/[0-9a-f-]{36}"));
    }

    private void evaluate(Page page) {
        page.navigate(Stack.running().address() + COURSE + "/evaluation");
        axe(page, "evaluation");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the evaluation"))
                .click();
        assertTrue(page.locator(".error-summary").isVisible(), "an empty evaluation says what is missing");
        axe(page, "evaluation with errors");
        page.locator("input[value='4']")
                .all()
                .forEach(choice -> choice.check(new Locator.CheckOptions().setForce(true)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the evaluation"))
                .click();
        page.waitForURL("**/certificate");
    }

    private static void click(Page page, String name) {
        page.locator("main a, main button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }

    /** Contrast is a matter of both palettes. */
    private void axeByDayAndNight(Page page, String kind) {
        if (axe(page, kind)) {
            Axe.checkInTheDark(page, kind);
        }
    }

    /** @return whether it is the first of its kind */
    private boolean axe(Page page, String kind) {
        if (checked.contains(kind)) {
            return false;
        }
        checked.add(kind);
        Axe.check(page, kind);
        Reflow.check(page, kind);
        return true;
    }
}
