package app.daybook.journey;

import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The pages that no learner's way leads by: each with axe, in both palettes, and on the narrowest screen. */
class EachPageIT {

    private static final String COURSE = "/courses/trigger-points";
    private static final String STUDIO = "/studio/trigger-points";
    private static final String DESK = "/teaching/trigger-points";

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
    void ofStrangers() {
        look(
                browser.stranger(),
                List.of(
                        "/about",
                        "/accessibility",
                        "/help",
                        "/certificates",
                        "/certificates/0000000000000000000000000Z",
                        "/badge-check",
                        "/no-such-page",
                        COURSE + "/enrol",
                        COURSE + "/glossary",
                        COURSE + "/search",
                        COURSE + "/search?q=trapezus+pain",
                        COURSE + "/sheets",
                        COURSE + "/sheets/screening",
                        COURSE + "/sheets/session-note/example",
                        COURSE + "/sheets/dose-and-ceilings",
                        COURSE + "/when-to-refer",
                        "/sign-in",
                        "/sign-up"));
    }

    @Test
    void ofInstructors() {
        Page page = browser.stranger();
        Instructor.signIn(page, "/teaching");
        look(
                page,
                List.of(
                        "/teaching",
                        "/mail",
                        "/account",
                        "/account/erasure",
                        "/account/zone?zone=Europe/Paris",
                        "/calendar/feed",
                        "/outbox",
                        "/outbox?state=dead",
                        DESK,
                        DESK + "/needs-a-hand",
                        DESK + "/overview",
                        DESK + "/learners",
                        DESK + "/records",
                        DESK + "/certificates",
                        DESK + "/ledger",
                        DESK + "/evaluation",
                        DESK + "/audit-pack",
                        DESK + "/quizzes/course-map",
                        DESK + "/people",
                        DESK + "/admissions",
                        DESK + "/questions",
                        DESK + "/notices",
                        DESK + "/codes",
                        DESK + "/invitations",
                        DESK + "/admissions/answers",
                        DESK + "/content-reviews",
                        DESK + "/preview",
                        DESK + "/preview/days/1",
                        DESK + "/preview/quizzes/course-map/questions/1",
                        "/studio",
                        "/studio/new-course",
                        STUDIO,
                        STUDIO + "/files/day-12-levator-suboccipitals.md",
                        STUDIO + "/files/day-12-levator-suboccipitals.md/seen",
                        STUDIO + "/files/final-exam.md",
                        STUDIO + "/days",
                        STUDIO + "/media",
                        STUDIO + "/archive",
                        STUDIO + "/editions",
                        STUDIO + "/publication"));
    }

    @Test
    void ofLearners() {
        Page page = browser.stranger();
        Newcomer.signUp(page, "Eve", "Each", "eve@example.org");
        Newcomer.begin(page);
        look(
                page,
                List.of(
                        COURSE + "/pause",
                        COURSE + "/pause?until=" + LocalDate.now().plusDays(20),
                        COURSE + "/pause?until=yesterday",
                        COURSE + "/leave",
                        COURSE + "/offline",
                        COURSE + "/notes",
                        COURSE + "/messages",
                        COURSE + "/questions",
                        COURSE + "/questions/new?day=1",
                        COURSE + "/records",
                        COURSE + "/reviews"));
        page.navigate(Stack.running().address() + COURSE + "/leave");
        page.locator("form[action$=withdrawals] button").click();
        look(page, List.of(COURSE + "/leave", COURSE + "/return", COURSE + "/certificate", "/today"));
    }

    /** Each face that a page shows comes, and no other. */
    @Test
    void typefaces() {
        Page page = browser.stranger();
        page.navigate(Stack.running().address() + COURSE);
        assertEquals("Daybook Serif italic, Daybook Serif normal, Inter normal", page.evaluate("""
            () => document.fonts.ready.then(fonts => [...fonts]
              .filter(face => face.status === 'loaded' && !face.family.includes('until loaded'))
              .map(face => face.family.replaceAll('"', '') + ' ' + face.style).sort().join(', '))\
            """));
    }

    private static void look(Page page, List<String> paths) {
        for (String path : paths) {
            page.navigate(Stack.running().address() + path);
            Axe.check(page, path);
            Axe.checkInTheDark(page, path);
            Reflow.check(page, path);
        }
    }
}
