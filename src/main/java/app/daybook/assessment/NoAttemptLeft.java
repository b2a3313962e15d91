package app.daybook.assessment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import app.daybook.web.Refusal;

/** A new attempt may not be started: it was passed, the attempts are used up, or the wait is not over. */
final class NoAttemptLeft extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, MMMM d, 'at' HH:mm (zzz)", Locale.ENGLISH);

    private NoAttemptLeft(String whatHappened, String whatToDo) {
        super(409, whatHappened, whatToDo);
    }

    /**
     * @param before the attempts so far, all submitted
     * @throws NoAttemptLeft with the reason and what to do
     */
    static void check(Sitting sitting, List<QuizAttempt> before, Instant now, ZoneId zone) {
        if (before.isEmpty()) {
            return;
        }
        if (sitting.isFinal() && before.stream().anyMatch(attempt -> attempt.passed)) {
            throw new NoAttemptLeft("You have passed the final", "Your result stands; go on to the evaluation.");
        }
        if (before.size() >= sitting.attempts()) {
            throw new NoAttemptLeft(
                    "All " + sitting.attempts() + " attempts are used",
                    "Write to your instructor, who can look at your attempts with you.");
        }
        Instant again = before.get(before.size() - 1).submittedAt.plus(sitting.coolDown());
        if (again.isAfter(now)) {
            throw new NoAttemptLeft(
                    "The next attempt opens on " + WHEN.format(again.atZone(zone)),
                    "Use the time to read again what your result named.");
        }
    }
}
