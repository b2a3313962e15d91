package app.daybook.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import app.daybook.assessment.question.AnswerFields;
import app.daybook.assessment.question.AnswerState;
import app.daybook.assessment.question.NotOffered;
import app.daybook.assessment.question.QuestionView;
import app.daybook.course.Lesson;
import app.daybook.course.SelfCheck;
import app.daybook.course.Stretch;
import app.daybook.quiz.Response;

/**
 * The text of a lesson as its page shows it, stretch by stretch. Nothing of a self-check is kept: an answer stands in the
 * address or the form that asks for its explanation, and without one the text is the same for everybody.
 */
record LessonBody(List<Part> parts) {

    /** The parameter that names the self-check that was answered. */
    static final String ANSWERED = "check";

    /**
     * @param html of the stretch
     * @param check that follows it, if one does
     */
    record Part(String html, Optional<CheckView> check) {}

    /**
     * A self-check, asked or answered.
     *
     * @param lacking what the answer that came lacks; {@code WHOLE} where none came
     * @param changed whether an answer came from a page on which the question was another
     */
    record CheckView(QuestionView question, AnswerState lacking, boolean changed) {}

    /** @param fields an answer, where {@value #ANSWERED} names a self-check of the lesson */
    static LessonBody of(Lesson lesson, MultivaluedMap<String, String> fields) {
        List<Part> parts = new ArrayList<>();
        List<String> anchored = lesson.anchored();
        for (Stretch stretch : lesson.body()) {
            parts.add(new Part(
                    anchored.get(parts.size()),
                    stretch.check()
                            .map(check -> check.id().equals(fields.getFirst(ANSWERED))
                                    ? answered(check, fields)
                                    : asked(check, Response.of(), AnswerState.WHOLE, false))));
        }
        return new LessonBody(parts);
    }

    /** The same text with its links to days leading elsewhere. */
    LessonBody leading(String from, String to) {
        return new LessonBody(parts.stream()
                .map(part -> new Part(part.html().replace("href=\"" + from, "href=\"" + to), part.check()))
                .toList());
    }

    /** A self-check with an answer to it, which is explained if it is whole. */
    static CheckView answered(SelfCheck check, MultivaluedMap<String, String> fields) {
        try {
            Response response = new AnswerFields(check.seed(), fields).response(check.question());
            AnswerState state = AnswerState.of(check.question(), response);
            return state == AnswerState.WHOLE
                    ? new CheckView(view(check, response, true), state, false)
                    : asked(check, response, state, false);
        } catch (NotOffered changed) {
            return asked(check, Response.of(), AnswerState.WHOLE, true);
        }
    }

    private static CheckView asked(SelfCheck check, Response response, AnswerState lacking, boolean changed) {
        return new CheckView(view(check, response, false), lacking, changed);
    }

    private static QuestionView view(SelfCheck check, Response response, boolean revealed) {
        return QuestionView.of(check.question(), 1, check.seed(), response, revealed);
    }
}
