package app.daybook.assessment;

import java.util.Map;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;

import app.daybook.course.Catalogue;
import app.daybook.course.Course;
import app.daybook.enrolment.CurrentEnrolment;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Progress;
import app.daybook.quiz.Quiz;
import app.daybook.quiz.Response;
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

    /** The questions of the attempt as they were in the edition in which it began. */
    Quiz form(QuizAttempt attempt) {
        return Sitting.form(edition(attempt), attempt.quizId, attempt.seed).orElseThrow(NotFound::new);
    }

    /** The course as it was when the attempt began. */
    Course edition(QuizAttempt attempt) {
        return catalogue.edition(attempt.edition).orElseThrow(NotFound::new);
    }

    static Map<String, Response> responses(Quiz form, long seed, MultivaluedMap<String, String> fields) {
        return new AnswerFields(seed, fields).responses(form);
    }
}
