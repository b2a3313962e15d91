package app.daybook.publishing;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.daybook.Graduates;
import app.daybook.Management;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.authoring.ThreeDays;
import app.daybook.certificate.Diplomas;
import app.daybook.course.Course;

import static app.daybook.Requests.session;
import static app.daybook.publishing.Editions.named;
import static app.daybook.publishing.FolderTest.waitUntil;
import static io.restassured.path.json.JsonPath.from;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What people see of a course whose folder is gone, and of one that is retired. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class GoneCourseTest {

    private static final String GONE = "The files of this course are no longer on this site";

    @Inject
    DataSource database;

    @Inject
    Catalogue catalogue;

    @Inject
    FolderPublisher publisher;

    @Test
    @TestSecurity(user = "gone-ann", roles = "instructor")
    void keepsLearnersDeskCertificatesAndRevocationAndSaysSo(@TempDir Path content) throws SQLException, IOException {
        new Node(content).write(named("lost-folder")).look();
        waitUntil(() -> catalogue.course("lost-folder").isPresent());
        Course course = catalogue.course("lost-folder").orElseThrow();
        Requests.enrol("/courses/lost-folder");
        long graduate = Graduates.of(database, "gone-bea", "Bea Gone", "lost-folder", "first", "second", "third");
        String serial = Diplomas.claim(course, graduate, "Bea Gone");

        publisher.lookAgain();
        session()
                .get("/courses/lost-folder")
                .then()
                .statusCode(200)
                .body(containsString(GONE), not(containsString("/enrol\"")));
        session().get("/").then().body(not(containsString("/courses/lost-folder")));
        session().get("/courses/lost-folder/days/1").then().statusCode(200);
        session().get("/today").then().body(containsString("/courses/lost-folder/"));
        session().get("/teaching/lost-folder").then().statusCode(200).body(containsString("id: lost-folder"));
        session().get("/teaching/lost-folder/learners").then().statusCode(200).body(containsString("Bea Gone"));
        session().get("/certificates/" + serial).then().body(containsString("status-valid"));
        session()
                .get("/teaching/lost-folder/certificates/" + serial + "/revocation")
                .then()
                .statusCode(200);
        HttpResponse<String> well = Management.get("/q/health/well");
        assertEquals(503, well.statusCode());
        String reason =
                from(well.body()).getString("checks.find { it.name == 'courses' }.data['lost-folder in the folder']");
        assertTrue(reason.contains("is gone"), reason);
        assertEquals(200, Management.get("/q/health/ready").statusCode());
    }

    @Test
    @TestSecurity(user = "gone-cid")
    void aRetiredCourseTakesNobodyNewAndKeepsWhoIsThere() {
        Editions.publish(named("retiring"));
        Requests.enrol("/courses/retiring");
        Editions.publish(named("retiring", ThreeDays.text("course.yaml") + "\nenrolment: closed\n"));
        enrol("retiring", 303);
        session()
                .get("/courses/retiring")
                .then()
                .body(containsString("Enrolment is closed"), not(containsString(GONE)));
        session().get("/courses/retiring/days/1").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "gone-dan")
    void whoComesTooLateIsToldWhy() {
        Editions.publish(named("closed-before", ThreeDays.text("course.yaml") + "\nenrolment: closed\n"));
        session()
                .get("/courses/closed-before/enrol")
                .then()
                .statusCode(409)
                .body(containsString("Nobody can enrol in Study Habits for Massage Learners any more"));
        enrol("closed-before", 409);
    }

    private static void enrol(String course, int status) {
        session()
                .formParam("zone", "UTC")
                .post("/courses/" + course + "/enrolments")
                .then()
                .statusCode(status);
    }
}
