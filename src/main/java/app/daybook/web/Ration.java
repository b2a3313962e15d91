package app.daybook.web;

import java.util.function.LongFunction;
import java.util.function.Predicate;

import io.vertx.core.http.HttpServerRequest;

/**
 * Pages that one client may ask for only so often, counted on all nodes together; a room that has some offers it as a
 * bean.
 *
 * @param name of what is counted, one for each ration
 * @param pages which requests count
 * @param client whom they count for
 * @param perMinute how many go through in a minute, and at once after a rest; 1 or more
 * @param refusal what is said after that, given the seconds to wait
 */
public record Ration(
        String name,
        Predicate<HttpServerRequest> pages,
        Client client,
        int perMinute,
        LongFunction<? extends Refusal> refusal) {

    /** Whom requests count for: a public page does not ask who is there. */
    public enum Client {
        ADDRESS,
        ACCOUNT
    }

    /** With a refusal in general words. */
    public Ration(String name, Predicate<HttpServerRequest> pages, Client client, int perMinute) {
        this(name, pages, client, perMinute, Unanswered::askedTooOften);
    }
}
