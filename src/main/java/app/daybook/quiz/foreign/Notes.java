package app.daybook.quiz.foreign;

import java.util.ArrayList;
import java.util.List;

/** Collects what an exchange could not keep, and stops collecting before that itself becomes too much. */
public final class Notes {

    private static final int MOST = 2_000;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_READ = 1_000;

    private final List<Note> notes = new ArrayList<>();
    private String file = "";
    private int more;

    /** From now on the notes are on this file of the package. */
    public void reading(String entry) {
        file = shortened(entry);
    }

    public void error(int line, String question, String message) {
        add(new Note(file, line, shortened(question), Note.Severity.ERROR, message));
    }

    public void warning(int line, String question, String message) {
        add(new Note(file, line, shortened(question), Note.Severity.WARNING, message));
    }

    public List<Note> all() {
        List<Note> all = new ArrayList<>(notes);
        if (more > 0) {
            all.add(new Note("", 0, "", Note.Severity.ERROR, more + " more findings; mend those above first."));
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
    public static String shortened(String text) {
        String beginning = text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
        String line = beginning.replaceAll("[\\p{Cc}\\p{Cf}\\p{Z}]+", " ").strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME - 1) + "…";
    }
}
