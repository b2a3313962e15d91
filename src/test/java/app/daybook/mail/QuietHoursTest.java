package app.daybook.mail;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.Zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class QuietHoursTest {

    /** Toronto: on 8 March 2026 two o'clock is followed by three, on 1 November one o'clock comes twice. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            21:00, 08:00, 2026-06-01T20:59, 2026-06-01T20:59-04:00
            21:00, 08:00, 2026-06-01T21:00, 2026-06-02T08:00-04:00
            21:00, 08:00, 2026-06-02T00:00, 2026-06-02T08:00-04:00
            21:00, 08:00, 2026-06-02T07:59, 2026-06-02T08:00-04:00
            21:00, 08:00, 2026-06-02T08:00, 2026-06-02T08:00-04:00
            21:00, 08:00, 2026-03-07T23:00, 2026-03-08T08:00-04:00
            21:00, 08:00, 2026-10-31T23:00, 2026-11-01T08:00-05:00
            21:00, 02:30, 2026-03-07T23:00, 2026-03-08T03:00-04:00
            21:00, 01:30, 2026-10-31T23:00, 2026-11-01T01:30-04:00
            00:00, 08:00, 2026-06-01T23:59, 2026-06-01T23:59-04:00
            13:00, 14:00, 2026-06-01T13:30, 2026-06-01T14:00-04:00
            08:00, 08:00, 2026-06-01T03:00, 2026-06-01T03:00-04:00
            """)
    void endByTheClockOfWhereTheLearnerLives(LocalTime from, LocalTime until, String local, String free) {
        ZoneId toronto = ZoneId.of("America/Toronto");
        Instant moment = LocalDateTime.parse(local).atZone(toronto).toInstant();
        assertEquals(ZonedDateTime.parse(free).toInstant(), new QuietHours(from, until).free(moment, toronto));
    }

    /** The second half past one is not over when the first is. */
    @Test
    void anEndThatComesTwiceIsTakenTheSecondTimeWhereTheFirstIsOver() {
        ZoneId toronto = ZoneId.of("America/Toronto");
        Instant second = Instant.parse("2026-11-01T06:10:00Z");
        assertEquals(
                "01:10-05:00",
                second.atZone(toronto).toOffsetDateTime().toOffsetTime().toString());
        assertEquals(
                Instant.parse("2026-11-01T06:30:00Z"),
                new QuietHours(LocalTime.of(21, 0), LocalTime.of(1, 30)).free(second, toronto));
    }

    /** Wherever and whenever: what is free is not quiet, not earlier, and not a day later. */
    @Test
    void whatIsFreeIsNotQuiet() {
        Random random = new Random(380);
        Object[] zones = Zones.all().toArray();
        for (int i = 0; i < 20_000; i++) {
            ZoneId zone = ZoneId.of((String) zones[random.nextInt(zones.length)]);
            QuietHours quiet = new QuietHours(
                    LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)),
                    LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)));
            Instant moment = Instant.parse("2000-01-01T00:00:00Z").plusSeconds(random.nextInt(1_000_000_000));
            Instant free = quiet.free(moment, zone);
            String what = quiet + " " + moment + " " + zone + " " + free;
            assertFalse(free.isBefore(moment), what);
            assertTrue(free.isBefore(moment.plusSeconds(49 * 3600)), what);
            assertEquals(free, quiet.free(free, zone), what);
        }
    }
}
