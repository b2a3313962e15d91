package app.daybook.attack;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
import app.daybook.TestClock;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;

/** The clock is set back before each step, or the next step falls to a node whose clock is behind: all goes on. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "set-back", roles = "student")
class ClockSetBackTest {

    private static final String DESK = "/teaching/three-days";
    private static final Duration BACK = Duration.ofMinutes(-20);

    @Inject
    DataSource database;

    @Test
    void aDayGoesOn() {
        Requests.enrol();
        session().get(COURSE + "/days/1").then().statusCode(200);
        setBack();
        String attempt = Requests.begin(COURSE + "/quizzes/first");
        setBack();
        session()
                .formParam("q.recall-word", "recall")
                .post(attempt + "/answers")
                .then()
                .statusCode(303);
        setBack();
        session()
                .formParam("q.recall-word", "review")
                .post(attempt + "/answers")
                .then()
                .statusCode(303);
        setBack();
        Requests.handIn(attempt);
        session().get(attempt).then().statusCode(200);
        setBack();
        session().post(COURSE + "/days/1/completions").then().statusCode(303);
        setBack();
        session().get("/today").then().statusCode(200);
        session().get(COURSE + "/reviews").then().statusCode(200);
    }

    @Test
    void aRecordGoesToItsEnd() {
        People.change("set-back-writer", "student");
        Requests.enrol();
        session().get(COURSE + "/days/1").then().statusCode(200);
        setBack();
        String record = Requests.record("short-note");
        setBack();
        send(record + "/drafts", written(record, "Nobody"));
        setBack();
        send(record + "/hand-ins", written(record, "Nobody came."));
        String reviewed = DESK + "/records/" + record.substring(record.lastIndexOf('/') + 1);
        People.change("set-back-reviewer", "instructor");
        setBack();
        session().post(reviewed + "/holds").then().statusCode(303);
        setBack();
        Map<String, String> review = hidden(session().get(reviewed).asString());
        review.putAll(Map.of("decision", "returned", "reason", "Say who."));
        send(reviewed + "/reviews", review);
        setBack();
        session().get(reviewed).then().statusCode(200).body(containsString("Say who."));
        People.change("set-back-writer", "student");
        setBack();
        send(record + "/hand-ins", written(record, "Bo did not come."));
        People.change("set-back-reviewer", "instructor");
        setBack();
        session().post(reviewed + "/holds").then().statusCode(303);
        review = hidden(session().get(reviewed).asString());
        review.putAll(Map.of("decision", "accepted", "level.reason", "met"));
        setBack();
        send(reviewed + "/reviews", review);
        session().get(DESK + "/records").then().statusCode(200);
    }

    @Test
    void aCertificateIsIssuedCorrectedAndRevoked() throws SQLException {
        People.change("set-back-holder", "student");
        Graduates.of(database, "set-back-holder", "Pat Smiht");
        setBack();
        session()
                .formParam("name", "Pat Smiht")
                .post(COURSE + "/certificates")
                .then()
                .statusCode(303);
        People.change("set-back-registrar", "instructor");
        setBack();
        session()
                .formParam("name", "Pat Smith")
                .formParam("standing", "valid")
                .post(DESK + "/certificates/" + serial() + "/corrections")
                .then()
                .statusCode(303);
        setBack();
        session()
                .formParam("reason", "issued-in-error")
                .formParam("note", "")
                .formParam("serial", serial())
                .post(DESK + "/certificates/" + serial() + "/revocations")
                .then()
                .statusCode(303);
        session().get("/certificates/" + serial()).then().body(containsString("status-revoked"));
        session().get(DESK + "/ledger").then().body(containsString("The ledger is whole"));
    }

    private static void setBack() {
        TestClock.move(BACK);
    }

    private static void send(String address, Map<String, String> fields) {
        session().formParams(fields).post(address).then().statusCode(303);
    }

    private static Map<String, String> written(String record, String why) {
        Map<String, String> fields = hidden(session().get(record).asString());
        fields.put("why", why);
        return fields;
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = Pattern.compile("type=\"hidden\" name=\"([a-z.]+)\" value=\"([^\"]*)\"")
                .matcher(page.substring(page.indexOf("<main")));
        while (field.find()) {
            fields.putIfAbsent(field.group(1), field.group(2));
        }
        return fields;
    }

    /** Of the newest certificate. */
    private String serial() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select serial from certificate c join enrolment e"
                        + " on e.id = c.enrolment_id join learner l on l.id = e.learner_id"
                        + " where subject = 'set-back-holder' order by c.id desc limit 1")) {
            row.next();
            return row.getString(1);
        }
    }
}
