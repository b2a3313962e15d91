package app.daybook.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Route;

import static app.daybook.Requests.stranger;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What HTTP's grammar, or a library that is kind to it, lets through. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(
        user = "oddities",
        roles = {"student", "instructor"})
class OdditiesTest {

    private static final String HOST = "Host: localhost";

    private static final List<Route> ROUTES = Route.all();

    @Test
    void brokenAddressesAreRefusedOnEveryRoute() throws IOException {
        Requests.enrol();
        for (Route route : ROUTES) {
            for (String end :
                    List.of("?a=%00", "?a=%zz", "?next=%", "?a=%ff", "?%00", "/%00", "/%", "/%zz", "/%c0%ae")) {
                Wire.Answer answer =
                        Wire.ask(route.method() + " " + route.path() + end + " HTTP/1.1", HOST, "Content-Length: 0");
                assertEquals(400, answer.status(), route + " with " + end);
            }
        }
    }

    /** Each parameter of each path, not only what follows it. */
    @Test
    void brokenParametersAreRefused() throws IOException {
        for (String path :
                List.of("/courses/%00", "/courses/a%00b/days/1", "/courses/%E0%A4%A/enrol", "/c/%00", "/muscles/%fe")) {
            assertEquals(400, Wire.ask("GET " + path + " HTTP/1.1", HOST).status(), path);
        }
    }

    @Test
    void numbersThatAreNoneAreNotFound() throws IOException {
        Requests.enrol();
        for (String day : List.of("x", "-1", "0", "99999999999999999999", "1.5", "%F0%9F%98%80")) {
            assertEquals(
                    404,
                    Wire.ask("GET /courses/three-days/days/" + day + " HTTP/1.1", HOST)
                            .status(),
                    day);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "text/html;q=x",
                ";;;",
                "text/",
                "*/*;q=2",
                "image/png",
                "text/html;charset=no-such-thing",
                "\u00ff"
            })
    void aStrangeAcceptIsNoFault(String accept) throws IOException {
        Requests.enrol();
        for (Route route : ROUTES) {
            int status = Wire.ask(
                            route.method() + " " + route.path() + " HTTP/1.1",
                            HOST,
                            "Accept: " + accept,
                            "Content-Length: 0")
                    .status();
            assertTrue(status >= 200 && status < 500, route + " answered " + status);
        }
    }

    @Test
    void aRequestNamesOneHost() throws IOException {
        assertEquals(400, Wire.ask("GET /about HTTP/1.1").status());
        assertEquals(400, Wire.ask("GET /about HTTP/1.1", HOST, HOST).status());
        assertEquals(
                400,
                Wire.ask("GET /about HTTP/1.1", HOST, "Host: elsewhere.example").status());
        assertEquals(400, Wire.ask("GET /about HTTP/1.1", "Host: a b").status());
        assertEquals(400, Wire.ask("GET /about HTTP/1.1", "Host:").status());
        assertEquals(200, Wire.ask("GET /about HTTP/1.0").status());
    }

    /** Vert.x refuses these before any filter, and Quarkus would write an ERROR of each. */
    @Test
    void nonsenseIsRefusedCalmly() throws IOException {
        try (Lines log = Lines.from(Level.WARNING)) {
            for (List<String> nonsense : List.of(
                    List.of("GET /about HTTP/1.1"),
                    List.of("GET /about HTTP/1.1", "Host:"),
                    List.of("GET /about HTTP/1.1", "Host: "),
                    List.of("GET /about HTTP/1.1", "Host: :80"),
                    List.of("GET /about HTTP/1.1", "Host: a:b"),
                    List.of("GET /about HTTP/1.1", "Host: a:99999"),
                    List.of("GET /about HTTP/1.1", "Host: a:-1"),
                    List.of("GET /about HTTP/1.1", "Host: [::"),
                    List.of("GET /about HTTP/1.1", "Host: [1:2:3"),
                    List.of("GET /about HTTP/1.1", "Host: a b"),
                    List.of("GET /about HTTP/1.1", "Host: a@b"),
                    List.of("GET /about HTTP/1.1", "Host: a/b"),
                    List.of("GET /about HTTP/1.1", "Host: <script>"),
                    List.of("GET /about HTTP/1.1", "Host: \u00ff\u00fe"),
                    List.of("GET /about HTTP/1.1", "Host: " + "a".repeat(5_000) + ":b"),
                    List.of("OPTIONS * HTTP/1.1", HOST),
                    List.of("OPTIONS * HTTP/1.1", "Host:"),
                    List.of("GET about HTTP/1.1", HOST),
                    List.of("CONNECT elsewhere.example:443 HTTP/1.1", "Host: elsewhere.example:443"))) {
                Wire.Answer answer = Wire.ask(nonsense.toArray(String[]::new));
                assertEquals(400, answer.status(), nonsense.toString());
                assertTrue(answer.body().contains("<h1>"), nonsense + " answered " + answer.body());
                assertEquals("nosniff", answer.header("X-Content-Type-Options"), nonsense.toString());
                Wire.Answer toScript = Wire.ask(Stream.concat(nonsense.stream(), Stream.of("Accept: application/json"))
                        .toArray(String[]::new));
                assertEquals(400, toScript.status(), nonsense.toString());
                assertTrue(toScript.body().startsWith("{\"message\":"), nonsense + " answered " + toScript.body());
            }
            assertEquals(List.of(), log.lines());
        }
    }

    /** Two lengths, and somebody in between may believe the other one (RFC 9112, section 6.1). */
    @Test
    void aBodyHasOneLength() throws IOException {
        byte[] body = "0\r\n\r\nGET /about HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        for (List<String> lengths : List.of(
                List.of("Content-Length: " + body.length, "Transfer-Encoding: chunked"),
                List.of("Transfer-Encoding: chunked", "Content-Length: 5"),
                List.of("Transfer-Encoding: chunked, identity"),
                List.of("Transfer-Encoding: gzip, chunked"),
                List.of("Transfer-Encoding: x-chunked"),
                List.of("Transfer-Encoding : chunked"),
                List.of("Content-Length: 5", "Content-Length: 6"))) {
            try (Wire wire = new Wire()) {
                wire.send("POST /sign-out HTTP/1.1\r\n" + HOST + "\r\n" + String.join("\r\n", lengths) + "\r\n\r\n");
                wire.send(body);
                Wire.Answer answer = wire.answer();
                assertEquals(400, answer.status(), lengths.toString());
                assertFalse(answer.body().contains("HTTP/1.1"), lengths.toString());
            }
        }
    }

    @Test
    void thereIsNoOtherProtocolBehindThisOne() throws IOException {
        Wire.Answer upgrade = Wire.ask(
                "GET /about HTTP/1.1",
                HOST,
                "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA");
        assertEquals(200, upgrade.status());
        try (Wire wire = new Wire()) {
            wire.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            int status = wire.answer().status();
            assertTrue(status == 0 || status >= 400, "answered " + status);
        }
        for (String method : List.of("TRACE", "CONNECT", "TRACK", "PROPFIND", "FOO")) {
            int status = Wire.ask(method + " /about HTTP/1.1", HOST).status();
            assertTrue(status >= 400 && status < 500, method + " answered " + status);
        }
    }

    /** Broken parts, parts without end, and more fields than any page has: refused, and no fault of ours. */
    @Test
    void formsThatAreNoneAreRefusedOnEveryRoute() throws IOException {
        Requests.enrol();
        String many = IntStream.range(0, 1_200).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&"));
        Map<String, List<String>> bodies = Map.of(
                "multipart/form-data; boundary=x",
                List.of(
                        "a=1",
                        "",
                        "--x\r\nno colon\r\n\r\n1\r\n--x--\r\n",
                        "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1"),
                "multipart/form-data; boundary=",
                List.of("--\r\n\r\n1"),
                "application/x-www-form-urlencoded",
                List.of(many));
        for (Route route : ROUTES.stream().filter(Route::isPost).toList()) {
            for (Map.Entry<String, List<String>> kind : bodies.entrySet()) {
                for (String body : kind.getValue()) {
                    int status = Wire.ask(
                                    body.getBytes(StandardCharsets.US_ASCII),
                                    "POST " + route.path() + " HTTP/1.1",
                                    HOST,
                                    "Content-Type: " + kind.getKey(),
                                    "Cookie: q_session=test",
                                    "Content-Length: " + body.length())
                            .status();
                    assertTrue(status < 500, route + " answered " + status + " to " + kind.getKey());
                }
            }
        }
    }

    @Test
    void aHeadThatIsTooLargeIsRefused() throws IOException {
        assertEquals(
                431,
                Wire.ask("GET /about HTTP/1.1", HOST, "X: " + "x".repeat(40_000))
                        .status());
        assertEquals(
                414, Wire.ask("GET /" + "a".repeat(9_000) + " HTTP/1.1", HOST).status());
    }

    /** Whatever the request says of where it went, links lead to the one address of the service. */
    @Test
    void redirectsLeadToTheServiceWhateverTheRequestSays() throws IOException {
        for (List<String> lies : List.of(
                List.of("Host: elsewhere.example"),
                List.of(HOST, "X-Forwarded-Host: elsewhere.example"),
                List.of(HOST, "X-Forwarded-Proto: gopher"),
                List.of(HOST, "X-Forwarded-Port: 99"),
                List.of(HOST, "Forwarded: host=elsewhere.example;proto=ftp"),
                List.of(HOST, "X-Forwarded-Prefix: /elsewhere.example"))) {
            String[] lines = new String[lies.size() + 1];
            lines[0] = "GET /sign-in?next=/about HTTP/1.1";
            for (int i = 0; i < lies.size(); i++) {
                lines[i + 1] = lies.get(i);
            }
            Wire.Answer answer = Wire.ask(lines);
            assertEquals(303, answer.status(), lies.toString());
            assertEquals("http://localhost:8080/about", answer.header("Location"), lies.toString());
        }
    }

    /** In their order, as HTTP/1.1 has it (RFC 9112, section 9.3.2). */
    @Test
    void requestsAheadAreAnswered() throws IOException {
        String one = "GET /site.webmanifest HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (Wire few = new Wire()) {
            few.send(one.repeat(50) + one.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
            assertEquals(51, few.answer().body().split("HTTP/1.1 200", -1).length);
        }
        stranger().get("/about").then().statusCode(200);
    }
}
