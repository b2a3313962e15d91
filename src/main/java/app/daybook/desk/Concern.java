package app.daybook.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import app.daybook.course.ConcernRules;

/**
 * A learner who needs a hand, with the numbers that say so.
 *
 * @param hereAt since when nothing was seen of the learner
 * @param visited whether there was ever a visit
 * @param failedTries at {@code failingQuiz}, which may be null
 * @param hastyQuestions answered in {@code hastySeconds} at the first attempt at {@code hastyQuiz}, which may be null
 * @param reportedAt when an adverse response was reported last; null where none was
 */
record Concern(
        long enrolment,
        String learner,
        ZoneId zone,
        Instant hereAt,
        boolean visited,
        int daysRead,
        String failingQuiz,
        int failedTries,
        String hastyQuiz,
        int hastyQuestions,
        int hastySeconds,
        Instant reportedAt,
        List<Rule> rules) {

    /** Why, the most pressing first. */
    enum Rule {
        ADVERSE,
        FAILED,
        HASTY,
        AWAY;

        /** As addresses name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Rule> of(String word) {
            return Stream.of(values()).filter(rule -> rule.word().equals(word)).findFirst();
        }

        /** Whether a course asks for it. */
        boolean isOn(ConcernRules rules) {
            return switch (this) {
                case ADVERSE -> !rules.adverse().isEmpty();
                case FAILED -> rules.failedTries() > 0;
                case HASTY -> rules.secondsAQuestion() > 0;
                case AWAY -> rules.daysAway() > 0;
            };
        }

        static List<Rule> on(ConcernRules rules) {
            List<Rule> on = new ArrayList<>();
            Stream.of(values()).filter(rule -> rule.isOn(rules)).forEach(on::add);
            return on;
        }
    }
}
