package app.daybook.assessment;

import java.time.Clock;
import java.util.List;
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
    private final Clock clock;

    /** A course, the learner on it, and what is sat as the course has it now. */
    record Access(Course course, Enrolment enrolment, QuizRules rules) {}

    CurrentAttempt(CurrentEnrolment current, Catalogue catalogue, Clock clock) {
        this.current = current;
        this.catalogue = catalogue;
        this.clock = clock;
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
        access.rules().lesson().ifPresent(lesson -> current.requireOpen(lesson, progress));
        return access;
    }

    /** Why no new attempt may be started now, and what to do; empty where it may. */
    String refusal(Access access) {
        List<QuizAttempt> before =
                QuizAttempt.of(access.enrolment(), access.rules().quizId());
        return NoAttemptLeft.reason(access.enrolment(), access.rules(), before, clock.instant())
                .map(NoAttemptLeft::message)
                .orElse("");
    }

    /** The same after an attempt; empty also where the course has no such quiz any more. */
    String refusal(LearnerAttempt taken) {
        return QuizRules.of(taken.course(), taken.attempt().quizId)
                .map(rules -> refusal(new Access(taken.course(), taken.enrolment(), rules)))
                .orElse("");
    }

    /** Where an attempt is that an address names by its number among the person's own. */
    AttemptAddress numbered(AttemptAddress address) {
        Enrolment enrolment = current.require(current.course(address.course()));
        return QuizAttempt.numbered(enrolment, address.quiz(), Integer.parseInt(address.token()))
                .map(attempt -> AttemptAddress.of(address.course(), attempt))
                .orElseThrow(NotFound::new);
    }

    /**
     * An attempt that was started, which implies that the quiz was open; to look at.
     *
     * @throws NotFound if it is not one of the person who asks
     */
    LearnerAttempt taken(AttemptAddress address) {
        Course course = current.course(address.course());
        Enrolment enrolment = current.require(course);
        return QuizAttempt.of(enrolment, address.quiz(), address.token())
                .map(attempt -> taken(address, course, enrolment, attempt))
                .orElseThrow(NotFound::new);
    }

    /**
     * The same to change: nobody else saves or submits until the transaction ends. Nothing if it is not one of the
     * person who asks, so that a form can be given back instead of lost.
     */
    Optional<LearnerAttempt> locked(AttemptAddress address) {
        Course course = current.course(address.course());
        return QuizAttempt.locked(current.subject(), course.id(), address.quiz(), address.token())
                .map(attempt -> taken(address, course, Enrolment.numbered(attempt.enrolmentId), attempt));
    }

    /** All that counts for it is that of its own edition: the course may have another pass mark by now, or no such quiz. */
    private LearnerAttempt taken(AttemptAddress address, Course course, Enrolment enrolment, QuizAttempt attempt) {
        Course edition = catalogue.edition(attempt.edition).orElseThrow(NotFound::new);
        QuizRules rules = QuizRules.of(edition, attempt.quizId).orElseThrow(NotFound::new);
        Quiz form = QuizRules.form(edition, attempt.quizId, attempt.seed).orElseThrow(NotFound::new);
        return new LearnerAttempt(address, course, enrolment, attempt, edition, rules, form);
    }
}
