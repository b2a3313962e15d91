package app.daybook.assessment;

import java.util.Map;

import jakarta.ws.rs.core.MultivaluedMap;

import app.daybook.assessment.question.AnswerFields;
import app.daybook.quiz.Quiz;
import app.daybook.quiz.Response;

/**
 * Answers as a sheet sends them.
 *
 * @param responses by question id
 * @param sheet the load of the page that sends them; empty for a sender that does not say
 * @param seen the last save of the attempt that this sheet knows of
 */
record Posted(Map<String, Response> responses, String sheet, int seen) {

    static Posted of(Quiz form, long seed, MultivaluedMap<String, String> fields) {
        String sheet = String.valueOf(fields.getFirst("sheet"));
        String seen = String.valueOf(fields.getFirst("seen"));
        return new Posted(
                new AnswerFields(seed, fields).responses(form),
                sheet.matches("[a-z0-9]{1,40}") ? sheet : "",
                seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : Integer.MAX_VALUE);
    }

    /** Whether another sheet has saved since this one looked. */
    boolean isOvertaken(QuizAnswer saved) {
        return !saved.sheet.equals(sheet) && saved.revision > seen;
    }
}
