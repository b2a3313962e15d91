package app.daybook.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.assessment.question.TypedView;
import app.daybook.quiz.Quiz;

/**
 * What the script is told of a save. It names what is kept, so that nothing else is taken for saved.
 *
 * @param kept ids of the questions whose posted answer is saved
 * @param overtaken ids of those that another tab has answered differently; not saved
 * @param standing ids of those that were checked with another answer; not saved
 * @param notes what the learner should know about a typed answer, by question id
 * @param message why something is not saved, in words; empty where all is
 * @param secondsLeft of a timed attempt; -1 where the time is not limited
 */
record Receipt(
        Instant savedAt,
        int revision,
        List<String> kept,
        List<String> overtaken,
        List<String> standing,
        Map<String, String> notes,
        String message,
        long secondsLeft) {

    /** @param foreign tells the script to keep the answer for the account that it belongs to */
    record NotYours(String message, boolean foreign) {}

    static Receipt of(Quiz form, Posted posted, Saved saved, long secondsLeft) {
        return new Receipt(
                saved.savedAt(),
                saved.revision(),
                saved.kept(),
                saved.overtaken(),
                saved.standing(),
                TypedView.notes(form, posted.responses()),
                saved.standing().isEmpty() ? "" : texts().answerStands(),
                secondsLeft);
    }

    Response answer() {
        return Response.status(overtaken.isEmpty() && standing.isEmpty() ? 200 : 409)
                .entity(this)
                .build();
    }

    /** @param name of the person who is signed in */
    static Response notYours(String name) {
        return Response.status(409)
                .entity(new NotYours(texts().keptForOther(name), true))
                .build();
    }

    private static AssessmentTexts texts() {
        return MessageBundles.get(AssessmentTexts.class);
    }
}
