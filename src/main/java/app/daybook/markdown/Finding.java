package app.daybook.markdown;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something that a course's author should know.
 *
 * @param file path inside the course folder
 * @param line from 1; 1 where it concerns the whole file
 * @param column from 1; 1 where it concerns the whole line
 * @param rule the short name of the rule, stable, for searching
 * @param message what is wrong, and after it what to do
 */
public record Finding(String file, int line, int column, String rule, Severity severity, String message)
        implements Comparable<Finding> {

    /** An error keeps a course from being served; a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** What other findings follow from. */
    private static final String CAUSE = "vanished-id";

    /** By place, after those that others follow from. */
    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> !finding.rule().equals(CAUSE))
            .thenComparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparingInt(Finding::column)
            .thenComparing(Finding::message);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** As compilers write it, so that editors and terminals lead to the place. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + severity.name().toLowerCase(Locale.ROOT) + ": " + message
                + " [" + rule + "]";
    }
}
