package app.daybook.certificate;

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
import app.daybook.authoring.CourseFiles;
import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.course.Course;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.session;
import static app.daybook.publishing.Editions.named;
import static app.daybook.publishing.Editions.replace;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A certificate states what held when the final was passed, whatever the course says by the time it is claimed. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HeldEditionTest {

    private static final String TITLE = "title: Study Habits for Massage Learners";

    @Inject
    DataSource database;

    @Test
    @TestSecurity(user = "held-ann")
    void statesTitleMarkTermsAndEditionOfTheAttemptThatWasPassed() throws SQLException {
        CourseFiles a = named("held");
        Course passed = Editions.publish(a);
        long enrolment = graduate("held-ann", "held");
        Course now = Editions.publish(changed(a));

        session()
                .get("/courses/held/certificate")
                .then()
                .statusCode(200)
                .body(containsString("Certificate of Study Habits"), containsString("75\u00a0%"))
                .body(not(containsString("Diploma of Study")), not(containsString("92\u00a0%")));
        Snapshot snapshot = snapshot(Diplomas.claim(now, enrolment, "Ann Held"));
        assertEquals(passed.title(), snapshot.course());
        assertEquals("Certificate of Study Habits", snapshot.title());
        assertEquals(List.of("The Daybook test team"), snapshot.instructors());
        assertEquals(passed.edition(), snapshot.edition());
        assertTrue(snapshot.assessment().contains("pass mark 75 %"), snapshot::assessment);
        assertNull(snapshot.expires());
        String achievement = QuarkusTransaction.requiringNew()
                .call(() -> Certificate.of(new Serial(snapshot.serial())).orElseThrow().credential);
        assertTrue(achievement.contains(passed.edition()), achievement);
        assertTrue(achievement.contains("\"requiredValue\":\"75\""), achievement);
    }

    @Test
    void whoPassesUnderTheNewEditionHasItsTerms() throws SQLException {
        Course now = Editions.publish(changed(named("held-anew")));
        long enrolment = graduate("held-bea", "held-anew");
        Snapshot snapshot = snapshot(Diplomas.claim(now, enrolment, "Bea Held"));
        assertEquals("Diploma of Study", snapshot.title());
        assertTrue(snapshot.assessment().contains("pass mark 92 %"), snapshot::assessment);
        assertEquals(snapshot.issued().plusMonths(24), snapshot.expires());
    }

    /** Whoever passed while no signature was asked for is not made to wait for one. */
    @Test
    void whetherAnInstructorSignsIsDecidedByTheEditionThatWasPassed() throws SQLException {
        CourseFiles a = named("held-unsigned");
        Editions.publish(a);
        long enrolment = graduate("held-cid", "held-unsigned");
        String title = "title: Certificate of Study Habits";
        Course now = Editions.publish(replace(a, "course.yaml", title, title + "\n  issue: countersigned"));
        assertTrue(now.certificateTerms().countersigned());
        Diplomas.claim(now, enrolment, "Cid Held");
        assertEquals(
                0,
                Enrolments.count(database, "select count(*) from certificate_claim where enrolment_id = " + enrolment));
    }

    private static CourseFiles changed(CourseFiles files) {
        String about = "course.yaml";
        CourseFiles changed = replace(files, about, TITLE, "title: Another Title");
        changed = replace(changed, about, "final: 75", "final: 92");
        changed = replace(changed, about, "- The Daybook test team", "- Somebody else");
        return replace(
                changed, about, "title: Certificate of Study Habits", "title: Diploma of Study\n  validity-months: 24");
    }

    private long graduate(String subject, String course) throws SQLException {
        return Graduates.of(database, subject, subject, course, "first", "second", "third");
    }

    private static Snapshot snapshot(String serial) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Certificate.of(new Serial(serial)).orElseThrow().snapshot());
    }
}
