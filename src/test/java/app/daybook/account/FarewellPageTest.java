package app.daybook.account;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Sql;
import app.daybook.learner.Learner;
import app.daybook.learner.LearnerEvent;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Erasing oneself: what goes, what stays, and that the trail says so. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FarewellPageTest {

    @Inject
    DataSource database;

    @Test
    @TestSecurity(user = "farewell-plain")
    void goesWithMailThatWaitsAndLeavesATrailOfNumbers() throws SQLException {
        Requests.enrol();
        session().formParam("name", "Fay Printed").post("/account/names").then().statusCode(303);
        session().formParam("until", "open").post(COURSE + "/pauses").then().statusCode(303);
        long learner = Long.parseLong(Sql.text(database, "select id from learner where subject = 'farewell-plain'"));
        execute(
                "insert into outbox_message (learner_id, enrolment_id, kind, about, queued_at, due_at) select learner_id,"
                        + " id, 'REMINDER', 'farewell', now(), now() + interval '1 day' from enrolment where learner_id = "
                        + learner);
        session()
                .get("/account/erasure")
                .then()
                .statusCode(200)
                .body(containsString("What stays, and why"))
                .body(containsString("this program cannot delete it"));
        session()
                .formParam("name", "somebody else")
                .post("/account/erasures")
                .then()
                .statusCode(422)
                .body(containsString("value=\"somebody else\""));
        assertEquals("1", Sql.text(database, "select count(*) from enrolment where learner_id = " + learner));
        for (int i = 0; i < 2; i++) {
            session()
                    .formParam("name", "Farewell-Plain ")
                    .post("/account/erasures")
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/account/erased"));
        }
        for (String table : List.of("enrolment", "outbox_message", "mail_choice")) {
            assertEquals(
                    "0", Sql.text(database, "select count(*) from " + table + " where learner_id = " + learner), table);
        }
        assertEquals("0", Sql.text(database, "select count(*) from learner where printed_name = 'Fay Printed'"));
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> Learner.withSubject("farewell-plain").isEmpty()));
        assertEquals(
                List.of("PAUSED " + learner, "ACCOUNT_ERASED " + learner),
                QuarkusTransaction.requiringNew()
                        .call(() -> LearnerEvent.<LearnerEvent>list("learnerId = ?1 order by id", learner).stream()
                                .map(event -> event.deed + " " + event.byId)
                                .toList()));
        session().get("/account/erased").then().statusCode(200).body(containsString("Your account is erased"));
    }

    @Test
    @TestSecurity(user = "farewell-graduate")
    void leavesACertificateAndSaysSo() throws SQLException {
        long enrolment = Graduates.of(database, "farewell-graduate", "Fay Graduate");
        session()
                .formParam("name", "Fay Graduate")
                .post(COURSE + "/certificates")
                .then()
                .statusCode(303);
        String serial = Sql.text(database, "select serial from certificate where enrolment_id = " + enrolment);
        session()
                .get("/account/erasure")
                .then()
                .body(containsString("Each certificate below"))
                .body(containsString("Study Habits for Massage Learners: until"));
        // The name is that of the account, which the provider has not told in this test
        String name = Sql.text(database, "select l.name from learner l where l.subject = 'farewell-graduate'");
        session().formParam("name", name).post("/account/erasures").then().statusCode(303);
        session().get("/certificates/" + serial).then().statusCode(200).body(containsString("Fay Graduate"));
        assertEquals("1", Sql.text(database, "select count(*) from enrolment where id = " + enrolment));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
