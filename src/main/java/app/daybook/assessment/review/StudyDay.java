package app.daybook.assessment.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Schedule;

/** A day of learning turns when days open and not at midnight: an evening of study that runs late is one day. */
record StudyDay(LocalTime opensAt, ZoneId zone) {

    static StudyDay of(Course course, Enrolment enrolment) {
        return new StudyDay(course.opensAt(), enrolment.zoneId());
    }

    /** The date on which the day began that it is now. */
    LocalDate at(Instant now) {
        // From tomorrow down, as a schedule does: a clock set back over midnight shows yesterday's date
        LocalDate date = LocalDate.ofInstant(now, zone).plusDays(1);
        while (begins(date).isAfter(now)) {
            date = date.minusDays(1);
        }
        return date;
    }

    Instant begins(LocalDate date) {
        return new Schedule(date, opensAt, zone).opens(1);
    }
}
