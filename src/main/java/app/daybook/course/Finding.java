package app.daybook.course;

import java.util.Comparator;

/**
 * Something that a course's author should know.
 *
 * @param file path inside the course folder
 * @param line from 1; 1 where it concerns the whole file
 * @param rule the short name of the rule, stable, for searching
 * @param message what is wrong, and after it what to do
 */
public record Finding(String file, int line, String rule, Severity severity, String message)
        implements Comparable<Finding> {

    /** An error keeps a course from being served; a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::file).thenComparingInt(Finding::line).thenComparing(Finding::message);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + severity.name().toLowerCase(java.util.Locale.ROOT) + ": " + message + " ["
                + rule + "]";
    }
}
