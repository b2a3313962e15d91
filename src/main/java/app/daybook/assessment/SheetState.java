package app.daybook.assessment;

import java.security.SecureRandom;

import app.daybook.web.When;

/**
 * What a sheet sends back with its answers, and when a timed attempt ends.
 *
 * @param id of this load of the page
 * @param seen the attempt's last save when it was loaded
 * @param answered how many questions have an answer
 * @param dueAt in UTC as ISO 8601, empty where the time is not limited
 * @param ends the same in the learner's zone, in words
 */
record SheetState(String id, int seen, int answered, String dueAt, String ends) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static SheetState of(LearnerAttempt taken, Sheet sheet) {
        QuizAttempt attempt = taken.attempt();
        return new SheetState(
                Long.toString(RANDOM.nextLong() >>> 1, Character.MAX_RADIX),
                attempt.revision,
                sheet.answered(),
                attempt.dueAt == null ? "" : attempt.dueAt.toString(),
                attempt.dueAt == null
                        ? ""
                        : When.moment(attempt.dueAt.atZone(taken.enrolment().zoneId())));
    }
}
