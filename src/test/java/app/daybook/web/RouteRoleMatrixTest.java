package app.daybook.web;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every route against every role. The routes are read from the compiled resources, so that a new one cannot be
 * forgotten: it must say who may call it, and what it says must hold.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RouteRoleMatrixTest {

    private static final List<Route> ROUTES = Route.all();

    @Test
    void thereAreRoutesAndEachSaysWhoMayCallIt() {
        assertTrue(ROUTES.size() >= 20, "found " + ROUTES.size());
    }

    @Test
    void anonymousReachesOnlyWhatIsPublic() {
        for (Route route : ROUTES) {
            int status = route.status(false);
            if (route.open()) {
                assertTrue(status != 401 && status < 500, route + " answered " + status);
            } else {
                // A page asks to sign in, which no provider offers in this test; a form is kept
                assertEquals(route.isPost() ? 401 : 503, status, route.toString());
            }
        }
    }

    /** A form that names something of somebody else's is given back, so that nothing typed is lost. */
    private static boolean isNamedByToken(Route route) {
        return route.isPost() && route.path().matches(".*/(attempts|reviews)/1/.*");
    }

    /** Signed in but on no course: nothing of a course's inside is shown or changed. */
    @Test
    @TestSecurity(user = "matrix-other", roles = "student")
    void aLearnerWhoIsNotEnrolledSeesNothingOfTheCourse() {
        for (Route route : ROUTES) {
            int status = route.status(true);
            assertTrue(status < 500, route + " answered " + status);
            boolean inside = route.path().startsWith(Requests.COURSE + "/")
                    && !route.open()
                    && !route.path().endsWith("/enrol")
                    && !route.path().endsWith("/enrolments");
            if (inside || route.path().startsWith("/teaching")) {
                assertEquals(isNamedByToken(route) ? 409 : 403, status, route.toString());
            }
        }
    }

    @Test
    @TestSecurity(user = "matrix-enrolled", roles = "student")
    void anEnrolledLearnerIsNeverAskedToSignInAgain() {
        Requests.enrol();
        for (Route route : ROUTES) {
            int status = route.status(true);
            assertTrue(status != 401 && status < 500, route + " answered " + status);
        }
    }

    /** An instructor is no learner of the course: the role alone opens no learner's page. */
    @Test
    @TestSecurity(user = "matrix-instructor", roles = "instructor")
    void anInstructorIsNotALearner() {
        for (Route route : ROUTES) {
            int status = route.status(true);
            assertTrue(status < 500, route + " answered " + status);
            boolean learners = route.path().startsWith(Requests.COURSE + "/quizzes/")
                    || route.path().startsWith(Requests.COURSE + "/days/");
            if (learners) {
                assertEquals(isNamedByToken(route) ? 409 : 403, status, route.toString());
            }
        }
    }
}
