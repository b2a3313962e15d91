package app.daybook.authoring.exchange;

import java.util.ArrayList;
import java.util.List;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Question;
import app.daybook.quiz.exchange.Imported;
import app.daybook.quiz.foreign.Note;

/**
 * Questions of another program as Markdown to paste into a day or the final.
 *
 * @param questions how many there are
 * @param notes what could not be kept on the way
 */
record Pasted(String markdown, int questions, List<Note> notes, List<String> missing) {

    static Pasted of(Imported imported) {
        List<Note> notes = new ArrayList<>(imported.notes());
        QuestionSource sources = new QuestionSource();
        List<Question> written = new ArrayList<>();
        StringBuilder markdown = new StringBuilder();
        for (Question question : imported.questions()) {
            try {
                String source = sources.of(question);
                markdown.append(markdown.length() == 0 ? "" : "\n").append(source);
                written.add(question);
            } catch (IllegalArgumentException e) {
                notes.add(new Note(
                        "",
                        0,
                        question.id(),
                        Note.Severity.ERROR,
                        "The question was left out: " + e.getMessage() + "."));
            }
        }
        return new Pasted(markdown.toString(), written.size(), notes, missing(written));
    }

    /** What a course asks of questions and other programs do not. */
    private static List<String> missing(List<Question> questions) {
        List<String> missing = new ArrayList<>();
        say(
                missing,
                questions.stream()
                        .filter(question -> question.objective().isEmpty())
                        .count(),
                "names no objective; add objective=… to its braces.",
                "name no objective; add objective=… to their braces.");
        say(
                missing,
                questions.stream().filter(Pasted::isSilent).count(),
                "has an option without feedback; add a line \"  > …\" under it that says why.",
                "have an option without feedback; add a line \"  > …\" under it that says why.");
        say(
                missing,
                questions.stream()
                        .filter(question -> !(question instanceof Choice)
                                && question.explanation().isEmpty())
                        .count(),
                "explains nothing; write after the answer why it is the right one.",
                "explain nothing; write after the answer why it is the right one.");
        return missing;
    }

    private static void say(List<String> missing, long questions, String one, String several) {
        if (questions > 0) {
            missing.add(questions == 1 ? "1 question " + one : questions + " questions " + several);
        }
    }

    private static boolean isSilent(Question question) {
        return question instanceof Choice choice
                && choice.options().stream()
                        .anyMatch(option -> option.feedback().isEmpty());
    }
}
