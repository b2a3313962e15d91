package app.daybook.assessment;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import app.daybook.course.Course;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Progress;
import app.daybook.publishing.Catalogue;
import app.daybook.quiz.Quiz;
import app.daybook.web.NotFound;

/** The quiz and the attempt of the address, through the enrolment of the person who asks. */
@RequestScoped
class CurrentAttempt {

    private final CurrentEnrolment current;
    private final Catalogue catalogue;

    /** A course, the learner on it, and what is sat. */
    record Access(Course course, Enrolment enrolment, QuizRules rules) {}

    CurrentAttempt(CurrentEnrolment current, Catalogue catalogue) {
        this.current = current;
        this.catalogue = catalogue;
    }

    /**
     * @throws app.daybook.web.Refusal if there is no such quiz, or it is not open to the person who asks
     */
    Access open(String courseId, String quizId) {
        Access access = access(courseId, quizId);
        Progress progress = access.enrolment().progress(access.course());
        if (access.rules().isFinal() && !progress.allDone()) {
            throw new FinalLocked(progress.done(), access.course().days());
        }
        access.rules().lesson().ifPresent(lesson -> current.requireOpen(lesson, access.enrolment(), progress));
        return access;
    }

    /** The same for an attempt that was started, which implies that the quiz was open. */
    Access access(String courseId, String quizId) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        return new Access(course, enrolment, QuizRules.of(course, quizId).orElseThrow(NotFound::new));
    }

    /** An attempt that was started, to look at. */
    LearnerAttempt taken(AttemptAddress address) {
        Access access = access(address.course(), address.quiz());
        return taken(address, access, QuizAttempt.of(access.enrolment(), address.quiz(), address.number()));
    }

    /** The same to change: nobody else saves or submits until the transaction ends. */
    LearnerAttempt locked(AttemptAddress address) {
        Access access = access(address.course(), address.quiz());
        return taken(address, access, QuizAttempt.locked(access.enrolment(), address.quiz(), address.number()));
    }

    private LearnerAttempt taken(AttemptAddress address, Access access, Optional<QuizAttempt> found) {
        QuizAttempt attempt = found.orElseThrow(NotFound::new);
        Course edition = catalogue.edition(attempt.edition).orElseThrow(NotFound::new);
        Quiz form = QuizRules.form(edition, attempt.quizId, attempt.seed).orElseThrow(NotFound::new);
        return new LearnerAttempt(address, access, attempt, edition, form);
    }
}
