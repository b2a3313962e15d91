package app.daybook.enrolment;

import java.time.Instant;
import java.util.Optional;

import app.daybook.course.Course;
import app.daybook.course.Pace;
import app.daybook.web.When;

/**
 * When the days that are still to come open by a schedule, for a page that shows what a decision changes.
 *
 * @param day the next that opens
 * @param last of the course
 * @param next when that day opens, in words; empty if it is open, or opens when the learner says so
 * @param end when the last opens, the same
 * @param open whether the next day is open by then
 */
record DaysAhead(int day, int last, String next, String end, boolean open) {

    /** Nothing where no further day opens by the calendar. */
    static Optional<DaysAhead> of(Course course, Schedule now, Schedule then, Instant moment) {
        int day = now.dayAt(moment) + 1;
        return course.pace() == Pace.DAILY && day <= course.days()
                ? Optional.of(new DaysAhead(
                        day, course.days(), date(then, day), date(then, course.days()), then.isOpen(day, moment)))
                : Optional.empty();
    }

    private static String date(Schedule schedule, int day) {
        return schedule.opens(day)
                .map(opens -> When.date(opens.atZone(schedule.zone())))
                .orElse("");
    }
}
