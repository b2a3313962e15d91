package app.daybook.practice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.learner.Learner;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.enrol;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a course asks for of records, from Today to the certificate. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RecordConditionsTest {

    private static final String ASKING = "practice:\n  study-diary: {day: handed-in, certificate: accepted}\n";
    private static final String CLAIM = "Claim your certificate";

    @Inject
    DataSource database;

    @Test
    @TestSecurity(user = "asked-whole", roles = "student")
    void isNotClaimedBeforeTheRecordIsAccepted() throws Exception {
        String course = publish("asking", ASKING);
        enrol(course);
        Graduates.finish(database, "asked-whole");
        today().body(containsString("/courses/asking/days/1/record")).body(not(containsString(CLAIM)));
        session().get("/calendar").then().body(not(containsString("missed")));

        String record = begin(course);
        today().body(containsString("Write the practical record"));
        handIn(record, "I had no partner.");
        today().body(containsString("An instructor is to accept your record"))
                .body(containsString("an instructor is to read it"))
                .body(not(containsString(CLAIM)));
        session()
                .get(course + "/certificate")
                .then()
                .body(containsString("accepted by a reviewer"))
                .body(not(containsString("Issue my certificate")));

        People.change("asked-teacher", "instructor");
        session()
                .get("/teaching/asking/records")
                .then()
                .statusCode(200)
                .body(containsString("1 practical record waits"), containsString("asked-whole"));
        session().get("/teaching/asking").then().body(containsString("1 practical record waits"));
        session().post("/teaching/asking/record-holds").then().statusCode(303);
        People.change("asked-whole", "student");
        decide(record, 1, false);
        today().body(containsString("Only practical records are missing"))
                .body(containsString("returned with comments"))
                .body(containsString("href=\"" + record + "\""))
                .body(not(containsString(CLAIM)));
        session().get(course + "/records").then().body(containsString("Returned with comments: mend these"));

        handIn(record, "I had no partner, and asked three people.");
        decide(record, 2, true);
        today().body(containsString(CLAIM));
        session()
                .formParam("name", "Ada Asked")
                .post(course + "/certificates")
                .then()
                .statusCode(303);
        var verification = Pattern.compile("href=\"(?:https?://[^/]+)?(/certificates/[A-Z0-9-]+)\"")
                .matcher(session().get(course + "/certificate").asString());
        assertTrue(verification.find());
        session().get(verification.group(1)).then().body(containsString("Assessed by Dana Condition"));
    }

    @Test
    @TestSecurity(user = "promised-first", roles = "student")
    void growForNobodyWhoIsEnrolled() throws Exception {
        String course = publish("promised", "");
        enrol(course);
        Graduates.finish(database, "promised-first");
        publish("promised", ASKING);
        today().body(containsString(CLAIM));
        session().get(course + "/certificate").then().body(not(containsString("accepted by a reviewer")));

        People.change("promised-second", "student");
        enrol(course);
        Graduates.finish(database, "promised-second");
        today().body(not(containsString(CLAIM)));
        session().get(course + "/certificate").then().body(containsString("accepted by a reviewer"));
        publish("promised", "");
        today().body(containsString(CLAIM));
    }

    private static String publish(String course, String asking) {
        Editions.publish(Editions.replace(Editions.named(course), "course.yaml", "parts:\n", asking + "parts:\n"));
        return "/courses/" + course;
    }

    private static io.restassured.response.ValidatableResponse today() {
        return session().get("/today").then().statusCode(200);
    }

    /** Instead of the diary, for which one needs a partner. */
    private static String begin(String course) {
        return session()
                .formParam("lesson", "first")
                .formParam("form", "short-note")
                .post(course + "/records")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]*", "");
    }

    private static void handIn(String record, String why) {
        var page = session().get(record).htmlPath();
        session()
                .formParam("sheet", page.getString("**.find { it.@name == 'sheet' }.@value"))
                .formParam("version", page.getString("**.find { it.@name == 'version' }.@value"))
                .formParam("round", page.getString("**.find { it.@name == 'round' }.@value"))
                .formParam("why", why)
                .post(record + "/hand-ins")
                .then()
                .statusCode(303);
    }

    private static void decide(String record, int round, boolean accept) {
        UUID token = UUID.fromString(record.substring(record.lastIndexOf('/') + 1));
        String course = record.split("/")[2];
        assertTrue(QuarkusTransaction.requiringNew().call(() -> {
            Learner reviewer = Learner.withSubject("condition-reviewer").orElseGet(() -> {
                Learner made = new Learner();
                made.subject = "condition-reviewer";
                made.name = "Dana Condition";
                made.createdAt = Instant.now();
                made.persist();
                return made;
            });
            Reading reading = new Reading(UUID.randomUUID(), round, reviewer, accept ? "" : "Who?", Map.of(), Map.of());
            PracticeRecord own = PracticeRecord.lockedOn(course, token).orElseThrow();
            return accept ? own.accept(reading, Instant.now()) : own.giveBack(reading, Instant.now());
        }));
    }
}
