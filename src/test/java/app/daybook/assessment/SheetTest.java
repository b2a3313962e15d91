package app.daybook.assessment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Requests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.handIn;
import static app.daybook.Requests.session;
import static app.daybook.assessment.Shown.BUS;
import static app.daybook.assessment.Shown.DESK;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Several loads of one sheet, and the clock. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SheetTest {

    private static final String QUIZ = COURSE + "/quizzes/first";

    @Inject
    EntityManager database;

    /** One load of the page, as a tab holds it. */
    private record Tab(String attempt, String sheet, String seen) {

        static Tab open(String attempt) {
            Shown page = Shown.at(attempt);
            return new Tab(attempt, page.hidden("sheet"), page.hidden("seen"));
        }

        ValidatableResponse save(String option) {
            return form(option)
                    .accept("application/json")
                    .post(attempt + "/answers")
                    .then();
        }

        RequestSpecification form(String option) {
            return session()
                    .formParam("sheet", sheet)
                    .formParam("seen", seen)
                    .formParam("q.quiet-place", Shown.at(attempt).option(option));
        }
    }

    @Test
    @TestSecurity(user = "two-tabs")
    void anotherTabsNewerAnswerIsNotOverwrittenUnseen() {
        String attempt = begin();
        Tab older = Tab.open(attempt);
        Tab newer = Tab.open(attempt);
        newer.save(BUS).statusCode(200);
        older.save(DESK)
                .statusCode(409)
                .body("overtaken", contains("quiet-place"))
                .body("revision", equalTo(1));
        assertChosen(attempt, BUS);
        new Tab(attempt, older.sheet(), "1").save(DESK).statusCode(200);
        assertChosen(attempt, DESK);
    }

    @Test
    @TestSecurity(user = "one-tab")
    void oneTabMayChangeItsMindWithoutWaitingForReceipts() {
        String attempt = begin();
        Tab tab = Tab.open(attempt);
        tab.save(DESK).statusCode(200);
        tab.save(BUS).statusCode(200);
        assertChosen(attempt, BUS);
    }

    @Test
    @TestSecurity(user = "agreeing-tabs")
    void theSameAnswerTwiceIsOneSaveWithOneReceipt() {
        String attempt = begin();
        Tab tab = Tab.open(attempt);
        Tab other = Tab.open(attempt);
        String receipt = tab.save(BUS).statusCode(200).extract().asString();
        assertEquals(receipt, tab.save(BUS).statusCode(200).extract().asString());
        assertEquals(receipt, other.save(BUS).statusCode(200).extract().asString());
    }

    /** Each save is one after another: a number names one answer and one moment, and the last is what is kept. */
    @Test
    @TestSecurity(user = "saves-at-once")
    void ofManySavesAtOnceTheLastIsKeptAndNoneIsCountedTwice() throws Exception {
        String attempt = begin();
        Shown shown = Shown.at(attempt);
        Map<Integer, Set<String>> told = new ConcurrentSkipListMap<>();
        ExecutorService tabs = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 80; i++) {
                String option = i % 2 == 0 ? BUS : DESK;
                all.add(tabs.submit(() -> {
                    JsonPath receipt = session()
                            .accept(ContentType.JSON)
                            .formParam("sheet", "one")
                            .formParam("seen", "0")
                            .formParam("q.quiet-place", shown.option(option))
                            .post(attempt + "/answers")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
                    told.computeIfAbsent(receipt.getInt("revision"), none -> ConcurrentHashMap.newKeySet())
                            .add(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(receipt.getString("savedAt")))
                                    + " " + option);
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            tabs.shutdownNow();
        }
        List<String> inOrder =
                told.values().stream().map(one -> String.join(" and ", one)).toList();
        assertEquals(inOrder.stream().sorted().toList(), inOrder, "one answer and one moment each, later and later");
        assertEquals(
                List.of(), inOrder.stream().filter(one -> one.contains(" and ")).toList());
        assertEquals(IntStream.rangeClosed(1, told.size()).boxed().toList(), List.copyOf(told.keySet()));
        String last = inOrder.get(inOrder.size() - 1);
        assertChosen(attempt, last.substring(last.indexOf(' ') + 1));
    }

    @Test
    @TestSecurity(user = "tabs-without-scripts")
    void withoutScriptsAPageAsksWhichAnswerToKeep() {
        String attempt = begin();
        Tab older = Tab.open(attempt);
        Tab newer = Tab.open(attempt);
        newer.save(BUS).statusCode(200);
        for (String action : new String[] {"/answers", "/submission"}) {
            older.form(DESK)
                    .post(attempt + action)
                    .then()
                    .statusCode(409)
                    .body(containsString("Answers were changed in another tab"))
                    .body(containsString("action=\"" + attempt + action + "\""))
                    .body(containsString("name=\"seen\" value=\"1\""))
                    .body(containsString("name=\"q.quiet-place\" value=\""
                            + Shown.at(attempt).option(DESK) + "\""));
        }
        assertChosen(attempt, BUS);
        new Tab(attempt, older.sheet(), "1")
                .form(DESK)
                .post(attempt + "/answers")
                .then()
                .statusCode(303);
        assertChosen(attempt, DESK);
    }

    @Test
    @TestSecurity(user = "out-of-time")
    void afterItsTimeAnAttemptIsMarkedByWhatWasSaved() {
        String attempt = begin();
        Tab tab = Tab.open(attempt);
        tab.save(BUS).statusCode(200);
        RequestSpecification late = tab.form(DESK);
        RequestSpecification handedIn = tab.form(DESK);
        endAttempt("out-of-time", 3600);
        late.accept("application/json")
                .post(attempt + "/answers")
                .then()
                .statusCode(409)
                .body("message", containsString("The time was up"));
        handedIn.post(attempt + "/submission").then().statusCode(303);
        session().get(attempt).then().statusCode(200).body(containsString("what was saved by then was marked"));
        assertEquals(1L, answeredAtTheEnd("out-of-time"));
    }

    @Test
    @TestSecurity(user = "just-in-time")
    void anAnswerOnItsWayAtTheEndStillCounts() {
        String attempt = begin();
        Tab tab = Tab.open(attempt);
        endAttempt("just-in-time", 10);
        tab.save(BUS).statusCode(200);
        session().get(attempt).then().body(containsString("This attempt ends on"));
    }

    @Test
    @TestSecurity(user = "counted-down")
    void theTimeThatIsLeftIsReckonedByTheServer() {
        String attempt = begin();
        endAttempt("counted-down", -600);
        int left = Integer.parseInt(Shown.at(attempt).first("data-seconds-left=\"(\\d+)\""));
        assertTrue(left > 570 && left <= 600, left + " seconds");
        session()
                .get(attempt + "/time")
                .then()
                .statusCode(200)
                .body("secondsLeft", lessThanOrEqualTo(left))
                .body("secondsLeft", greaterThan(540));
        Tab.open(attempt).save(BUS).statusCode(200).body("secondsLeft", greaterThan(540));
    }

    @Test
    @TestSecurity(user = "skewed")
    void aClockThatIsBehindTheOneOfTheStartIsNoFault() {
        String attempt = begin();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update quiz_attempt set started_at = now() + interval '10 minutes'" + OF)
                        .setParameter(1, "skewed")
                        .executeUpdate());
        handIn(attempt);
        session().get(attempt).then().statusCode(200).body(containsString("Not passed yet"));
    }

    @Test
    @TestSecurity(user = "without-limit")
    void anAttemptWithoutALimitTellsOfNone() {
        String attempt = begin();
        session().get(attempt).then().body(not(containsString("data-seconds-left")));
        assertNotEquals(Tab.open(attempt).sheet(), Tab.open(attempt).sheet());
    }

    private static void assertChosen(String attempt, String option) {
        assertTrue(Shown.at(attempt).isChosen(option), option);
    }

    private void endAttempt(String subject, int secondsAgo) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update quiz_attempt set started_at ="
                                + " now() - interval '2 hours', due_at = now() - make_interval(secs => ?2)" + OF)
                        .setParameter(1, subject)
                        .setParameter(2, secondsAgo)
                        .executeUpdate());
    }

    private long answeredAtTheEnd(String subject) {
        return ((Number) QuarkusTransaction.requiringNew()
                        .call(() -> database.createNativeQuery("select count(*) from quiz_attempt" + OF
                                        + " and submitted_at = due_at and answered = 1")
                                .setParameter(1, subject)
                                .getSingleResult()))
                .longValue();
    }

    private static final String OF = " where enrolment_id in (select e.id from enrolment e"
            + " join learner l on l.id = e.learner_id where l.subject = ?1)";

    private static String begin() {
        enrol();
        return Requests.begin(QUIZ);
    }
}
