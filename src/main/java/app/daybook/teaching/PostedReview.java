package app.daybook.teaching;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;

import app.daybook.course.practice.Criterion;
import app.daybook.course.practice.RecordForm;
import app.daybook.enrolment.Token;
import app.daybook.learner.Learner;
import app.daybook.practice.Reading;
import app.daybook.practice.RecordState;

/**
 * A review as its page sends it, and as it is shown again.
 *
 * @param token makes a form sent twice one review
 * @param round of the text that was read; 0 if the form does not say
 * @param decision nothing while none was made
 * @param levels by the criterion's id
 * @param comments by the criterion's id
 * @param errors by the control's name, in words
 */
record PostedReview(
        UUID token,
        int round,
        Optional<RecordState> decision,
        Map<String, String> levels,
        Map<String, String> comments,
        String reason,
        Map<String, String> errors) {

    /** Of a comment and of the reason, in characters. */
    static final int LONGEST = 4_000;

    /** For a text that nobody said anything of yet. */
    static PostedReview empty(int round) {
        return new PostedReview(UUID.randomUUID(), round, Optional.empty(), Map.of(), Map.of(), "", Map.of());
    }

    static PostedReview of(RecordForm form, MultivaluedMap<String, String> fields) {
        Map<String, String> levels = new HashMap<>();
        Map<String, String> comments = new HashMap<>();
        for (Criterion criterion : form.rubric()) {
            criterion
                    .level(typed(fields, "level." + criterion.id()))
                    .ifPresent(level -> levels.put(criterion.id(), level.id()));
            String comment = typed(fields, "comment." + criterion.id());
            if (!comment.isEmpty()) {
                comments.put(criterion.id(), comment);
            }
        }
        String round = typed(fields, "round");
        return new PostedReview(
                Token.parse(fields.getFirst("token")).orElseGet(UUID::randomUUID),
                round.matches("\\d{1,6}") ? Integer.parseInt(round) : 0,
                switch (typed(fields, "decision")) {
                    case "accepted" -> Optional.of(RecordState.ACCEPTED);
                    case "returned" -> Optional.of(RecordState.RETURNED);
                    default -> Optional.empty();
                },
                levels,
                comments,
                typed(fields, "reason"),
                Map.of());
    }

    /** The same with what is to be mended; without errors where nothing is. */
    PostedReview checked(RecordForm form, RecordReviewTexts words) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Criterion criterion : form.rubric()) {
            if (!levels.containsKey(criterion.id()) && !decision.equals(Optional.of(RecordState.RETURNED))) {
                errors.put("level." + criterion.id(), words.levelMissing(criterion.title()));
            }
            if (comment(criterion.id()).length() > LONGEST) {
                errors.put("comment." + criterion.id(), words.commentTooLong(criterion.title(), LONGEST));
            }
        }
        if (reason.length() > LONGEST) {
            errors.put("reason", words.reasonTooLong(LONGEST));
        } else if (reason.isEmpty() && decision.equals(Optional.of(RecordState.RETURNED))) {
            errors.put("reason", words.reasonMissing());
        }
        if (decision.isEmpty()) {
            errors.put("decision", words.decisionMissing());
        }
        return new PostedReview(token, round, decision, levels, comments, reason, errors);
    }

    /** The same about another text, under a token of its own. */
    PostedReview about(int other) {
        return new PostedReview(UUID.randomUUID(), other, decision, levels, comments, reason, errors);
    }

    Reading reading(Learner reviewer) {
        return new Reading(token, round, reviewer, reason, levels, comments);
    }

    /** Whether nothing was written. */
    boolean isBlank() {
        return levels.isEmpty() && comments.isEmpty() && reason.isEmpty() && errors.isEmpty();
    }

    public String level(String criterion) {
        return levels.getOrDefault(criterion, "");
    }

    public String comment(String criterion) {
        return comments.getOrDefault(criterion, "");
    }

    /** In words; empty where nothing is wrong, as the others are. */
    public String levelError(String criterion) {
        return errors.getOrDefault("level." + criterion, "");
    }

    public String commentError(String criterion) {
        return errors.getOrDefault("comment." + criterion, "");
    }

    public String reasonError() {
        return errors.getOrDefault("reason", "");
    }

    private static String typed(MultivaluedMap<String, String> fields, String name) {
        return TaughtCourse.typed(fields, name).replace("\r\n", "\n").strip();
    }
}
