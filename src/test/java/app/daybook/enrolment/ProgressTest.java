package app.daybook.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import app.daybook.authoring.ThreeDays;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Pace;
import app.daybook.enrolment.Progress.Standing;

import static app.daybook.enrolment.DayState.DONE;
import static app.daybook.enrolment.DayState.LOCKED;
import static app.daybook.enrolment.DayState.MISSED;
import static app.daybook.enrolment.DayState.OPEN;
import static app.daybook.enrolment.DayState.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How three days stand for one learner, at each pace. Days open at 05:00 in Toronto from 1 May, which is 09:00 UTC. */
class ProgressTest {

    private static final Schedule SCHEDULE =
            new Schedule(LocalDate.of(2026, 5, 1), LocalTime.of(5, 0), ZoneId.of("America/Toronto"));
    private static final Instant BEFORE = Instant.parse("2026-05-01T08:59:59Z");
    private static final Instant DAY_ONE = Instant.parse("2026-05-01T09:00:00Z");
    private static final Instant DAY_TWO = Instant.parse("2026-05-02T09:00:00Z");
    private static final Instant DAY_THREE = Instant.parse("2026-05-03T09:00:00Z");
    private static final Instant LONG_AFTER = Instant.parse("2027-05-03T09:00:00Z");

    private final Map<String, Standing> standings = new HashMap<>();

    @Test
    void opensDayByDayAtADailyPace() {
        assertEquals(List.of(LOCKED, LOCKED, LOCKED), states(Pace.DAILY, BEFORE));
        assertEquals(List.of(TODAY, LOCKED, LOCKED), states(Pace.DAILY, DAY_ONE));
        assertEquals(List.of(TODAY, LOCKED, LOCKED), states(Pace.DAILY, DAY_TWO.minusNanos(1)));
        assertEquals(List.of(MISSED, TODAY, LOCKED), states(Pace.DAILY, DAY_TWO));
        assertEquals(List.of(MISSED, MISSED, TODAY), states(Pace.DAILY, DAY_THREE));
        assertEquals(List.of(MISSED, MISSED, TODAY), states(Pace.DAILY, LONG_AFTER));
    }

    @Test
    void isDoneWhenReadAndPassed() {
        read("first");
        assertEquals(List.of(TODAY, LOCKED, LOCKED), states(Pace.DAILY, DAY_ONE));
        pass("first");
        assertEquals(List.of(DONE, LOCKED, LOCKED), states(Pace.DAILY, DAY_ONE));
        assertEquals(List.of(DONE, TODAY, LOCKED), states(Pace.DAILY, DAY_TWO));
        assertEquals(1, progress(Pace.DAILY).done());
    }

    @Test
    void opensTheNextOnCompletionAndNotBefore() {
        assertEquals(List.of(LOCKED, LOCKED, LOCKED), states(Pace.ON_COMPLETION, BEFORE));
        assertEquals(List.of(TODAY, LOCKED, LOCKED), states(Pace.ON_COMPLETION, DAY_ONE));
        assertEquals(List.of(TODAY, LOCKED, LOCKED), states(Pace.ON_COMPLETION, LONG_AFTER));
        complete("first");
        assertEquals(List.of(DONE, TODAY, LOCKED), states(Pace.ON_COMPLETION, DAY_ONE));
        complete("second");
        assertEquals(List.of(DONE, DONE, TODAY), states(Pace.ON_COMPLETION, DAY_ONE));
    }

    @Test
    void opensEverythingAtAnOpenPace() {
        assertEquals(List.of(TODAY, OPEN, OPEN), states(Pace.OPEN, BEFORE));
        complete("second");
        assertEquals(List.of(TODAY, DONE, OPEN), states(Pace.OPEN, BEFORE));
        complete("first");
        assertEquals(List.of(DONE, DONE, TODAY), states(Pace.OPEN, LONG_AFTER));
    }

    @ParameterizedTest
    @EnumSource(Pace.class)
    void neverLocksAgainWhatWasRead(Pace pace) {
        read("third");
        Lesson third = course(pace).lesson("third").orElseThrow();
        for (Instant now : List.of(Instant.EPOCH, BEFORE, DAY_ONE, DAY_THREE, LONG_AFTER)) {
            assertTrue(progress(pace).isOpen(third, now), pace + " at " + now);
        }
        complete("third");
        assertEquals(DONE, states(pace, Instant.EPOCH).get(2));
    }

    @ParameterizedTest
    @EnumSource(Pace.class)
    void isAllDoneAtTheEndOnly(Pace pace) {
        complete("first");
        complete("second");
        assertFalse(progress(pace).allDone());
        complete("third");
        assertTrue(progress(pace).allDone());
        assertEquals(List.of(DONE, DONE, DONE), states(pace, BEFORE));
        assertEquals(Optional.empty(), progress(pace).next(LONG_AFTER));
        assertEquals(Optional.empty(), progress(pace).nextLocked(BEFORE));
    }

    @Test
    void namesTheNextLessonAndTheNextLockedOne() {
        assertEquals(Optional.of("first"), progress(Pace.DAILY).next(DAY_TWO).map(Lesson::id));
        assertEquals(
                Optional.of("third"), progress(Pace.DAILY).nextLocked(DAY_TWO).map(Lesson::id));
        complete("first");
        assertEquals(Optional.of("second"), progress(Pace.DAILY).next(DAY_TWO).map(Lesson::id));
        assertEquals(Optional.empty(), progress(Pace.DAILY).next(DAY_ONE));
    }

    @Test
    void tellsWhenADayOpensOnlyWhereTimeOpensIt() {
        Course course = ThreeDays.course();
        Lesson second = course.lesson("second").orElseThrow();
        assertEquals(Optional.of(DAY_TWO), progress(Pace.DAILY).opens(second));
        assertEquals(Optional.empty(), progress(Pace.ON_COMPLETION).opens(second));
    }

    private List<DayState> states(Pace pace, Instant now) {
        Progress progress = progress(pace);
        return course(pace).lessons().stream()
                .map(lesson -> progress.state(lesson, now))
                .toList();
    }

    private Progress progress(Pace pace) {
        return new Progress(course(pace), SCHEDULE, standings);
    }

    private static Course course(Pace pace) {
        return ThreeDays.course(pace);
    }

    private void read(String lesson) {
        standings.put(
                lesson,
                new Standing(
                        Optional.of(DAY_ONE),
                        Optional.of(DAY_ONE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void pass(String lesson) {
        standings.put(
                lesson,
                new Standing(
                        Optional.of(DAY_ONE),
                        Optional.of(DAY_ONE),
                        Optional.of(DAY_ONE),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void complete(String lesson) {
        pass(lesson);
    }
}
