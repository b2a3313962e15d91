package app.daybook.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.TestClock;
import app.daybook.course.Pace;
import app.daybook.learner.Learner;
import app.daybook.learner.LearnerEvent;
import app.daybook.publishing.Catalogue;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.hidden;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Pausing, going on, leaving and coming back, in a year in which no other test lives. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PausePageTest {

    /** Noon in Moncton on a Monday. */
    private static final Instant MONDAY = Instant.parse("2021-06-07T15:00:00Z");

    @Inject
    Catalogue catalogue;

    private static void enrolOnMonday() {
        TestClock.stopAt(MONDAY);
        session()
                .formParam("zone", "America/Moncton")
                .post(COURSE + "/enrolments")
                .then()
                .statusCode(303);
    }

    private static void pause(String until) {
        session()
                .formParam("until", until)
                .post(COURSE + "/pauses")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/today"));
    }

    private static List<Integer> days() {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(day -> session().get(COURSE + "/days/" + day).statusCode())
                .toList();
    }

    private static List<String> trail(String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> LearnerEvent.of(Learner.withSubject(subject).orElseThrow()).stream()
                        .map(event -> (event.deed + " " + event.detail).strip())
                        .toList());
    }

    @Test
    @TestSecurity(user = "pause-until")
    void thePageSaysWhatAPauseChangesAndThePauseDoesIt() {
        enrolOnMonday();
        session()
                .get(COURSE + "/pause")
                .then()
                .statusCode(200)
                .body(containsString("Day 2 opens on Tuesday, 8 June and day 3 on Wednesday, 9 June, as it is now."))
                .body(containsString("Day 2 opens on Friday, 11 June, day 3 on Saturday, 12 June."))
                .body(containsString("Day 2 opens on the day on which you go on"));
        assertEquals(List.of(200, 403, 403), days(), "to look changes nothing");
        pause("2021-06-11");
        pause("2021-06-11");
        assertEquals(List.of("PAUSED 2021-06-11"), trail("pause-until"), "the second changes nothing");
        session().get("/today").then().body(containsString("The course is paused."));
        session().get("/today").then().body(containsString("It goes on on Friday, 11 June."));
        session()
                .get("/calendar")
                .then()
                .body(containsString("The course is paused."))
                .body(containsString("11 Jun"))
                .body(not(containsString("8 Jun")));
        TestClock.stopAt(Instant.parse("2021-06-11T07:59:59Z"));
        assertEquals(List.of(200, 403, 403), days());
        session().get(COURSE + "/days/2").then().body(containsString("Friday, 11 June"));
        TestClock.stopAt(Instant.parse("2021-06-11T08:00:00Z"));
        assertEquals(List.of(200, 200, 403), days(), "it goes on by itself");
        session().get("/today").then().body(not(containsString("The course is paused.")));
    }

    @Test
    @TestSecurity(user = "pause-open")
    void aPauseWithoutAnEndIsEndedByItsLearner() {
        enrolOnMonday();
        pause("open");
        TestClock.move(Duration.ofDays(9));
        assertEquals(List.of(200, 403, 403), days());
        session()
                .get(COURSE + "/days/2")
                .then()
                .body(containsString("You have paused the course"))
                .body(containsString(COURSE + "/pause"));
        session().get("/today").then().body(containsString("no further day opens until you go on"));
        session().get("/calendar").then().body(containsString("no further day opens until you go on"));
        session()
                .get(COURSE + "/pause")
                .then()
                .body(containsString("Day 2 opens at once, day 3 on Thursday, 17 June."));
        Map<String, String> fields = hidden(session().get(COURSE + "/pause").asString());
        for (int i = 0; i < 2; i++) {
            session().formParams(fields).post(COURSE + "/resumptions").then().statusCode(303);
        }
        assertEquals(List.of(200, 200, 403), days());
        assertEquals(List.of("PAUSED", "RESUMED"), trail("pause-open"));
        TestClock.stopAt(Instant.parse("2021-06-17T08:00:00Z"));
        assertEquals(List.of(200, 200, 200), days());
    }

    @Test
    @TestSecurity(user = "pause-wrong")
    void whatIsNoDateToPauseToIsRefusedAndKept() {
        enrolOnMonday();
        for (String wrong : List.of("", "soon", "2021-06-07", "2021-06-08", "2022-06-09", "2021-02-30")) {
            session().formParam("until", wrong).post(COURSE + "/pauses").then().statusCode(422);
        }
        session()
                .get(COURSE + "/pause?until=2021-06-01")
                .then()
                .body(containsString("<title>Error: Pause"))
                .body(containsString("Choose a date from 9 June 2021 to 8 June 2022"))
                .body(containsString("value=\"2021-06-01\""));
        session()
                .get(COURSE + "/pause?until=2021-07-01")
                .then()
                .body(containsString("A pause begins with Tuesday, 8 June: what has opened today stays open."))
                .body(containsString("Until Thursday, 1 July"))
                .body(containsString("Day 2 opens on Thursday, 1 July, day 3 on Friday, 2 July."));
        assertEquals(List.of(), trail("pause-wrong"));
    }

    @Test
    @TestSecurity(user = "pause-leave")
    void whoLeavesKeepsWhatWasDoneAndGoesOnWhereTheyStopped() {
        enrolOnMonday();
        TestClock.move(Duration.ofDays(1));
        session().formParam("lesson", "first").post(COURSE + "/days/1/completions");
        session().get(COURSE + "/leave").then().statusCode(200).body(containsString("What is kept"));
        for (int i = 0; i < 2; i++) {
            session()
                    .post(COURSE + "/withdrawals")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(COURSE + "/leave"));
        }
        session().get(COURSE + "/leave").then().body(containsString("You have left Study Habits for Massage Learners"));
        assertEquals(List.of(403, 403, 403), days());
        session()
                .get(COURSE + "/days/1")
                .then()
                .body(containsString("You have left"))
                .body(containsString(COURSE + "/return"));
        session()
                .get("/today")
                .then()
                .body(
                        containsString("You are not on a course"),
                        containsString("You have left Study Habits for Massage Learners"),
                        containsString(COURSE + "/return"));
        session().get(COURSE + "/certificate").then().statusCode(200);
        session().get(COURSE + "/enrol").then().statusCode(303).header("Location", endsWith("/return"));
        session().post(COURSE + "/enrolments").then().statusCode(303).header("Location", endsWith("/return"));

        TestClock.move(Duration.ofDays(20));
        session().get(COURSE + "/return").then().statusCode(200).body(containsString("Day 3 opens on this date"));
        session()
                .formParam("zone", "Nowhere/Land")
                .formParam("starts-on", "2021-06-30")
                .post(COURSE + "/returns")
                .then()
                .statusCode(422)
                .body(containsString("value=\"2021-06-30\""));
        for (int i = 0; i < 2; i++) {
            session()
                    .formParam("zone", "Europe/Paris")
                    .formParam("starts-on", "2021-06-30")
                    .post(COURSE + "/returns")
                    .then()
                    .statusCode(303);
        }
        assertEquals(List.of(200, 200, 403), days(), "what had opened is open");
        TestClock.stopAt(Instant.parse("2021-06-30T03:00:00Z"));
        assertEquals(List.of(200, 200, 200), days(), "five in the morning in Paris");
        assertEquals(List.of("WITHDRAWN", "CAME_BACK 2021-06-30 Europe/Paris"), trail("pause-leave"));
        assertEquals(
                1L,
                QuarkusTransaction.requiringNew()
                        .call(() -> Panache.getEntityManager()
                                .createNativeQuery(
                                        "select count(*) from lesson_progress p join enrolment e on e.id = p.enrolment_id"
                                                + " join learner l on l.id = e.learner_id where l.subject = 'pause-leave'"
                                                + " and p.completed_at is not null",
                                        Long.class)
                                .getSingleResult()));
    }

    /** As those who teach do it. */
    @Test
    @TestSecurity(user = "pause-for-you")
    void whoTeachesMayPauseWithAReason() {
        enrolOnMonday();
        QuarkusTransaction.requiringNew().run(() -> {
            Enrolment enrolment = Enrolment.of("pause-for-you", "three-days").orElseThrow();
            enrolment.pause(
                    catalogue.course("three-days").orElseThrow(),
                    Optional.empty(),
                    enrolment.learner,
                    "As agreed by telephone",
                    MONDAY);
        });
        session().get(COURSE + "/pause").then().body(containsString("As agreed by telephone"));
    }

    /** To whom all days are open, no page names a date on which one opens. */
    @Test
    @TestSecurity(user = "pause-own-pace")
    void aPaceOfOnesOwnIsReckonedWith() {
        enrolOnMonday();
        session().get("/calendar").then().body(containsString("8 Jun"));
        QuarkusTransaction.requiringNew()
                .run(() -> Enrolment.of("pause-own-pace", "three-days").orElseThrow().pace = Pace.OPEN);
        assertEquals(List.of(200, 200, 200), days());
        session().get("/calendar").then().body(not(containsString("8 Jun")));
        for (String page : List.of(COURSE + "/pause", COURSE + "/leave")) {
            session().get(page).then().statusCode(200).body(not(containsString("Tuesday, 8 June")));
        }
    }
}
