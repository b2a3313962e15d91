package app.daybook.web;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Requests;

import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every route against every role. The routes are read from the compiled resources, so that a new one cannot be
 * forgotten: it must say who may call it, and what it says must hold.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RouteRoleMatrixTest {

    private record Route(String method, String path, boolean open, String name) {

        int status(boolean signedIn) {
            var request = signedIn ? session() : stranger();
            return method.equals("GET")
                    ? request.get(path).statusCode()
                    : request.post(path).statusCode();
        }
    }

    private static final List<Route> ROUTES = routes();

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
                assertEquals(keepsForm(route) ? 401 : 503, status, route.toString());
            }
        }
    }

    private static boolean keepsForm(Route route) {
        return route.method().equals("POST") && route.path().startsWith("/courses/");
    }

    /** A form that names something of somebody else's is given back, so that nothing typed is lost. */
    private static boolean isNamedByToken(Route route) {
        return route.method().equals("POST") && route.path().matches(".*/(attempts|reviews)/1/.*");
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

    private static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (JavaClass resource : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("app.daybook")) {
            for (JavaMethod method : resource.getMethods()) {
                verb(method).ifPresent(verb -> routes.add(route(verb, resource, method)));
            }
        }
        return routes;
    }

    private static Route route(String verb, JavaClass resource, JavaMethod method) {
        List<Class<? extends Annotation>> kinds = List.of(PermitAll.class, Authenticated.class, RolesAllowed.class);
        Optional<Class<? extends Annotation>> own =
                kinds.stream().filter(method::isAnnotatedWith).findFirst();
        Class<? extends Annotation> access = own.or(
                        () -> kinds.stream().filter(resource::isAnnotatedWith).findFirst())
                .orElseThrow(() -> new AssertionError(method.getFullName() + " does not say who may call it"));
        String path = path(resource.tryGetAnnotationOfType(Path.class).map(Path::value))
                + path(method.tryGetAnnotationOfType(Path.class).map(Path::value));
        String filled = path.replace("{course}", "three-days")
                .replace("{quiz}", "first")
                .replace("{muscle}", "hand")
                .replace("{region}", "thumb")
                .replaceAll("\\{(day|number|place|enrolment|claim|attempt|card)}", "1")
                .replace("{question}", "quiet-place")
                .replaceAll("\\{(serial|token)}", "00000000000000000000000000")
                .replace("{form}", "json")
                .replaceAll("\\{(digest|list)}", "0")
                .replaceAll("\\{path:[^}]*}", "nothing.svg");
        assertTrue(!filled.contains("{"), "a parameter without a sample value: " + filled);
        return new Route(verb, filled.isEmpty() ? "/" : filled, access == PermitAll.class, method.getFullName());
    }

    private static Optional<String> verb(JavaMethod method) {
        if (method.isAnnotatedWith(GET.class)) {
            return Optional.of("GET");
        }
        return method.isAnnotatedWith(POST.class) ? Optional.of("POST") : Optional.empty();
    }

    private static String path(Optional<String> annotated) {
        String stripped = annotated.orElse("").replaceAll("^/+|/+$", "");
        return stripped.isEmpty() ? "" : "/" + stripped;
    }
}
