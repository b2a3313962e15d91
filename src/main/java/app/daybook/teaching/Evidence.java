package app.daybook.teaching;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import app.daybook.assessment.FinalAttempt;
import app.daybook.certificate.Claims;
import app.daybook.certificate.Eligibility;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Progress;
import app.daybook.enrolment.StudyTime;
import app.daybook.web.When;

/**
 * What a learner did on a course, as an instructor reads it before deciding on a certificate. Times are in the learner's
 * zone; empty where something was not done.
 *
 * @param finalPassMark per cent, as it was when the final was passed
 * @param impossible how long the days were open, if nobody can have read them in that time
 */
public record Evidence(
        Eligibility eligibility,
        int finalPassMark,
        List<DayRow> days,
        List<AttemptRow> attempts,
        Optional<StudyTime> impossible) {

    public record DayRow(int day, String title, String opened, String completed, String passed) {}

    public record AttemptRow(int number, String submitted, int percent, int safetyMissed, boolean passed) {}

    public static Evidence of(Claims claims, Course course, Enrolment enrolment) {
        Progress progress = enrolment.progress(course);
        var minute = When.moments(enrolment.zoneId());
        List<DayRow> days = course.lessons().stream()
                .map(lesson -> {
                    Progress.Standing standing = progress.standing(lesson);
                    return new DayRow(
                            lesson.day(),
                            lesson.title(),
                            in(minute, standing.opened()),
                            in(minute, standing.completed()),
                            in(minute, standing.passed()));
                })
                .toList();
        List<AttemptRow> attempts = FinalAttempt.of(enrolment).stream()
                .map(attempt -> new AttemptRow(
                        attempt.number(),
                        minute.format(attempt.submittedAt()),
                        attempt.percent(),
                        attempt.safetyMissed(),
                        attempt.passed()))
                .toList();
        Eligibility eligibility = claims.eligibility(course, enrolment);
        return new Evidence(
                eligibility,
                claims.held(course, eligibility).finalPassMark(),
                days,
                attempts,
                Optional.ofNullable(StudyTime.of(course, List.of(enrolment.id)).get(enrolment.id))
                        .filter(StudyTime::isImpossible));
    }

    private static String in(DateTimeFormatter minute, Optional<Instant> at) {
        return at.map(minute::format).orElse("");
    }
}
