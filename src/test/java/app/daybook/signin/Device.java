package app.daybook.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.restassured.RestAssured;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A person's browser, as far as signing in needs one: it keeps cookies, except for those whose prefix promises what they
 * do not keep (RFC 6265bis, section 5.7), and goes to the provider and back. What stands in front of the application ends
 * TLS: an address with https is asked for without.
 */
final class Device {

    /** Within this every answer comes, whatever the provider does: twice three seconds, and time on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final Map<String, String> cookies = new LinkedHashMap<>();

    /** The whole way: the page leads to the provider, which leads back, and the page is shown. */
    static Device signedIn(String person, String page) {
        Device device = new Device();
        HttpResponse<String> shown = device.back(device.atProvider(device.get(page), person));
        assertEquals(302, shown.statusCode(), shown.body());
        HttpResponse<String> asked = device.get(path(location(shown)));
        assertEquals(200, asked.statusCode(), asked.body());
        assertTrue(path(location(shown)).startsWith(page), location(shown).toString());
        return device;
    }

    /** Follows to the provider, as somebody. */
    URI atProvider(HttpResponse<String> leadsThere, String person) {
        assertEquals(302, leadsThere.statusCode(), leadsThere.body());
        URI there = location(leadsThere);
        return location(
                send(HttpRequest.newBuilder(URI.create(there + "&login_hint=" + URLEncoder.encode(person, UTF_8)))));
    }

    /** Comes back from the provider. */
    HttpResponse<String> back(URI address) {
        return get(path(address));
    }

    HttpResponse<String> get(String path) {
        return keep(send(request(path)));
    }

    HttpResponse<String> post(String path, String form) {
        return keep(send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
    }

    /** Another with the same cookies, as a thief or another node's client has them. */
    Device copy() {
        Device copy = new Device();
        copy.cookies.putAll(cookies);
        return copy;
    }

    static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " leads nowhere: " + answer.body())));
    }

    private static String path(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        return cookies.isEmpty()
                ? request
                : request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> keep(HttpResponse<String> answer) {
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            if (pair[0].startsWith("__Host-") && !set.matches("(?i)(?=.*; secure)(?=.*; path=/(;|$)).*")) {
                continue;
            }
            if (pair[1].isEmpty() || set.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }
}
