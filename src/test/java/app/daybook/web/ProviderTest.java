package app.daybook.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProviderTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final MovedClock clock = new MovedClock();
    private HttpServer server;
    private Provider provider;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        provider = new Provider(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/realms/daybook"), "us", "", clock);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** A renewal that was not even tried, since the provider was known to be away, was not refused by it. */
    @Test
    void whoeverWasAwayAtAMomentHasRefusedNothingThen() {
        provider.wasAway();
        clock.now = NOON.plusMillis(5_001);
        assertTrue(provider.answers().await().atMost(Duration.ofSeconds(10)), "it is there again");
        assertFalse(answeredSince(NOON.plusMillis(4_999)));
        assertTrue(answeredSince(NOON.plusMillis(5_001)));
    }

    @Test
    void whatWasFoundBeforeTellsNothing() {
        assertTrue(provider.answers().await().atMost(Duration.ofSeconds(10)));
        server.stop(0);
        clock.now = NOON.plusSeconds(1);
        assertFalse(answeredSince(NOON.plusSeconds(1)));
        assertTrue(provider.isKnownToBeAway());
    }

    private boolean answeredSince(Instant moment) {
        return provider.answeredSince(moment).await().atMost(Duration.ofSeconds(10));
    }

    private static final class MovedClock extends Clock {

        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
