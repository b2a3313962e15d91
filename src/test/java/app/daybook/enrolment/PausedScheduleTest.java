package app.daybook.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.Zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pauses, going on and moving house, in many zones and over their changes of the clocks. */
class PausedScheduleTest {

    private static final int LIVES = 400;
    private static final int DAYS = 30;
    private static final Schedule FROM_MONDAY =
            new Schedule(LocalDate.of(2026, 6, 1), LocalTime.of(5, 0), ZoneId.of("America/Toronto"));

    /** Day 3 is open since five, which is nine by UTC. */
    private static final Instant WEDNESDAY = Instant.parse("2026-06-03T14:00:00Z");

    @Test
    void anythingInAnyOrderLocksNothingAndOpensNothingEarly() {
        Random random = new Random(410);
        List<ZoneId> zones =
                new ArrayList<>(Zones.all().stream().map(ZoneId::of).toList());
        Collections.shuffle(zones, random);
        for (int life = 0; life < LIVES; life++) {
            ZoneId zone = zones.get(life % zones.size());
            Schedule schedule = new Schedule(
                    LocalDate.of(1995, 1, 1).plusDays(random.nextInt(365 * 40)),
                    LocalTime.of(random.nextInt(24), random.nextInt(60)),
                    zone);
            Instant now = schedule.begins(schedule.startedOn()).plusSeconds(random.nextInt(5 * 86_400) - 86_400);
            for (int deed = 0; deed < 8; deed++) {
                Schedule before = schedule;
                schedule = deed(random, schedule, zones, now);
                assertStillOpen(before, schedule, now);
                assertInOrder(schedule);
                assertEquals(bruteForce(schedule, now), schedule.dayAt(now), schedule + " at " + now);
                now = now.plusSeconds(random.nextInt(4 * 86_400));
            }
        }
    }

    private static Schedule deed(Random random, Schedule schedule, List<ZoneId> zones, Instant now) {
        Instant moment = now;
        return switch (random.nextInt(5)) {
            case 0 -> schedule.paused(moment, Optional.empty());
            case 1 -> schedule.paused(moment, Optional.of(end(schedule, moment).plusDays(random.nextInt(20))));
            case 2 -> schedule.in(zones.get(random.nextInt(zones.size())), moment);
            default -> schedule.resumed(moment);
        };
    }

    /** The first date that may be chosen. */
    private static LocalDate end(Schedule schedule, Instant now) {
        LocalDate end = schedule.firstOff(now).plusDays(1);
        while (!Enrolment.isPauseEnd(schedule, end, now)) {
            end = end.plusDays(1);
        }
        return end;
    }

    private static void assertStillOpen(Schedule before, Schedule after, Instant now) {
        assertTrue(after.dayAt(now) >= before.dayAt(now), before + " then " + after + " at " + now);
        for (int day = 1; day <= before.dayAt(now); day++) {
            assertTrue(after.isOpen(day, now), "day " + day + " of " + before + " then " + after + " at " + now);
        }
        if (before.zone().equals(after.zone())) {
            assertTrue(after.dayAt(now) <= before.dayAt(now) + 1, "one day at a time: " + before + " then " + after);
        }
    }

    private static void assertInOrder(Schedule schedule) {
        Schedule unpaused = new Schedule(schedule.startedOn(), schedule.opensAt(), schedule.zone());
        Instant last = Instant.MIN;
        boolean never = false;
        for (int day = 1; day <= DAYS; day++) {
            Optional<Instant> opens = schedule.opens(day);
            assertFalse(never && opens.isPresent(), "what follows what never opens never opens: " + schedule);
            never = opens.isEmpty();
            if (opens.isPresent()) {
                assertFalse(opens.get().isBefore(last), "day " + day + " of " + schedule);
                assertFalse(opens.get().isBefore(unpaused.opens(day).orElseThrow()), "day " + day + " of " + schedule);
                last = opens.get();
            }
        }
    }

    /** Date by date, from the start: each that is not off opens a day. */
    private static int bruteForce(Schedule schedule, Instant now) {
        int day = 0;
        for (LocalDate date = schedule.startedOn(); !schedule.begins(date).isAfter(now); date = date.plusDays(1)) {
            LocalDate one = date;
            boolean off = schedule.off().stream()
                    .anyMatch(pause -> !one.isBefore(pause.first())
                            && pause.until().filter(end -> !one.isBefore(end)).isEmpty());
            day += off ? 0 : 1;
        }
        return Math.max(day, schedule.opened());
    }

    @Test
    void aPauseMovesWhatIsToComeByItsLength() {
        Schedule paused = FROM_MONDAY.paused(WEDNESDAY, Optional.of(LocalDate.of(2026, 6, 11)));
        assertEquals(FROM_MONDAY.opens(3), paused.opens(3), "what has opened stays");
        assertEquals(Optional.of(Instant.parse("2026-06-11T09:00:00Z")), paused.opens(4));
        assertEquals(
                FROM_MONDAY.opens(30).map(opens -> opens.plus(Duration.ofDays(7))), paused.opens(30), "by seven days");
        assertEquals(3, paused.dayAt(Instant.parse("2026-06-11T08:59:59Z")));
        assertEquals(4, paused.dayAt(Instant.parse("2026-06-11T09:00:00Z")), "and goes on by itself");
    }

    @Test
    void whileNobodyKnowsWhenItGoesOnNoDayHasADate() {
        Schedule paused = FROM_MONDAY.paused(WEDNESDAY, Optional.empty());
        assertEquals(Optional.empty(), paused.opens(4));
        assertEquals(3, paused.dayAt(Instant.parse("2036-06-11T09:00:00Z")));
        Schedule onFriday = paused.resumed(Instant.parse("2026-06-12T14:00:00Z"));
        assertTrue(onFriday.isOpen(4, Instant.parse("2026-06-12T14:00:00Z")), "the next day, at once");
        assertEquals(Optional.of(Instant.parse("2026-06-13T09:00:00Z")), onFriday.opens(5), "and no second one");
    }

    @Test
    void pausingAndGoingOnOnOneDayChangesNothing() {
        Schedule paused = FROM_MONDAY.paused(WEDNESDAY, Optional.empty());
        assertEquals(FROM_MONDAY, paused.resumed(WEDNESDAY.plusSeconds(3600)));
        // Nor does it the morning after: the day that would have opened opens
        Schedule next = paused.resumed(Instant.parse("2026-06-04T14:00:00Z"));
        assertEquals(FROM_MONDAY.opens(4), next.opens(4));
        assertEquals(FROM_MONDAY.opens(30), next.opens(30));
    }

    @Test
    void aPauseThatIsOnGetsAnotherEnd() {
        Schedule week = FROM_MONDAY.paused(WEDNESDAY, Optional.of(LocalDate.of(2026, 6, 11)));
        Instant later = WEDNESDAY.plus(Duration.ofDays(3));
        assertEquals(
                FROM_MONDAY.paused(WEDNESDAY, Optional.of(LocalDate.of(2026, 6, 20))),
                week.paused(later, Optional.of(LocalDate.of(2026, 6, 20))));
        assertTrue(week.pause(WEDNESDAY).isPresent(), "from the press on");
        assertTrue(week.pause(Instant.parse("2026-06-11T08:59:59Z")).isPresent());
        assertTrue(week.pause(Instant.parse("2026-06-11T09:00:00Z")).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> FROM_MONDAY.paused(WEDNESDAY, Optional.of(LocalDate.EPOCH)));
    }

    /** The clocks change while nothing opens: the day opens at five by the new clock. */
    @ParameterizedTest
    @CsvSource({"2026-03-06, 2026-03-10T09:00:00Z", "2026-10-30, 2026-11-03T10:00:00Z"})
    void goesOnAtTheSameHourByAnotherClock(LocalDate start, Instant opens) {
        Schedule schedule = new Schedule(start, LocalTime.of(5, 0), ZoneId.of("America/Toronto"));
        Instant firstNoon = start.atTime(12, 0).atZone(schedule.zone()).toInstant();
        assertEquals(
                Optional.of(opens),
                schedule.paused(firstNoon, Optional.of(start.plusDays(4))).opens(2));
    }

    /** Samoa has no 30 December 2011: a pause until that date ends when the 31st begins. */
    @Test
    void aPauseUntilADateThatThereIsNotEndsWithTheNext() {
        Schedule schedule = new Schedule(LocalDate.of(2011, 12, 26), LocalTime.of(5, 0), ZoneId.of("Pacific/Apia"));
        Instant noon = Instant.parse("2011-12-26T22:00:00Z");
        Schedule paused = schedule.paused(noon, Optional.of(LocalDate.of(2011, 12, 30)));
        assertEquals(Optional.of(Instant.parse("2011-12-30T10:00:00Z")), paused.opens(2), "31 December, midnight");
    }

    @Test
    void overTheDateLineNothingLocksAndNothingIsSkipped() {
        Schedule kiritimati =
                new Schedule(LocalDate.of(2026, 6, 1), LocalTime.of(5, 0), ZoneId.of("Pacific/Kiritimati"));
        Instant now = Instant.parse("2026-06-05T16:00:00Z");
        assertEquals(6, kiritimati.dayAt(now), "it is the morning of the 6th there");
        Schedule honolulu = kiritimati.in(ZoneId.of("Pacific/Honolulu"), now);
        assertTrue(honolulu.isOpen(6, now), "and of the 5th here, where day 6 has not come");
        assertFalse(honolulu.isOpen(7, now));
        assertEquals(Optional.of(Instant.parse("2026-06-07T15:00:00Z")), honolulu.opens(7));
        Schedule back = honolulu.in(ZoneId.of("Pacific/Kiritimati"), now);
        assertEquals(6, back.dayAt(now), "to and fro opens nothing");
    }
}
