package app.daybook.attack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Route;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is somebody's own stays in no cache, whatever its type: the next person at this browser presses Back. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(
        user = "kept-by-nobody",
        roles = {"student", "instructor"})
class KeptByNobodyTest {

    /** The same for everyone who may have it. */
    private static final List<String> NOBODYS = List.of("/courses/{course}/book.epub");

    @Test
    void answersToASessionAreNotStored() {
        Requests.enrol();
        String attempt = Requests.begin(Requests.COURSE + "/quizzes/first").replaceFirst(".*/", "");
        Map<String, String> kept = new TreeMap<>();
        for (Route route : Route.all()) {
            if (route.open() || route.isPost() || NOBODYS.contains(route.template())) {
                continue;
            }
            Response answer = Requests.session().get(route.path(Map.of("attempt", attempt)));
            if (answer.statusCode() == 200 && !"no-store".equals(answer.header("Cache-Control"))) {
                kept.put(route.template(), String.valueOf(answer.header("Cache-Control")));
            }
        }
        assertEquals(Map.of(), kept);
    }
}
