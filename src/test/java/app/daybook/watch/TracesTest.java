package app.daybook.watch;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Requests;

import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

/** What a collector is told of requests, where an operator named one: routes and times, and nothing of a person. */
@QuarkusTest
@TestProfile(TracesTest.Collected.class)
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "traced-ann", roles = "student")
class TracesTest {

    public static final class Collected implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Collector.class));
        }
    }

    @BeforeEach
    void forget() {
        Collector.forget();
    }

    @Test
    void namesTheRouteAndTheRequestAndNoSecret() throws Exception {
        String secret = "a-secret-of-a-feed";
        String id = stranger()
                .header("User-Agent", "a-browser-of-somebody")
                .header("X-Forwarded-For", "203.0.113.7")
                .get("/calendar-feeds/" + secret + ".ics?token=another-secret")
                .then()
                .statusCode(404)
                .extract()
                .header("X-Request-Id");
        Collector.Told span = span("GET /calendar-feeds/{secret}.ics");
        assertEquals("/calendar-feeds/{secret}.ics", span.attributes().get("http.route"));
        assertEquals("[404]", span.attributes().get("http.response.status_code"));
        assertEquals(id, span.attributes().get("daybook.request"));
        Map<String, String> told = span.attributes().entrySet().stream()
                .filter(attribute -> !attribute.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        told.keySet()
                .removeAll(List.of(
                        "http.request.method",
                        "http.route",
                        "http.response.status_code",
                        "url.scheme",
                        "daybook.request",
                        "http.response.body.size",
                        "network.protocol.version",
                        "server.port",
                        "network.peer.port"));
        assertEquals(Map.of(), told);
        for (String hidden : List.of(secret, "another-secret", "a-browser-of-somebody", "203.0.113.7")) {
            assertFalse(span.toString().contains(hidden), hidden);
        }
    }

    @Test
    void namesNeitherWhoIsSignedInNorWhatTheyWereRefused() throws Exception {
        Requests.enrol();
        session()
                .get("/courses/" + Requests.COURSE + "/there-is-nothing-at-" + "this-address")
                .then()
                .statusCode(404);
        session().get("/today").then().statusCode(200);
        Collector.Told span = span("GET /today");
        assertEquals(0, span.events());
        assertFalse(span.toString().contains("traced-ann"));
    }

    private static Collector.Told span(String name) throws InterruptedException {
        while (true) {
            Collector.Told span = Collector.next();
            assertNotNull(span, "no span of " + name);
            assertFalse(span.toString().contains("this-address"), span.toString());
            if (span.name().equals(name)) {
                return span;
            }
        }
    }
}
