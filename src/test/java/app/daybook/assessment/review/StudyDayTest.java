package app.daybook.assessment.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class StudyDayTest {

    @ParameterizedTest
    @CsvSource({
        // An evening that runs late, and the morning after it
        "America/Toronto, 2026-03-11T03:30:00Z, 2026-03-10",
        "America/Toronto, 2026-03-11T08:59:59Z, 2026-03-10",
        "America/Toronto, 2026-03-11T09:00:00Z, 2026-03-11",
        "Asia/Tokyo, 2026-03-10T19:59:59Z, 2026-03-10",
        "Asia/Tokyo, 2026-03-10T20:00:00Z, 2026-03-11",
        // The clocks go forward and back in the night
        "America/Toronto, 2026-03-08T08:59:59Z, 2026-03-07",
        "America/Toronto, 2026-03-08T09:00:00Z, 2026-03-08",
        "America/Toronto, 2026-11-01T09:59:59Z, 2026-10-31",
        "America/Toronto, 2026-11-01T10:00:00Z, 2026-11-01"
    })
    void turnsWithTheHourAtWhichDaysOpen(String zone, Instant now, LocalDate date) {
        assertEquals(date, new StudyDay(LocalTime.of(5, 0), ZoneId.of(zone)).at(now));
    }

    @Test
    void isNotTakenBackByAClockSetBackOverMidnight() {
        StudyDay day = new StudyDay(LocalTime.MIDNIGHT, ZoneId.of("America/Havana"));
        LocalDate before = day.at(Instant.parse("2026-11-01T03:00:00Z"));
        for (Instant now = Instant.parse("2026-11-01T03:00:00Z");
                now.isBefore(Instant.parse("2026-11-01T09:00:00Z"));
                now = now.plusSeconds(300)) {
            assertFalse(day.at(now).isBefore(before), now.toString());
            before = day.at(now);
        }
    }
}
