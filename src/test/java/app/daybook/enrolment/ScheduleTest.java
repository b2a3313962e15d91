package app.daybook.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import app.daybook.Zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When days open, in many zones and over fifty years of their rules. */
class ScheduleTest {

    private static final int ZONES = 150;
    private static final int DAYS = 30;

    static Stream<Schedule> schedules() {
        List<String> zones = new ArrayList<>(Zones.all());
        Collections.sort(zones);
        Collections.shuffle(zones, new Random(30));
        Random random = new Random(2026);
        return zones.stream().limit(ZONES).map(zone -> anywhere(random, zone));
    }

    private static Schedule anywhere(Random random, String zone) {
        return new Schedule(
                LocalDate.of(1990, 1, 1).plusDays(random.nextInt(365 * 50)),
                LocalTime.of(random.nextInt(24), random.nextInt(60)),
                ZoneId.of(zone));
    }

    /** Zones that change their clocks, with the days laid over a change. */
    static Stream<Schedule> schedulesOverAChange() {
        Random random = new Random(2027);
        List<String> zones = new ArrayList<>(Zones.all());
        Collections.sort(zones);
        return zones.stream()
                .map(ZoneId::of)
                .filter(zone -> !zone.getRules().isFixedOffset())
                .flatMap(zone -> {
                    Instant somewhen = LocalDate.of(1990, 1, 1)
                            .plusDays(random.nextInt(365 * 50))
                            .atStartOfDay(zone)
                            .toInstant();
                    var change = zone.getRules().nextTransition(somewhen);
                    return change == null
                            ? Stream.empty()
                            : Stream.of(
                                            change.getDateTimeBefore().toLocalTime(),
                                            change.getDateTimeAfter().toLocalTime(),
                                            change.getDateTimeBefore()
                                                    .toLocalTime()
                                                    .plusMinutes(30),
                                            LocalTime.MIDNIGHT)
                                    .map(time -> new Schedule(
                                            change.getDateTimeBefore()
                                                    .toLocalDate()
                                                    .minusDays(5),
                                            time,
                                            zone));
                });
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void opensOneDayADay(Schedule schedule) {
        assertOneDayADay(schedule);
    }

    @Test
    void opensOneDayADayOverEveryChangeOfTheClocks() {
        List<Schedule> schedules = schedulesOverAChange().toList();
        assertTrue(schedules.size() > 400, "there are " + schedules.size());
        schedules.forEach(ScheduleTest::assertOneDayADay);
    }

    private static void assertOneDayADay(Schedule schedule) {
        for (int day = 1; day <= DAYS; day++) {
            Instant opens = at(schedule, day);
            LocalDate date = schedule.startedOn().plusDays(day - 1L);
            var change = schedule.zone().getRules().getTransition(date.atTime(schedule.opensAt()));
            String what = schedule + " day " + day;
            if (change == null || change.isOverlap()) {
                assertEquals(
                        date.atTime(schedule.opensAt()),
                        opens.atZone(schedule.zone()).toLocalDateTime(),
                        what);
                assertTrue(opens.isBefore(at(schedule, day + 1)), what);
            } else {
                assertEquals(change.getInstant(), opens, what);
                assertFalse(opens.isAfter(at(schedule, day + 1)), what);
                assertTrue(opens.isBefore(at(schedule, day + 2)), what);
            }
            for (Instant now : List.of(
                    opens.minusNanos(1),
                    opens,
                    opens.plusSeconds(1800),
                    opens.plusSeconds(5400),
                    opens.plusSeconds(72_000))) {
                assertEquals(opened(schedule, now), schedule.dayAt(now), () -> what + " at " + now);
            }
        }
    }

    private static Instant at(Schedule schedule, int day) {
        return schedule.opens(day).orElseThrow();
    }

    /** What dayAt must say, counted one by one. */
    private static int opened(Schedule schedule, Instant now) {
        int day = 0;
        while (!at(schedule, day + 1).isAfter(now)) {
            day++;
        }
        return day;
    }

    @ParameterizedTest
    @CsvSource({
        "America/Toronto,     2026-03-08, 05:00, 23:00",
        "America/Toronto,     2026-11-01, 05:00, 25:00",
        "Europe/Paris,        2026-03-29, 05:00, 23:00",
        "Europe/Paris,        2026-10-25, 05:00, 25:00",
        "Australia/Lord_Howe, 2026-10-04, 05:00, 23:30",
        "Australia/Lord_Howe, 2026-04-05, 05:00, 24:30",
        "America/Toronto,     2026-07-01, 05:00, 24:00"
    })
    void keepsTheLocalTimeOnShortAndLongDays(String zone, LocalDate change, LocalTime opensAt, String hours) {
        Schedule schedule = new Schedule(change.minusDays(1), opensAt, ZoneId.of(zone));
        String[] parts = hours.split(":");
        assertEquals(
                Duration.ofHours(Long.parseLong(parts[0])).plusMinutes(Long.parseLong(parts[1])),
                Duration.between(at(schedule, 1), at(schedule, 2)));
        assertEquals(opensAt, at(schedule, 2).atZone(schedule.zone()).toLocalTime());
    }

    @Test
    void opensAtTheEndOfTheGapWhereTheLocalTimeIsSkipped() {
        Schedule schedule = new Schedule(LocalDate.of(2026, 3, 7), LocalTime.of(2, 30), ZoneId.of("America/Toronto"));
        assertEquals(Instant.parse("2026-03-08T07:00:00Z"), at(schedule, 2), "03:00 by the new clock");
        assertEquals(Duration.ofMinutes(23 * 60 + 30), Duration.between(at(schedule, 1), at(schedule, 2)));
        assertEquals(Duration.ofMinutes(23 * 60 + 30), Duration.between(at(schedule, 2), at(schedule, 3)));
        assertOneDayADay(schedule);
    }

    /** Newfoundland set its clocks back at 00:01, to 23:01 of the day before. */
    @Test
    void staysOpenWhenTheClockGoesBackOverMidnight() {
        Schedule schedule = new Schedule(LocalDate.of(2010, 11, 6), LocalTime.MIDNIGHT, ZoneId.of("America/St_Johns"));
        Instant halfAnHourLater = at(schedule, 2).plusSeconds(1800);
        assertEquals(6, halfAnHourLater.atZone(schedule.zone()).getDayOfMonth());
        assertEquals(2, schedule.dayAt(halfAnHourLater));
        assertOneDayADay(schedule);
    }

    /** The clocks of Dhaka went from 23:00 to midnight: the day opens at the first moment of the next date. */
    @Test
    void opensAtMidnightWhereTheLastHourIsSkipped() {
        Schedule schedule = new Schedule(LocalDate.of(2009, 6, 18), LocalTime.of(23, 30), ZoneId.of("Asia/Dhaka"));
        assertEquals(
                LocalDate.of(2009, 6, 20).atStartOfDay(),
                at(schedule, 2).atZone(schedule.zone()).toLocalDateTime());
        assertOneDayADay(schedule);
    }

    @Test
    void opensTheFirstTimeWhereTheLocalTimeComesTwice() {
        Schedule schedule = new Schedule(LocalDate.of(2026, 10, 31), LocalTime.of(1, 30), ZoneId.of("America/Toronto"));
        assertEquals(Instant.parse("2026-11-01T05:30:00Z"), at(schedule, 2), "01:30 by the old clock");
        assertEquals(2, schedule.dayAt(Instant.parse("2026-11-01T06:30:00Z")), "and is open when it is 01:30 again");
        assertOneDayADay(schedule);
    }

    /** Midnight itself was skipped: the local day begins at 01:00, or, in the night of a change back, comes twice. */
    @ParameterizedTest
    @CsvSource({
        "America/Sao_Paulo, 2018-11-04",
        "America/Havana, 2026-03-08",
        "Africa/Cairo, 2026-04-24",
        "America/Havana, 2026-11-01"
    })
    void opensAtMidnightWhereMidnightIsSkippedOrTwice(String zone, LocalDate change) {
        assertOneDayADay(new Schedule(change.minusDays(3), LocalTime.MIDNIGHT, ZoneId.of(zone)));
        assertOneDayADay(new Schedule(change.minusDays(3), LocalTime.of(23, 59), ZoneId.of(zone)));
    }

    /** Samoa had no 30 December 2011: it went from the 29th to the 31st, over the date line. */
    @Test
    void opensTheSkippedDateOfSamoaWhenTheNextBegins() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        Schedule schedule = new Schedule(LocalDate.of(2011, 12, 28), LocalTime.of(5, 0), apia);
        assertEquals(
                List.of(
                        "2011-12-28T05:00",
                        "2011-12-29T05:00",
                        "2011-12-31T00:00",
                        "2011-12-31T05:00",
                        "2012-01-01T05:00"),
                Stream.of(1, 2, 3, 4, 5)
                        .map(day ->
                                at(schedule, day).atZone(apia).toLocalDateTime().toString())
                        .toList());
        assertOneDayADay(schedule);
    }

    @Test
    void opensTwoDaysTogetherInSamoaIfDaysOpenAtMidnight() {
        Schedule schedule = new Schedule(LocalDate.of(2011, 12, 28), LocalTime.MIDNIGHT, ZoneId.of("Pacific/Apia"));
        assertEquals(at(schedule, 3), at(schedule, 4));
        assertEquals(2, schedule.dayAt(at(schedule, 3).minusNanos(1)));
        assertEquals(4, schedule.dayAt(at(schedule, 3)));
        assertOneDayADay(schedule);
    }

    @Test
    void isDayNothingLongBeforeAndGoesOnLongAfter() {
        Schedule schedule = new Schedule(LocalDate.of(2026, 5, 1), LocalTime.of(5, 0), ZoneId.of("UTC"));
        assertEquals(0, schedule.dayAt(Instant.parse("1970-01-01T00:00:00Z")));
        assertEquals(3653, schedule.dayAt(Instant.parse("2036-04-30T05:00:00Z")));
    }
}
