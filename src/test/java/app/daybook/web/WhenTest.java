package app.daybook.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WhenTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    @Test
    void writesAMomentAsItsZoneHasItInThatSeason() {
        ZonedDateTime winter = Instant.parse("2026-11-22T03:05:09Z").atZone(TORONTO);
        assertEquals("Saturday, November 21", When.date(winter));
        assertEquals("Saturday, November 21", When.date(winter.toLocalDate()));
        assertEquals("Saturday, November 21, 22:05", When.dateAndTime(winter));
        assertEquals("November 21, 22:05", When.moment(winter));
        assertEquals("22:05 (EST)", When.time(winter));
        assertEquals("22:05:09", When.exactTime(winter));
        assertEquals(
                "23:05 (EDT)", When.time(Instant.parse("2026-07-22T03:05:09Z").atZone(TORONTO)));
    }
}
