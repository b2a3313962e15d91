package app.daybook.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WhenTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    @Test
    void writesAMomentAsItsZoneHasItInThatSeason() {
        ZonedDateTime winter = Instant.parse("2026-11-22T03:05:09Z").atZone(TORONTO);
        assertEquals("Saturday, 21 November", When.date(winter));
        assertEquals("Saturday, 21 November", When.date(winter.toLocalDate()));
        assertEquals("Saturday, 21 November, 22:05 (EST)", When.dateAndTime(winter));
        assertEquals("21 November 2026, 22:05", When.moment(winter));
        assertEquals("22:05 (EST)", When.time(winter));
        assertEquals("22:05:09 (EST)", When.exactTime(winter));
        assertEquals("21 November 2026, 22:05 (EST)", When.momentAndZone(winter));
        assertEquals("22 November 2026, 03:05 (UTC)", When.momentInUtc(winter.toInstant()));
        assertEquals("21 November 2026", When.day(winter.toLocalDate()));
        assertEquals("22 November 2026", When.dayInUtc(winter.toInstant()));
        assertEquals("21 November 2026, 22:00", When.aboutMoment(winter));
        assertEquals("05:00", When.time(LocalTime.of(5, 0)));
        assertEquals(
                "23:05 (EDT)", When.time(Instant.parse("2026-07-22T03:05:09Z").atZone(TORONTO)));
    }

    /** What PostgreSQL has no date for is none: "date out of range" would end a page. */
    @Test
    void aTypedDateIsOneThatTheDatabaseHas() {
        assertEquals(Optional.of(LocalDate.of(2026, 11, 21)), When.typed(" 2026-11-21 "));
        for (String none : List.of(
                "", " ", "21.11.2026", "2026-02-30", "0000-01-01", "-0001-01-01", "+10000-01-01", "+999999999-01-01")) {
            assertEquals(Optional.empty(), When.typed(none), none);
        }
    }
}
