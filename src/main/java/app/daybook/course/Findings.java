package app.daybook.course;

import java.util.ArrayList;
import java.util.List;

/** Collects what is found while a course is read, so that an author sees everything at once. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void error(String file, int line, String rule, String message) {
        found.add(new Finding(file, Math.max(1, line), rule, Finding.Severity.ERROR, message));
    }

    void warning(String file, int line, String rule, String message) {
        found.add(new Finding(file, Math.max(1, line), rule, Finding.Severity.WARNING, message));
    }

    List<Finding> all() {
        return found.stream().distinct().sorted().toList();
    }

    boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
