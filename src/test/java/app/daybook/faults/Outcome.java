package app.daybook.faults;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of the table.
 *
 * @param acknowledged what learners were told is done
 * @param lost what of it is not there
 * @param recovery from the end of the fault until everything worked for everybody; empty if it did not in time
 * @param seen what a learner saw meanwhile
 * @param faults what is wrong besides; empty if nothing is
 */
record Outcome(String row, long acknowledged, long lost, Optional<Duration> recovery, String seen, String faults) {

    static final String HEAD = "%-26s %12s %5s %9s  %s".formatted("", "acknowledged", "lost", "recovery", "seen");

    boolean isGood() {
        return lost == 0 && recovery.isPresent() && faults.isEmpty();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-26s %12d %5d %9s  %s%s",
                row,
                acknowledged,
                lost,
                recovery.map(Outcome::seconds).orElse("NONE"),
                seen,
                faults.isEmpty() ? "" : " FAULT: " + faults);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
