package app.daybook.course;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is found while a course is read, so that an author sees everything at once. Days are read side by
 * side; what is found is sorted in the end.
 */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    /** About a whole line. */
    void error(String file, int line, String rule, String message) {
        error(file, line, 1, rule, message);
    }

    void error(String file, int line, int column, String rule, String message) {
        add(file, line, column, rule, Finding.Severity.ERROR, message);
    }

    void warning(String file, int line, int column, String rule, String message) {
        add(file, line, column, rule, Finding.Severity.WARNING, message);
    }

    private synchronized void add(
            String file, int line, int column, String rule, Finding.Severity severity, String message) {
        assert Rulebook.knows(rule) : rule + " is not in the rulebook";
        found.add(new Finding(file, Math.max(1, line), Math.max(1, column), rule, severity, message));
    }

    synchronized List<Finding> all() {
        return found.stream().distinct().sorted().toList();
    }

    synchronized boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
