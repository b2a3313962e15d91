package app.daybook.team;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Sql;
import app.daybook.certificate.Erasure;
import app.daybook.learner.CourseRole;
import app.daybook.learner.LastOwner;
import app.daybook.learner.Learner;
import app.daybook.learner.Team;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Roles on a course: who gives them, what they open, and that they end at once. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PeoplePageTest {

    @Inject
    DataSource database;

    @Inject
    Team team;

    @Inject
    Erasure erasure;

    @Test
    @TestSecurity(user = "people-ada", roles = "instructor")
    void fromEverybodysToItsOwners() throws SQLException {
        Editions.publish(Editions.named("people-first"));
        known("people-bob");
        String page = "/teaching/people-first/people";
        People.change("people-ada", "instructor");
        session().get("/teaching/people-first/learners").then().statusCode(200);
        session()
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("This course has had no owner"), not(containsString("Give somebody a role")));
        give("people-first", "people-ada", "owner").then().statusCode(403);

        People.change("people-admin", "instructor", "admin");
        give("people-first", "people-bob", "owner").then().statusCode(303).header("Location", endsWith(page));
        give("people-first", "people-bob", "owner").then().statusCode(303);
        session().get("/teaching/people-first").then().statusCode(200);
        session().get(page).then().body(containsString("people-bob"), containsString("Owner: given"));
        assertEquals("1", Sql.text(database, "select count(*) from course_role_event where course = 'people-first'"));
        session().get("/teaching/people-first/learners").then().statusCode(403);

        People.change("people-ada", "instructor");
        session().get(page).then().statusCode(404);
        session().get("/teaching/people-first/learners").then().statusCode(404);
        session().get("/studio/people-first").then().statusCode(404);
        session().get("/teaching").then().body(not(containsString("people-first")));
        session().get("/studio").then().body(not(containsString("people-first")));

        People.change("people-bob", "instructor");
        session().get("/studio/people-first/publication").then().statusCode(200);
        session().get(page).then().body(not(containsString("This course has had no owner")));
    }

    @Test
    @TestSecurity(user = "people-own", roles = "instructor")
    void aRoleOpensItsPagesAndEndsAtOnce() throws SQLException {
        Editions.publish(Editions.named("people-ends"));
        own("people-ends", "people-own");
        known("people-tim");
        People.change("people-own", "instructor");
        give("people-ends", "PEOPLE-tim", "teacher").then().statusCode(303);
        People.change("people-tim", "instructor");
        session().get("/teaching/people-ends/learners").then().statusCode(200);
        session()
                .get("/teaching/people-ends")
                .then()
                .statusCode(200)
                .body(
                        containsString("/learners\""),
                        not(containsString("/audit-pack")),
                        not(containsString("/studio/")));
        session()
                .get("/teaching/people-ends/audit-pack")
                .then()
                .statusCode(403)
                .body(containsString("Your role on this course does not include this"));
        session()
                .get("/teaching/people-ends/people")
                .then()
                .statusCode(200)
                .body(not(containsString("Give somebody a role")), not(containsString("What became of roles")));
        remove("people-ends", number("people-own"), "owner").then().statusCode(403);
        // Without what the provider says, no role counts
        People.change("people-tim", "student");
        session().get("/teaching/people-ends/learners").then().statusCode(403);

        People.change("people-own", "instructor");
        remove("people-ends", number("people-tim"), "teacher").then().statusCode(303);
        remove("people-ends", number("people-tim"), "teacher").then().statusCode(303);
        assertEquals(
                "GRANTED WITHDRAWN",
                Sql.text(
                        database,
                        "select string_agg(deed, ' ' order by id) from course_role_event where course = 'people-ends'"
                                + " and role = 'TEACHER'"));
        People.change("people-tim", "instructor");
        session().get("/teaching/people-ends/learners").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "people-last", roles = "instructor")
    void theLastOwnerStays() throws SQLException {
        Editions.publish(Editions.named("people-last"));
        own("people-last", "people-last");
        remove("people-last", number("people-last"), "owner")
                .then()
                .statusCode(409)
                .body(containsString("A course keeps one owner"));
        known("people-next");
        People.change("people-last", "instructor");
        give("people-last", "people-next", "owner").then().statusCode(303);
        remove("people-last", number("people-last"), "owner")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/teaching"));
        session().get("/teaching/people-last").then().statusCode(404);
    }

    /** Each of two owners takes the other's role away at the same moment: one of them stays. */
    @Test
    @TestSecurity(user = "people-two", roles = "instructor")
    void ofTwoOwnersAtOnceOneStays() throws Exception {
        own("people-two", "people-two");
        own("people-two", "people-too");
        Learner one = learner("people-two");
        Learner other = learner("people-too");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> tries = List.of(() -> isWithdrawn(one, other), () -> isWithdrawn(other, one));
            int done = 0;
            for (Future<Boolean> result : both.invokeAll(tries)) {
                done += result.get() ? 1 : 0;
            }
            assertEquals(1, done);
        } finally {
            both.shutdownNow();
        }
        assertEquals("1", Sql.text(database, "select count(*) from course_role where course = 'people-two'"));
    }

    @Test
    @TestSecurity(user = "people-asks", roles = "instructor")
    void whoIsNoTeacherIsNotTold() throws SQLException {
        Editions.publish(Editions.named("people-asks"));
        own("people-asks", "people-asks");
        Sql.run(
                database,
                "insert into learner values (nextval('learner_seq'), 'people-pupil', 'Pat Pupil', 'pupil@example.org',"
                        + " now())");
        String unknown = refused("nobody@example.org");
        assertEquals(unknown, refused("pupil@example.org"), "somebody with an account, and nobody, look the same");
        session()
                .formParam("who", "people-asks")
                .formParam("role", "emperor")
                .post("/teaching/people-asks/people")
                .then()
                .statusCode(422)
                .body(containsString("value=\"people-asks\""), containsString("Choose one of the roles"));
        remove("people-asks", "1 or 1=1", "owner").then().statusCode(404);
        session().get("/teaching/people-nowhere/people").then().statusCode(404);
        People.change("people-admin", "instructor", "admin");
        session().get("/teaching/people-nowhere/people").then().statusCode(404);
        give("people-nowhere", "people-asks", "owner").then().statusCode(404);
    }

    /** The course is nobody's then, not everybody's, until the provider names another. */
    @Test
    @TestSecurity(user = "people-gone", roles = "instructor")
    void anErasedOwnerLeavesTheCourseClosed() throws SQLException {
        Editions.publish(Editions.named("people-gone"));
        own("people-gone", "people-gone");
        erasure.erase("people-gone", "system");
        assertEquals("0", Sql.text(database, "select count(*) from course_role where course = 'people-gone'"));
        assertEquals(
                "GRANTED ERASED",
                Sql.text(
                        database,
                        "select string_agg(deed, ' ' order by id) from course_role_event where course = 'people-gone'"));
        People.change("people-other", "instructor");
        session().get("/teaching/people-gone").then().statusCode(404);
        known("people-heir");
        People.change("people-admin", "instructor", "admin");
        give("people-gone", "people-heir", "owner").then().statusCode(303);
        People.change("people-heir", "instructor");
        session().get("/teaching/people-gone").then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "people-foreign", roles = "instructor")
    void aFormOfSomebodyElseIsGivenBack() throws SQLException {
        Editions.publish(Editions.named("people-foreign"));
        own("people-foreign", "people-foreign");
        for (String action : List.of("", "/removals")) {
            session()
                    .formParam("person", "0123456789abcdef")
                    .formParam("who", "people-foreign")
                    .formParam("role", "author")
                    .formParam("learner", number("people-foreign"))
                    .post("/teaching/people-foreign/people" + action)
                    .then()
                    .statusCode(409);
        }
        assertEquals("1", Sql.text(database, "select count(*) from course_role where course = 'people-foreign'"));
    }

    @Test
    void theTrailOnlyGrows() throws SQLException {
        for (String sql : List.of(
                "update course_role_event set role = role",
                "delete from course_role_event",
                "truncate course_role_event")) {
            assertThrows(SQLException.class, () -> Sql.run(database, sql), sql);
        }
    }

    private boolean isWithdrawn(Learner whom, Learner by) {
        try {
            team.withdraw("people-two", whom.id, CourseRole.OWNER, by);
            return true;
        } catch (LastOwner stays) {
            return false;
        }
    }

    private static String refused(String who) {
        return give("people-asks", who, "author")
                .then()
                .statusCode(422)
                .extract()
                .asString()
                .replace(who, "");
    }

    private static Response give(String course, String who, String role) {
        return session().formParam("who", who).formParam("role", role).post("/teaching/" + course + "/people");
    }

    private static Response remove(String course, String learner, String role) {
        return session()
                .formParam("learner", learner)
                .formParam("role", role)
                .post("/teaching/" + course + "/people/removals");
    }

    /** Whoever opens Teaching is known to teach. */
    private static void known(String subject) {
        People.change(subject, "instructor");
        session().get("/teaching").then().statusCode(200);
    }

    private void own(String course, String subject) {
        known(subject);
        team.grant(course, learner(subject), CourseRole.OWNER, learner(subject));
    }

    private static Learner learner(String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Learner.withSubject(subject).orElseThrow());
    }

    private static String number(String subject) {
        return String.valueOf(learner(subject).id);
    }
}
