package app.daybook.enrolment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Dates on which no day of a course opens to a learner.
 *
 * @param first of them
 * @param until the date on which it goes on; nothing while nobody knows
 */
public record DaysOff(LocalDate first, Optional<LocalDate> until) {

    public DaysOff {
        if (until.filter(end -> !end.isAfter(first)).isPresent()) {
            throw new IllegalArgumentException(
                    "A pause ends after it began; " + until.get() + " is not after " + first);
        }
    }

    /** Whether it goes on by a date. */
    boolean isOver(LocalDate date) {
        return until.filter(end -> !end.isAfter(date)).isPresent();
    }
}
