package app.daybook.assessment;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.enrolment.Enrolment;
import app.daybook.web.Refusal;
import app.daybook.web.When;

/** A new attempt may not be started: it was passed, the attempts are used up, or the wait is not over. */
final class NoAttemptLeft extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Way way;

    private NoAttemptLeft(
            Function<AssessmentTexts, String> whatHappened, Function<AssessmentTexts, String> whatToDo, Way way) {
        super(409, AssessmentTexts.class, whatHappened, whatToDo);
        this.way = way;
    }

    @Override
    protected Optional<Way> way() {
        return Optional.of(way);
    }

    /**
     * Why no new attempt may be started now, and what to do; nothing where it may.
     *
     * @param before the attempts so far; one that is open is gone on with
     */
    static Optional<NoAttemptLeft> reason(Enrolment enrolment, QuizRules rules, List<QuizAttempt> before, Instant now) {
        if (before.isEmpty() || !before.get(before.size() - 1).isSubmitted()) {
            return Optional.empty();
        }
        AssessmentTexts words = MessageBundles.get(AssessmentTexts.class);
        if (rules.isFinal() && before.stream().anyMatch(attempt -> attempt.passed)) {
            return Optional.of(new NoAttemptLeft(
                    AssessmentTexts::finalPassed,
                    AssessmentTexts::finalPassedToDo,
                    new Way("/today", words.toToday())));
        }
        int used = before.size();
        Way attempts = new Way("/courses/" + enrolment.course + "/quizzes/" + rules.quizId(), words.seeAttempts());
        if (used >= rules.attempts() && used >= rules.attempts() + GrantedAttempt.count(enrolment, rules.quizId())) {
            return Optional.of(
                    new NoAttemptLeft(texts -> texts.attemptsUsed(used), AssessmentTexts::attemptsUsedToDo, attempts));
        }
        if (before.get(used - 1).setAsideAt != null) {
            return Optional.empty();
        }
        ZonedDateTime again =
                before.get(used - 1).submittedAt.plus(rules.coolDown()).atZone(enrolment.zoneId());
        return again.toInstant().isAfter(now)
                ? Optional.of(new NoAttemptLeft(
                        texts -> texts.nextAttempt(When.date(again), When.time(again)),
                        AssessmentTexts::nextAttemptToDo,
                        attempts))
                : Optional.empty();
    }
}
