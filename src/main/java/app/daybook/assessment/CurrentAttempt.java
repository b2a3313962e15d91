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

    /** A course, the learner on it, and what is sat as the course has it now. */
    record Access(Course course, Enrolment enrolment, QuizRules rules) {}

    CurrentAttempt(CurrentEnrolment current, Catalogue catalogue) {
        this.current = current;
        this.catalogue = catalogue;
    }

    /**
     * @throws app.daybook.web.Refusal if there is no such quiz, or it is not open to the person who asks
     */
    Access open(String courseId, String quizId) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        Access access =
                new Access(course, enrolment, QuizRules.of(course, quizId).orElseThrow(NotFound::new));
        Progress progress = access.enrolment().progress(access.course());
        if (access.rules().isFinal() && !progress.allDone()) {
            throw new FinalLocked(progress.done(), access.course().days());
        }
        access.rules().lesson().ifPresent(lesson -> current.requireOpen(lesson, access.enrolment(), progress));
        return access;
    }

    /** An attempt that was started, which implies that the quiz was open; to look at. */
    LearnerAttempt taken(AttemptAddress address) {
        return taken(address, QuizAttempt::of);
    }

    /** The same to change: nobody else saves or submits until the transaction ends. */
    LearnerAttempt locked(AttemptAddress address) {
        return taken(address, QuizAttempt::locked);
    }

    /** All that counts for it is that of its own edition: the course may have another pass mark by now, or no such quiz. */
    private LearnerAttempt taken(AttemptAddress address, Finder finder) {
        Course course = current.course(address.course());
        Enrolment enrolment = current.require(course);
        QuizAttempt attempt =
                finder.find(enrolment, address.quiz(), address.number()).orElseThrow(NotFound::new);
        Course edition = catalogue.edition(attempt.edition).orElseThrow(NotFound::new);
        QuizRules rules = QuizRules.of(edition, attempt.quizId).orElseThrow(NotFound::new);
        Quiz form = QuizRules.form(edition, attempt.quizId, attempt.seed).orElseThrow(NotFound::new);
        return new LearnerAttempt(address, course, enrolment, attempt, edition, rules, form);
    }

    private interface Finder {
        Optional<QuizAttempt> find(Enrolment enrolment, String quizId, int number);
    }
}
