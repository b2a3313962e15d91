package app.daybook.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

import app.daybook.assessment.Assessment;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.web.WebSettings;

/** What a learner did on a course, put as a certificate says it. */
final class Transcript {

    private Transcript() {}

    static Achievement of(
            Course course,
            Enrolment enrolment,
            Assessment.PassedFinal passed,
            HolderName holder,
            WebSettings settings) {
        LocalDate completed = LocalDate.ofInstant(passed.at(), enrolment.zoneId());
        LocalDate started = enrolment.startedOn.isAfter(completed) ? completed : enrolment.startedOn;
        return new Achievement(
                holder,
                course.title(),
                course.certificateTitle(),
                new Achievement.Provider(settings.provider(), settings.providerAddress()),
                course.instructors(),
                started,
                completed,
                Wording.HOME_STUDY,
                BigDecimal.valueOf(course.learningHours()),
                BigDecimal.valueOf(course.ceHours()),
                "Final assessment of " + passed.questions() + " questions, pass mark " + course.finalPassMark()
                        + " %, every safety question right",
                BigDecimal.valueOf(passed.percent()),
                Wording.SELF_REPORTED,
                Character.toUpperCase(course.clinicalReview().charAt(0))
                        + course.clinicalReview().substring(1),
                course.edition(),
                Locale.forLanguageTag(course.language()),
                new Achievement.Syllabus(course.summary(), course.outcomes(), course.days(), course.finalPassMark()),
                course.certificateTerms().validity());
    }
}
