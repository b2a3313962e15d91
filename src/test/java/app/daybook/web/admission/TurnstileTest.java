package app.daybook.web.admission;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TurnstileTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Turnstile turnstile = new Turnstile(60, 2);

    @Test
    void letsABurstThroughAndThenOneASecond() {
        for (int i = 0; i < 60; i++) {
            assertEquals(Duration.ZERO, turnstile.enter("a", NOON));
        }
        assertEquals(Duration.ofSeconds(1), turnstile.enter("a", NOON));
        assertEquals(Duration.ofSeconds(1), turnstile.enter("a", NOON), "waiting in vain costs nothing");
        assertEquals(Duration.ZERO, turnstile.enter("a", NOON.plusSeconds(1)));
        assertEquals(Duration.ofMillis(500), turnstile.enter("a", NOON.plusMillis(1500)));
    }

    @Test
    void countsEachClientByItself() {
        exhaust("a");
        assertEquals(Duration.ZERO, turnstile.enter("b", NOON));
    }

    @Test
    void forgetsWhoCameLongestAgo() {
        exhaust("a");
        turnstile.enter("b", NOON);
        turnstile.enter("c", NOON);
        assertEquals(Duration.ZERO, turnstile.enter("a", NOON));
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyOut() {
        exhaust("a");
        assertEquals(Duration.ZERO, turnstile.enter("a", NOON.minus(Duration.ofHours(1))));
    }

    private void exhaust(String client) {
        for (int i = 0; i < 60; i++) {
            turnstile.enter(client, NOON);
        }
        assertEquals(Duration.ofSeconds(1), turnstile.enter(client, NOON));
    }
}
