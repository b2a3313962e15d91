package app.daybook.practice;

import java.util.Map;
import java.util.UUID;

import app.daybook.learner.Learner;

/**
 * What a reviewer says of a text that was handed in.
 *
 * @param token of the form that says it: the same twice is one review
 * @param round of the text that was read, from 1
 * @param reason why it is returned; may be empty where it is accepted
 * @param levels by the criterion's id, the id of a level
 * @param comments by the criterion's id
 */
public record Reading(
        UUID token,
        int round,
        Learner reviewer,
        String reason,
        Map<String, String> levels,
        Map<String, String> comments) {

    public Reading {
        levels = Map.copyOf(levels);
        comments = Map.copyOf(comments);
    }
}
