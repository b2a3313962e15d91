package app.daybook.desk;

import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Sql;
import app.daybook.certificate.statement.Serial;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an instructor sees of one learner, and grants. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class LearnerPageTest {

    private static final String FINAL = COURSE + "/quizzes/final-exam";
    private static final String TOKEN = "name=\"token\" value=\"([^\"]+)\"";

    @Inject
    DataSource database;

    @Test
    @TestSecurity(user = "learner-failed")
    void anInstructorSeesEverythingAndGrantsOneMoreAttempt() throws Exception {
        long id = Graduates.of(database, unique("learner-failed"), "Failed Twice");
        String subject = subject(id);
        Sql.run(database, "update quiz_attempt set passed = false where enrolment_id = " + id);
        People.change(subject);
        session()
                .get(FINAL)
                .then()
                .body(containsString("All 2 attempts are used"))
                .body(not(containsString("action=\"" + FINAL)));
        session()
                .get("/today")
                .then()
                .body(containsString("All 2 attempts are used"))
                .body(containsString("See your attempts"))
                .body(not(containsString("Take the final")));
        String attempt = Requests.begin(COURSE + "/quizzes/first");
        session().formParam("q.recall-word", "a word of mine").post(attempt + "/answers");

        // Today took over what the provider says now, which in tests is no address
        Sql.run(database, "update learner set email = subject || '@example.org' where subject = '" + subject + "'");
        People.change("learner-teacher", "instructor");
        String page = "/teaching/three-days/learners/" + id;
        String seen = session()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("mailto:" + subject + "@example.org"))
                .body(containsString("Last visit"))
                .body(not(containsString("not yet")))
                .body(containsString("1 of 11"))
                .body(containsString("Grant one more attempt"))
                .extract()
                .asString();
        String read = first("href=\"(" + page + "/attempts/[0-9a-f-]{36})\">A place and a page", seen);
        session()
                .get(read)
                .then()
                .statusCode(200)
                .body(containsString("a word of mine"))
                .body(containsString("It is called recall."));
        session().get(page + "/attempts/1").then().statusCode(404);

        session()
                .formParam("token", first(TOKEN, seen))
                .formParam("reason", "  ")
                .post(page + "/granted-attempts")
                .then()
                .statusCode(422)
                .body(containsString("Write a reason of at most 1000 characters."));
        session()
                .formParam("token", first(TOKEN, seen))
                .formParam("reason", "<" + "x".repeat(1000))
                .post(page + "/granted-attempts")
                .then()
                .statusCode(422)
                .body(containsString(">&lt;xxx"));
        grantManyTimes(page, first(TOKEN, seen));
        assertEquals(1, number("select count(*) from granted_attempt where enrolment_id = " + id));
        session().get(page).then().body(containsString("Was ill &amp; asked")).body(containsString(">instructor "));

        People.change(subject);
        session().get("/today").then().body(containsString("Take the final"));
        String third = Requests.begin(FINAL);
        Requests.handIn(third);
        session()
                .get(third)
                .then()
                .statusCode(200)
                .body(containsString("Not passed yet"))
                .body(containsString("All 3 attempts are used"))
                .body(not(containsString("Try again")));
    }

    @Test
    @TestSecurity(user = "learner-set-aside")
    void anAttemptIsSetAsideOnceAndAnotherIsGrantedWithoutTheWait() throws Exception {
        long id = Graduates.of(database, unique("learner-set-aside"), "Power Cut");
        String subject = subject(id);
        Sql.run(database, "update quiz_attempt set passed = false, submitted_at = now() where enrolment_id = " + id);
        People.change("learner-teacher", "instructor");
        String token = Sql.text(database, "select token from quiz_attempt where number = 2 and enrolment_id = " + id);
        String page = "/teaching/three-days/learners/" + id + "/attempts/" + token;
        String form = first(
                TOKEN, session().get(page).then().statusCode(200).extract().asString());
        session()
                .formParams("token", form, "reason", "")
                .post(page + "/resets")
                .then()
                .statusCode(422)
                .body(containsString("Write a reason of at most 1000 characters."));
        for (int time = 0; time < 3; time++) {
            session()
                    .formParams("token", form, "reason", "The lights went out")
                    .post(page + "/resets")
                    .then()
                    .statusCode(303);
        }
        assertEquals(1, number("select count(*) from granted_attempt where enrolment_id = " + id));
        assertEquals(1, number("select count(*) from enrolment_event where enrolment_id = " + id));
        session().get(page).then().body(containsString("it counts no more")).body(not(containsString("/resets\"")));
        session()
                .get("/teaching/three-days/learners/" + id)
                .then()
                .body(containsString("Attempt 2 at the final set aside"))
                .body(containsString("The lights went out"));

        People.change(subject);
        String third = Requests.begin(FINAL);
        Requests.handIn(third);
        Sql.run(database, "update quiz_attempt set passed = true where number = 3 and enrolment_id = " + id);
        People.change("learner-teacher", "instructor");
        String passed = "/teaching/three-days/learners/" + id + "/attempts/" + third.replaceFirst(".*/", "");
        session().get(passed).then().body(not(containsString("/resets\"")));
        session()
                .formParams("token", "00000000-0000-4000-8000-00000000ab01", "reason", "Try")
                .post(passed + "/resets")
                .then()
                .statusCode(303);
        assertEquals(
                0,
                number("select count(*) from quiz_attempt where set_aside_at is not null and number = 3 and"
                        + " enrolment_id = " + id));
    }

    @Test
    @TestSecurity(user = "learner-waits")
    void aClaimThatWaitsShowsOnTodayAndOnTheDesk() throws Exception {
        long id = Graduates.of(database, unique("learner-waits"), "Waits Here");
        Sql.run(
                database,
                "insert into certificate_claim (id, serial, enrolment_id, name, claimed_at) values"
                        + " (nextval('certificate_claim_seq'), '"
                        + Serial.random().text() + "', " + id
                        + ", 'Waits Here', now())");
        try {
            People.change(subject(id));
            session()
                    .get("/today")
                    .then()
                    .body(containsString("Waiting for signature"))
                    .body(not(containsString("Claim your certificate")));
            People.change("learner-teacher", "instructor");
            for (String page : new String[] {"/teaching", "/teaching/three-days"}) {
                session().get(page).then().body(containsString("for your signature</a>"));
            }
            session().get("/today").then().body(containsString("for a signature."));
        } finally {
            Sql.run(database, "delete from certificate_claim where enrolment_id = " + id);
        }
    }

    private static void grantManyTimes(String page, String token) throws Exception {
        Callable<Integer> grant = () -> session()
                .formParam("token", token)
                .formParam("reason", "Was ill & asked")
                .post(page + "/granted-attempts")
                .statusCode();
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            for (Future<Integer> status : pool.invokeAll(Collections.nCopies(200, grant))) {
                assertEquals(303, status.get());
            }
        } finally {
            pool.shutdown();
        }
    }

    /** The database outlives a run. */
    private static String unique(String subject) {
        return subject + "-" + System.nanoTime();
    }

    private String subject(long enrolment) throws SQLException {
        return Sql.text(
                database,
                "select l.subject from learner l join enrolment e on e.learner_id = l.id where e.id = " + enrolment);
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(Sql.text(database, sql));
    }

    private static String first(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }
}
