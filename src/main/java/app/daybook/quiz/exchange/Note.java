package app.daybook.quiz.exchange;

import java.util.Locale;

/**
 * One thing that an exchange could not keep.
 *
 * @param line of the file that was read, from 1; 0 where there is none
 * @param question its id or name; empty where it concerns the whole file
 * @param message what, and after it what became of it or what to do
 */
public record Note(int line, String question, Severity severity, String message) {

    /** An error: a question, or all of them, stayed behind. A warning: something of a question did. */
    public enum Severity {
        ERROR,
        WARNING
    }

    @Override
    public String toString() {
        return (line > 0 ? "line " + line + ": " : "")
                + severity.name().toLowerCase(Locale.ROOT) + ": "
                + (question.isEmpty() ? "" : question + ": ")
                + message;
    }
}
