package app.daybook.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import app.daybook.assessment.Assessment;
import app.daybook.certificate.statement.Achievement;
import app.daybook.certificate.statement.Endorsement;
import app.daybook.certificate.statement.HolderName;
import app.daybook.certificate.statement.Wording;
import app.daybook.course.AccreditorProfile;
import app.daybook.course.Course;
import app.daybook.course.practice.Stage;
import app.daybook.enrolment.Enrolment;
import app.daybook.web.WebSettings;

/** What a learner did on a course, put as a certificate says it. */
final class Transcript {

    private Transcript() {}

    /**
     * @param course as it was when its final was passed
     * @param practical who vouches for the practical work; empty for nobody
     * @param syllabus what was asked of this learner
     */
    static Achievement of(
            Course course,
            Enrolment enrolment,
            Assessment.PassedFinal passed,
            HolderName holder,
            Optional<Endorsement> endorsement,
            String practical,
            Achievement.Syllabus syllabus,
            WebSettings settings) {
        LocalDate completed = completed(enrolment, passed);
        Optional<AccreditorProfile> approved = endorsement.map(Endorsement::profile);
        LocalDate started = enrolment.startedOn.isAfter(completed) ? completed : enrolment.startedOn;
        return new Achievement(
                holder,
                approved.map(AccreditorProfile::title).orElse(course.title()),
                course.certificateTitle(),
                new Achievement.Provider(settings.provider(), settings.providerAddress()),
                course.instructors(),
                started,
                completed,
                approved.map(AccreditorProfile::delivery).orElse(Wording.HOME_STUDY),
                BigDecimal.valueOf(course.learningHours()),
                approved.map(AccreditorProfile::hours).orElse(BigDecimal.valueOf(course.ceHours())),
                assessment(passed.questions(), course.finalPassMark()),
                BigDecimal.valueOf(passed.percent()),
                practical,
                review(course),
                course.edition(),
                Locale.forLanguageTag(course.language()),
                syllabus,
                course.certificateTerms().validity(),
                course.signature().map(Course.Media::digest),
                endorsement);
    }

    /** The last day, in the learner's zone. */
    static LocalDate completed(Enrolment enrolment, Assessment.PassedFinal passed) {
        return LocalDate.ofInstant(passed.at(), enrolment.zoneId());
    }

    static String assessment(int questions, int passMark) {
        return "Final assessment of " + (questions == 1 ? "1 question" : questions + " questions") + ", pass mark "
                + passMark + " %, every safety question right";
    }

    static String review(Course course) {
        return Character.toUpperCase(course.clinicalReview().charAt(0))
                + course.clinicalReview().substring(1);
    }

    static Achievement.Syllabus syllabus(Course course) {
        return new Achievement.Syllabus(
                course.summary(),
                "/courses/" + course.id(),
                course.outcomes(),
                course.days(),
                course.finalPassMark(),
                course.recordsAsked(Stage.HANDED_IN),
                course.recordsAsked(Stage.ACCEPTED));
    }
}
