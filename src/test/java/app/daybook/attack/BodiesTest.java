package app.daybook.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Route;
import app.daybook.web.LargerBody;
import app.daybook.web.WebSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Bodies that are huge, slow, lying, compressed or broken, against every route. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BodiesTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String HOST = "Host: localhost";
    private static final byte[] TEN_MEGABYTES = new byte[10 << 20];

    private static final List<Route> POSTS =
            Route.all().stream().filter(Route::isPost).toList();

    @Inject
    @Any
    Instance<LargerBody> larger;

    @Inject
    WebSettings settings;

    @Test
    void whatSaysThatItIsHugeIsRefusedBeforeItIsSent() {
        each(Route.all(), route -> {
            try (Wire wire = new Wire()) {
                wire.send(route.method() + " " + route.path() + " HTTP/1.1\r\n" + HOST + "\r\n" + FORM
                        + "\r\nContent-Length: 30000000\r\n\r\na=1");
                Wire.Answer answer = wire.answer();
                assertEquals(413, answer.status(), route + " " + answer);
                assertTrue(answer.body().contains("That was too large"), route.toString());
            }
        });
    }

    @Test
    void whatTurnsOutToBeHugeIsRefusedWhileItIsRead() {
        each(POSTS, route -> {
            try (Wire wire = new Wire()) {
                wire.send("POST " + route.path() + " HTTP/1.1\r\n" + HOST + "\r\n" + FORM
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n");
                assertEquals(413, answerToFlood(wire).status(), route.toString());
            }
        });
    }

    /** The four forms of 59 MB that once ended the process. */
    @Test
    void aSignedOutFormIsKeptOnlyWhileItIsSmall() throws IOException {
        assertEquals(
                401,
                post("/courses/three-days/evaluation", "note=" + "x".repeat(60_000))
                        .status());
        assertEquals(
                413,
                post("/courses/three-days/evaluation", "note=" + "x".repeat(600_000))
                        .status());
    }

    @Test
    void aBadgeMayBeAsLargeAsAPicture() throws IOException {
        assertEquals(200, badge(1_500_000).status());
        assertEquals(413, badge(2_200_000).status());
    }

    private static Wire.Answer badge(int size) throws IOException {
        String start = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n";
        byte[] body = (start + "p".repeat(size) + "\r\n--x--\r\n").getBytes(StandardCharsets.US_ASCII);
        return Wire.ask(
                body,
                "POST /badge-check HTTP/1.1",
                HOST,
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Length: " + body.length);
    }

    /** More than there are workers; each keeps its connection and sends nothing more. */
    @Test
    void slowUploadsStopNobody() throws IOException {
        List<Wire> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Wire wire = new Wire();
                slow.add(wire);
                wire.send("POST /badges HTTP/1.1\r\n" + HOST + "\r\n" + FORM + "\r\nContent-Length: 1000\r\n\r\na");
            }
            assertEquals(200, Wire.ask("GET /about HTTP/1.1", HOST).status());
            assertEquals(401, post("/courses/three-days/evaluation", "note=x").status());
            List<Integer> ends = new ArrayList<>();
            for (Wire wire : slow) {
                ends.add(wire.answer().status());
            }
            assertEquals(Set.of(408, 503), Set.copyOf(ends), "too slow, or in the way of others");
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }

    /** A byte now and then never starts the time anew. */
    @Test
    void aTrickleEndsAtTheDeadline() throws Exception {
        try (Wire wire = new Wire()) {
            wire.send("POST /sign-out HTTP/1.1\r\n" + HOST + "\r\n" + FORM + "\r\nContent-Length: 1000\r\n\r\n");
            for (int i = 0; i < 12; i++) {
                Thread.sleep(250);
                try {
                    wire.send("a");
                } catch (IOException closed) {
                    break;
                }
            }
            assertEquals(408, wire.answer().status());
        }
    }

    @Test
    void aBodyThatIsNotWhatItSaysIsRefused() throws IOException {
        int unframed = Wire.ask(
                        "zz\r\nabc".getBytes(StandardCharsets.UTF_8), head("/sign-out", "Transfer-Encoding: chunked"))
                .status();
        assertTrue(unframed == 0 || unframed == 400, "answered " + unframed);
        assertEquals(400, Wire.ask(head("/sign-out", "Content-Length: -1")).status());
        assertEquals(
                400,
                Wire.ask(head("/sign-out", "Content-Length: 99999999999999999999"))
                        .status());
    }

    @Test
    void compressedBodiesAreRefusedAndNotTakenForEmptyOnes() throws IOException {
        for (Route route : POSTS) {
            byte[] body = {31, -117, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0};
            assertEquals(
                    415,
                    Wire.ask(body, head(route.path(), "Content-Length: 20", "Content-Encoding: gzip"))
                            .status(),
                    route.toString());
        }
    }

    @Test
    @TestSecurity(
            user = "broken-encodings",
            roles = {"student", "instructor"})
    void brokenEncodingsAreRefused() throws IOException {
        Requests.enrol();
        List<String> broken =
                List.of("a=%", "a=%4", "a=%zz", "a%=1", "a=%ff%fe", "a=\u00ff", "%00=", "=", "a=1&=&b=2", "==");
        for (Route route : POSTS) {
            for (String body : broken) {
                Wire.Answer answer = post(route.path(), body);
                assertEquals(400, answer.status(), route + " with " + body);
                assertTrue(answer.body().contains("could not be understood"), route.toString());
            }
            assertEquals(
                    415,
                    Wire.ask(
                                    "a=1".getBytes(StandardCharsets.UTF_8),
                                    "POST " + route.path() + " HTTP/1.1",
                                    HOST,
                                    FORM + "; charset=no-such-thing",
                                    "Content-Length: 3")
                            .status(),
                    route.toString());
        }
    }

    /** Also lists of which nothing was ticked. */
    @Test
    @TestSecurity(
            user = "empty-bodies",
            roles = {"student", "instructor"})
    void emptyAndStrangeFormsAreNoFault() throws IOException {
        Requests.enrol();
        for (Route route : POSTS) {
            for (String body : List.of(
                    "", "&", "a", "=a", "&&a&", "claim=", "claim=x&claim=99999999999999999999", "on=%F0%9F%98%80")) {
                int status = post(route.path(), body).status();
                assertTrue(status >= 200 && status < 500, route + " with \"" + body + "\" answered " + status);
            }
            int json = Wire.ask(
                            "{}".getBytes(StandardCharsets.UTF_8),
                            "POST " + route.path() + " HTTP/1.1",
                            HOST,
                            "Content-Type: application/json",
                            "Content-Length: 2")
                    .status();
            assertTrue(json >= 200 && json < 500, route + " with JSON answered " + json);
            int parts = Wire.ask(
                            "--x".getBytes(StandardCharsets.UTF_8),
                            "POST " + route.path() + " HTTP/1.1",
                            HOST,
                            "Content-Type: multipart/form-data",
                            "Content-Length: 3")
                    .status();
            assertTrue(parts >= 200 && parts < 500, route + " with parts without a boundary answered " + parts);
            int nonsense = Wire.ask(
                            "--x".getBytes(StandardCharsets.UTF_8),
                            "POST " + route.path() + " HTTP/1.1",
                            HOST,
                            "Content-Type: ;;;",
                            "Content-Length: 3")
                    .status();
            assertTrue(nonsense >= 200 && nonsense < 500, route + " with a nonsense type answered " + nonsense);
        }
    }

    /** The proxy counts too, with the same bounds: it would refuse what a page takes, or let in what none does. */
    @Test
    void theProxyHasTheSameBounds() throws IOException {
        String caddy =
                Files.readString(Path.of("docker/Caddyfile")).replaceFirst("(?s)\\{\\$DAYBOOK_SIGN_IN_HOST}.*", "");
        Map<String, Integer> sizes = new HashMap<>();
        Matcher size = Pattern.compile("request_body @(\\w+) \\{\\s*max_size (\\d+)(KiB|MiB|MB)")
                .matcher(caddy);
        while (size.find()) {
            int unit = Map.of("KiB", 1 << 10, "MiB", 1 << 20, "MB", 1_000_000).get(size.group(3));
            sizes.put(size.group(1), Integer.parseInt(size.group(2)) * unit);
        }
        Map<String, Integer> bounds = new HashMap<>();
        Matcher paths = Pattern.compile("\\t@(\\w+) path(_regexp)? (.*)").matcher(caddy);
        while (paths.find()) {
            String path = paths.group(2) == null ? "^" + paths.group(3).replaceAll(" .*", "") + "/?$" : paths.group(3);
            bounds.put(path, sizes.get(paths.group(1)));
        }
        for (Route route : POSTS) {
            int ours = larger.stream()
                    .filter(each -> each.path().matcher(route.path()).matches())
                    .mapToInt(LargerBody::bytes)
                    .findFirst()
                    .orElse((int) settings.body().asLongValue());
            int proxys = bounds.entrySet().stream()
                    .filter(each -> route.path().matches(each.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .findFirst()
                    .orElse(sizes.get("others"));
            assertEquals(ours, proxys, route.toString());
        }
    }

    private interface Attack {
        void on(Route route) throws IOException;
    }

    /** Side by side, since a connection that is refused lingers for a moment. */
    private static void each(List<Route> routes, Attack attack) {
        ExecutorService many = Executors.newFixedThreadPool(32);
        try {
            many.invokeAll(routes.stream()
                            .map(route -> (Callable<Void>) () -> {
                                attack.on(route);
                                return null;
                            })
                            .toList())
                    .forEach(BodiesTest::join);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            many.shutdownNow();
        }
    }

    private static void join(Future<Void> done) {
        try {
            done.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ten megabytes, as far as the other side lets them in. */
    private static Wire.Answer answerToFlood(Wire wire) throws IOException {
        Thread flood = new Thread(() -> {
            try {
                wire.send(Integer.toHexString(TEN_MEGABYTES.length) + "\r\n");
                wire.send(TEN_MEGABYTES);
            } catch (IOException closed) {
                // as it should be
            }
        });
        flood.start();
        try {
            return wire.answer();
        } finally {
            wire.close();
        }
    }

    private static Wire.Answer post(String path, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        return Wire.ask(bytes, head(path, "Content-Length: " + bytes.length));
    }

    private static String[] head(String path, String... more) {
        List<String> lines = new ArrayList<>(List.of("POST " + path + " HTTP/1.1", HOST, FORM));
        lines.addAll(List.of(more));
        return lines.toArray(String[]::new);
    }
}
