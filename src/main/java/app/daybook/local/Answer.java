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

    /** Of the processor, in the time that is waited: what does less is not starting any more. */
    private static final Duration AT_WORK = Duration.ofSeconds(5);

    private static final int TIMES = 6;

    private static final Duration PAUSE = Duration.ofMillis(150);

    private Answer() {}

    /**
     * Answers false when the child has ended or the time is over. On a machine that is busy with other things it may take
     * longer: while the child works it is given as much again, six times at most.
     */
    static boolean await(String address, Child child, Duration patience) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(10))
                .build();
        Duration before = Duration.ZERO;
        try {
            for (int time = 0; time < TIMES; time++) {
                if (answers(client, request, child, Instant.now().plus(patience))) {
                    return true;
                }
                Duration worked = child.worked();
                if (!child.isAlive() || worked.minus(before).compareTo(AT_WORK) < 0) {
                    return false;
                }
                before = worked;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static boolean answers(HttpClient client, HttpRequest request, Child child, Instant end)
            throws InterruptedException {
        while (child.isAlive() && Instant.now().isBefore(end)) {
            if (isGood(client, request)) {
                return true;
            }
            Thread.sleep(PAUSE.toMillis());
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
