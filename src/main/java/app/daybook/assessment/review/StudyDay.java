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
        return days().dateAt(now);
    }

    Instant begins(LocalDate date) {
        return days().begins(date);
    }

    private Schedule days() {
        return new Schedule(LocalDate.EPOCH, opensAt, zone);
    }
}
