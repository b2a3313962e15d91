package app.daybook.desk;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.PostgresForTests;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DeskPageTest {

    private static final String DESK = "/teaching/three-days";

    @Inject
    EntityManager database;

    /** Thirty learners with one first attempt each at the quiz of day 1, and three evaluations. */
    @BeforeEach
    void learners() {
        QuarkusTransaction.requiringNew().run(() -> {
            run("insert into learner select nextval('learner_seq'), 'desk-' || n, 'Desk Learner ' || n, null, now()"
                    + " from generate_series(1, 30) n on conflict do nothing");
            run("insert into enrolment select nextval('enrolment_seq'), id, 'three-days', current_date, 'UTC', now()"
                    + " from learner where subject like 'desk-%' on conflict do nothing");
            run("insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition, started_at, submitted_at,"
                    + " questions, answered, points, safety_missed, passed) select nextval('quiz_attempt_seq'), e.id,"
                    + " 'first', 1, 1, (select min(digest) from edition), now(), now(), 4, 4, 2, 0, false"
                    + OURS + " on conflict do nothing");
            run("insert into quiz_answer (attempt_id, question_id, response, saved_at, grade)"
                    + " select t.id, 'quiet-place', '{a}', now(), t.id % 2 from quiz_attempt t where t.enrolment_id in"
                    + " (select e.id" + OURS + ") on conflict do nothing");
            run("insert into evaluation select nextval('evaluation_seq'), e.id, jsonb_build_object('clear', '4',"
                    + " 'change', '<b>bold</b> thanks'), now()" + OURS
                    + " and l.subject in ('desk-1', 'desk-2', 'desk-3') on conflict do nothing");
        });
    }

    private static final String OURS =
            " from enrolment e join learner l on l.id = e.learner_id where l.subject like 'desk-%'";

    private void run(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }

    @Test
    @TestSecurity(user = "desk-student", roles = "student")
    void aStudentHasNoDesk() {
        for (String path : new String[] {"", "/learners", "/evaluation", "/quizzes/first"}) {
            session().get(DESK + path).then().statusCode(403);
        }
        session().get("/teaching").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "desk-instructor", roles = "instructor")
    void theDeskShowsHowEachQuizIsUsed() {
        session().get("/teaching").then().statusCode(200).body(containsString("href=\"/teaching/three-days\""));
        session()
                .get(DESK)
                .then()
                .statusCode(200)
                .body(containsString("/quizzes/first"))
                .body(containsString("Passed at first"))
                .body(containsString("quizzes that nobody has handed in yet"))
                .body(containsString("/quizzes/final-exam"))
                .body(containsString(DESK + "/needs-a-hand"))
                .body(containsString(DESK + "/overview"));
        session().get("/teaching/none").then().statusCode(404);
        session().get(DESK + "/quizzes/none").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "desk-instructor", roles = "instructor")
    void questionsAreAnalysedOnceThereAreAttemptsEnough() {
        session()
                .get(DESK + "/quizzes/first")
                .then()
                .statusCode(200)
                .body(containsString("What was answered"))
                .body(containsString("What to look at"))
                .body(containsString(
                        "href=\"/studio/three-days/files/day-01-first.md?question=quiet-place#question\""));
        session()
                .get("/studio/three-days/files/day-01-first.md?question=quiet-place")
                .then()
                .statusCode(200)
                .body(containsString("data-line=\"76\">"));
        session()
                .get("/studio/three-days/files/day-01-first.md?question=quiet")
                .then()
                .statusCode(200)
                .body(not(containsString("id=\"question\"")));
        session().get(DESK + "/quizzes/second").then().statusCode(200).body(containsString("0 of 20 attempts"));
        session().get(DESK + "/quizzes/final-exam").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "desk-instructor", roles = "instructor")
    void evaluationsAreShownWithoutNamesAndEscaped() {
        session()
                .get(DESK + "/evaluation")
                .then()
                .statusCode(200)
                .body(not(containsString("<b>bold")))
                .body(not(containsString("Desk Learner")));
    }

    @Test
    @TestSecurity(user = "desk-instructor", roles = "instructor")
    void learnersAreFoundByPartOfTheirName() {
        session()
                .queryParam("name", "LEARNER 29")
                .get(DESK + "/learners")
                .then()
                .statusCode(200)
                .body(containsString("Desk Learner 29"))
                .body(not(containsString("Desk Learner 28")));
        session().queryParam("name", "Desk%29").get(DESK + "/learners").then().body(containsString("Nobody"));
    }

    /** What PostgreSQL has and what was typed come to the same, whoever wrote which. */
    @ParameterizedTest
    @CsvSource({
        "Béatrice O’Malley, beatrice omalley",
        "Béatrice O’Malley, BÉATRICE O'MALLEY",
        "Jürgen Weiß-Łukasz, weiss-lukasz",
        "Jürgen Weiß-Łukasz, JÜRGEN WEISS-LUKASZ",
        "Søren Æble, soren aeble",
        "Anne-Marie Roy, annemarie",
    })
    @TestSecurity(user = "desk-instructor", roles = "instructor")
    void aNameIsFoundHoweverItsAccentsAreTyped(String name, String typed) {
        QuarkusTransaction.requiringNew().run(() -> {
            run("delete from enrolment where learner_id in (select id from learner where subject = 'sought')");
            run("delete from learner where subject = 'sought'");
            run("insert into learner values (nextval('learner_seq'), 'sought', '" + name + "', null, now())");
            run("insert into enrolment select nextval('enrolment_seq'), id, 'three-days', current_date, 'UTC', now()"
                    + " from learner where subject = 'sought'");
        });
        session().queryParam("name", typed).get(DESK + "/learners").then().body(containsString(name));
    }

    @Test
    @TestSecurity(user = "desk-instructor", roles = "instructor")
    void extraTimeIsGrantedAndRefusedWithWhatWasTyped() {
        long id = QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery("select e.id" + OURS + " and l.subject = 'desk-5'")
                                .getSingleResult())
                        .longValue());
        String learner = DESK + "/learners/" + id;
        for (int time = 0; time < 2; time++) {
            session()
                    .formParam("token", "00000000-0000-4000-8000-0000000000" + (10 + time))
                    .formParam("extra-time", " 50 ")
                    .post(learner + "/accommodations")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith(learner));
        }
        session().get(learner).then().body(containsString("value=\"50\""));
        session()
                .formParam("extra-time", "half")
                .post(learner + "/accommodations")
                .then()
                .statusCode(422)
                .body(containsString("value=\"half\""))
                .body(containsString("whole number"));
        session().get("/teaching/three-days/learners/999999999").then().statusCode(404);
        session().get("/teaching/other/learners/" + id).then().statusCode(404);
    }
}
