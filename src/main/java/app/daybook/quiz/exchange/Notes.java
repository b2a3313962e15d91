package app.daybook.quiz.exchange;

import java.util.ArrayList;
import java.util.List;

/** Collects what an exchange could not keep, and stops collecting before that itself becomes too much. */
final class Notes {

    private static final int MOST = 2_000;
    private static final int LONGEST_NAME = 60;

    private final List<Note> notes = new ArrayList<>();
    private int more;

    void error(int line, String question, String message) {
        add(new Note(line, shortened(question), Note.Severity.ERROR, message));
    }

    void warning(int line, String question, String message) {
        add(new Note(line, shortened(question), Note.Severity.WARNING, message));
    }

    List<Note> all() {
        List<Note> all = new ArrayList<>(notes);
        if (more > 0) {
            all.add(new Note(0, "", Note.Severity.ERROR, more + " more findings; mend those above first."));
        }
        return all;
    }

    private void add(Note note) {
        if (notes.size() < MOST) {
            notes.add(note);
        } else {
            more++;
        }
    }

    /** What others wrote may be long and may hold control characters; a report line may not. */
    static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME - 1) + "…";
    }
}
