package app.daybook.assessment;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import app.daybook.course.Catalogue;
import app.daybook.course.Course;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Progress;
import app.daybook.quiz.Quiz;
import app.daybook.web.NotFound;

/** The quiz and the attempt of the address, through the enrolment of the person who asks. */
@RequestScoped
class CurrentAttempt {

    private final CurrentEnrolment current;
    private final Catalogue catalogue;

    /** A course, the learner on it, and what is sat. */
    record Seat(Course course, Enrolment enrolment, Sitting sitting) {}

    CurrentAttempt(CurrentEnrolment current, Catalogue catalogue) {
        this.current = current;
        this.catalogue = catalogue;
    }

    /**
     * @throws app.daybook.web.Refusal if there is no such quiz, or it is not open to the person who asks
     */
    Seat open(String courseId, String quizId) {
        Seat seat = seat(courseId, quizId);
        Progress progress = seat.enrolment().progress(seat.course());
        if (seat.sitting().isFinal() && !progress.allDone()) {
            throw new FinalLocked(progress.done(), seat.course().days());
        }
        seat.sitting().lesson().ifPresent(lesson -> current.requireOpen(lesson, seat.enrolment(), progress));
        return seat;
    }

    /** The same for an attempt that was started, which implies that the quiz was open. */
    Seat seat(String courseId, String quizId) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.require(course);
        return new Seat(course, enrolment, Sitting.of(course, quizId).orElseThrow(NotFound::new));
    }

    /** An attempt that was started, to look at. */
    Taking taking(AttemptAddress address) {
        Seat seat = seat(address.course(), address.quiz());
        return taking(address, seat, QuizAttempt.of(seat.enrolment(), address.quiz(), address.number()));
    }

    /** The same to change: nobody else saves or submits until the transaction ends. */
    Taking locked(AttemptAddress address) {
        Seat seat = seat(address.course(), address.quiz());
        return taking(address, seat, QuizAttempt.locked(seat.enrolment(), address.quiz(), address.number()));
    }

    private Taking taking(AttemptAddress address, Seat seat, Optional<QuizAttempt> found) {
        QuizAttempt attempt = found.orElseThrow(NotFound::new);
        Course edition = catalogue.edition(attempt.edition).orElseThrow(NotFound::new);
        Quiz form = Sitting.form(edition, attempt.quizId, attempt.seed).orElseThrow(NotFound::new);
        return new Taking(address, seat, attempt, edition, form);
    }
}
