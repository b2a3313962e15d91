package app.daybook.assessment;

import java.security.SecureRandom;
import java.time.Instant;

import app.daybook.web.When;

/**
 * What a sheet sends back with its answers, and when a timed attempt ends.
 *
 * @param id of this load of the page
 * @param seen the attempt's last save when it was loaded
 * @param answered how many questions have an answer
 * @param secondsLeft by the server's clock when it was loaded; -1 where the time is not limited
 * @param ends when a timed attempt ends in the learner's zone, in words
 */
record SheetState(String id, int seen, int answered, long secondsLeft, String ends) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public boolean isTimed() {
        return secondsLeft >= 0;
    }

    static SheetState of(LearnerAttempt taken, Sheet sheet, Instant now) {
        QuizAttempt attempt = taken.attempt();
        return new SheetState(
                Long.toString(RANDOM.nextLong() >>> 1, Character.MAX_RADIX),
                attempt.revision,
                sheet.answered(),
                attempt.secondsLeft(now),
                attempt.dueAt == null
                        ? ""
                        : When.momentAndZone(
                                attempt.dueAt.atZone(taken.enrolment().zoneId())));
    }
}
