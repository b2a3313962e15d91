package app.daybook.quiz.exchange;

import java.util.List;

import app.daybook.quiz.Question;
import app.daybook.quiz.foreign.Note;

/**
 * What a file of another program held.
 *
 * @param questions their texts are safe; where the file had no objective it is empty
 * @param notes what was not understood, by line
 */
public record Imported(List<Question> questions, List<Note> notes) {

    public Imported {
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
    }

    public boolean hasErrors() {
        return notes.stream().anyMatch(note -> note.severity() == Note.Severity.ERROR);
    }
}
