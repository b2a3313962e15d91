package app.daybook.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Waiting until a server that is starting gives its first good answer. */
final class Answer {

    private static final Duration PAUSE = Duration.ofMillis(150);

    private Answer() {}

    /** Answers false when the child has ended or the time is over. */
    static boolean await(String address, Child child, Duration patience) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(10))
                .build();
        Instant end = Instant.now().plus(patience);
        try {
            while (child.isAlive() && Instant.now().isBefore(end)) {
                if (isGood(client, request)) {
                    return true;
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static boolean isGood(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 400;
        } catch (IOException notYet) {
            return false;
        }
    }
}
