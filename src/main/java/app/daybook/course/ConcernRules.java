package app.daybook.course;

import java.util.Map;
import java.util.Set;

/**
 * When the desk names a learner as one who needs a hand. Where a number is 0, that rule is off.
 *
 * @param daysAway days without a visit, of a learner who has not finished
 * @param lostAfterDays days without a visit after which a learner has gone, and is named for that no more
 * @param failedTries at one quiz, none of them passed
 * @param secondsAQuestion fewer than so many seconds a question, at a first attempt, are answers faster than reading
 * @param adverse what in a practical record reports an unwanted response: by the form's id and the id of a choice in it,
 *     the options that do
 */
public record ConcernRules(
        int daysAway,
        int lostAfterDays,
        int failedTries,
        int secondsAQuestion,
        Map<String, Map<String, Set<String>>> adverse) {

    /** Of a course that says nothing about it. */
    public static final ConcernRules DEFAULT = new ConcernRules(3, 60, 2, 3, Map.of());

    public ConcernRules {
        adverse = Map.copyOf(adverse);
    }
}
