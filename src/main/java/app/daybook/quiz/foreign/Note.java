package app.daybook.quiz.foreign;

import java.util.Locale;

/**
 * One thing that an exchange could not keep.
 *
 * @param file within a package; empty where the file is the one that was given
 * @param line of the file that was read, from 1; 0 where there is none
 * @param question its id or name; empty where it concerns the whole file
 * @param message what, and after it what became of it or what to do
 */
public record Note(String file, int line, String question, Severity severity, String message) {

    /** An error: a question, or all of them, stayed behind. A warning: something of a question did. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** The report line, its place told as compilers do, beginning with the file that was given. */
    public String in(String given) {
        return given + (file.isEmpty() ? "" : "/" + file) + ":" + (line > 0 ? line + ": " : " ") + this;
    }

    @Override
    public String toString() {
        return severity.name().toLowerCase(Locale.ROOT) + ": " + (question.isEmpty() ? "" : question + ": ") + message;
    }
}
