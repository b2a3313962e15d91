package app.daybook.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is found while a course is read, so that an author sees everything at once. Days are read side by
 * side; what is found is sorted in the end.
 */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();

    /** About a whole line. */
    public void error(String file, int line, String rule, String message) {
        error(file, line, 1, rule, message);
    }

    public void error(String file, int line, int column, String rule, String message) {
        add(file, line, column, rule, Finding.Severity.ERROR, message);
    }

    public void warning(String file, int line, int column, String rule, String message) {
        add(file, line, column, rule, Finding.Severity.WARNING, message);
    }

    private synchronized void add(
            String file, int line, int column, String rule, Finding.Severity severity, String message) {
        found.add(new Finding(file, Math.max(1, line), Math.max(1, column), rule, severity, message));
    }

    public synchronized List<Finding> all() {
        return found.stream().distinct().sorted().toList();
    }

    public synchronized boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
