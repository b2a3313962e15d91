package app.daybook.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.daybook.course.Course;
import app.daybook.course.Pace;
import app.daybook.enrolment.DaysOff;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Schedule;
import app.daybook.web.When;

/**
 * How one learner's days go on now, and the forms that change it; one token serves for all of them, for each leads to a new
 * page.
 *
 * @param paused whether no day opens now, and
 * @param pausedUntil when it goes on, in words; empty while nobody knows
 * @param pauseFirst the earliest date to which it can be paused
 * @param pauseLast the latest
 * @param startFirst the earliest first day
 * @param startLast the latest
 * @param pace at which days open to the learner
 * @param until as it was typed, as the two that follow
 * @param wrong which form is to be mended
 */
record WayForm(
        String token,
        boolean withdrawn,
        boolean paused,
        String pausedUntil,
        LocalDate pauseFirst,
        LocalDate pauseLast,
        LocalDate startFirst,
        LocalDate startLast,
        Pace pace,
        List<Pace> paces,
        String until,
        String start,
        String why,
        Wrong wrong) {

    private static final int LONGEST_MOVE = 365;

    enum Wrong {
        NOTHING,
        UNTIL,
        START,
        PACE,
        SEATS,
        WHY
    }

    static WayForm of(Course course, Enrolment enrolment, Instant now) {
        Schedule schedule = enrolment.schedule(course);
        Optional<DaysOff> pause = schedule.pause(now);
        LocalDate today = schedule.dateAt(now);
        return new WayForm(
                UUID.randomUUID().toString(),
                enrolment.isWithdrawn(),
                pause.isPresent(),
                pause.flatMap(DaysOff::until).map(When::day).orElse(""),
                schedule.firstOff(now).isAfter(today) ? schedule.firstOff(now).plusDays(1) : today.plusDays(1),
                today.plusDays(Enrolment.LONGEST_PAUSE),
                today.minusDays(LONGEST_MOVE),
                today.plusDays(LONGEST_MOVE),
                enrolment.promised(course).pace(),
                List.of(Pace.values()),
                "",
                enrolment.startedOn.toString(),
                "",
                Wrong.NOTHING);
    }

    WayForm mended(UUID form, Wrong what, String typedUntil, String typedStart, String typedWhy) {
        return new WayForm(
                form.toString(),
                withdrawn,
                paused,
                pausedUntil,
                pauseFirst,
                pauseLast,
                startFirst,
                startLast,
                pace,
                paces,
                typedUntil,
                typedStart,
                typedWhy,
                what);
    }

    boolean takesStart(LocalDate day) {
        return !day.isBefore(startFirst) && !day.isAfter(startLast);
    }

    public boolean isWrong() {
        return wrong != Wrong.NOTHING;
    }
}
