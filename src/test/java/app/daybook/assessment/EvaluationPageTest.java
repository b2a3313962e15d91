package app.daybook.assessment;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.Sql;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class EvaluationPageTest {

    private static final String EVALUATION = COURSE + "/evaluation";

    @Inject
    DataSource database;

    @Test
    @TestSecurity(user = "evaluates-early")
    void isNotOpenBeforeTheFinalIsPassed() {
        enrol();
        session().get(EVALUATION).then().statusCode(403).body(containsString("The evaluation is not open yet"));
        session().formParam("clear", "5").post(EVALUATION).then().statusCode(403);
        session().formParam("clear", "5").post(EVALUATION + "/drafts").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "evaluates-later")
    void whatIsTypedIsThereAgainUntilItIsSent() throws SQLException {
        long id = graduate("evaluates-later");
        session()
                .formParam("change", "More <desks>")
                .post(EVALUATION + "/drafts")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/today"));
        session()
                .accept("application/json")
                .formParam("clear", "4")
                .formParam("change", "More <desks> & pens")
                .post(EVALUATION + "/drafts")
                .then()
                .statusCode(200)
                .body("savedAt", notNullValue());
        session()
                .get(EVALUATION)
                .then()
                .statusCode(200)
                .body(containsString("More &lt;desks&gt; &amp; pens</textarea>"))
                .body(containsString("value=\"4\" checked"));
        assertEquals(0, count("evaluation", id), "a draft is no evaluation");
        session().formParam("change", "Only this").post(EVALUATION).then().statusCode(422);
        session().get(EVALUATION).then().body(containsString("Only this</textarea>"));
        for (int time = 0; time < 2; time++) {
            session()
                    .formParam("clear", "4")
                    .formParam("change", "Sent")
                    .post(EVALUATION)
                    .then()
                    .statusCode(303);
        }
        session()
                .formParam("change", "too late")
                .post(EVALUATION + "/drafts")
                .then()
                .statusCode(303);
        assertEquals(1, count("evaluation", id));
        assertEquals(0, count("evaluation_draft", id));
        session().get(EVALUATION).then().body(containsString("was received"));
    }

    @Test
    @TestSecurity(user = "evaluates-frankly")
    void theFormSaysWhoSeesWhatAndNoMore() throws SQLException {
        graduate("evaluates-frankly");
        session()
                .get(EVALUATION)
                .then()
                .body(containsString("without names, once there are 3"))
                .body(containsString("whoever runs this site could look them up"))
                .body(not(containsString("anonym")));
    }

    private long graduate(String subject) throws SQLException {
        if (count("learner where subject = '" + subject + "'") > 0) {
            Sql.run(
                    database,
                    "delete from evaluation where enrolment_id in (select e.id from enrolment e join learner l"
                            + " on l.id = e.learner_id where l.subject = '" + subject + "')");
            return number("select e.id from enrolment e join learner l on l.id = e.learner_id where l.subject = '"
                    + subject + "'");
        }
        long id = Graduates.of(database, subject, subject);
        Sql.run(database, "delete from evaluation where enrolment_id = " + id);
        return id;
    }

    private long count(String table, long enrolment) throws SQLException {
        return count(table + " where enrolment_id = " + enrolment);
    }

    private long count(String from) throws SQLException {
        return number("select count(*) from " + from);
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
