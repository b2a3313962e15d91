package app.daybook.quiz.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;

/** Takes in the questions of one file: gives ids, keeps within limits, and notes what stays behind. */
final class Intake {

    /** A course of thirty days with a large bank has under a thousand. */
    static final int MOST_QUESTIONS = 20_000;

    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_ID = 60;

    private final Texts texts;
    private final Notes notes;
    private final List<Question> questions = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> taken = new HashMap<>();

    Intake(Texts texts, Notes notes) {
        this.texts = texts;
        this.notes = notes;
    }

    /** Reads one question; whatever is wrong with it becomes a note, and the next one is read. */
    void take(int line, String called, Supplier<Question> reading) {
        try {
            questions.add(reading.get());
        } catch (IllegalArgumentException e) {
            notes.error(line, called, "The question was left out: " + e.getMessage() + ".");
        }
    }

    /** Whether there is room for another; if not, it is noted where the file went too far. */
    boolean hasRoom(int line) {
        if (questions.size() < MOST_QUESTIONS) {
            return true;
        }
        notes.error(
                line,
                "",
                "More than " + MOST_QUESTIONS + " questions; those from here on were left out. Split the file.");
        return false;
    }

    void lost(Head head, String message) {
        notes.warning(head.line(), head.called(), message);
    }

    /** A setting around questions for which a course has no place. */
    void unplaced(int line, String what) {
        notes.warning(line, "", what + " has no place here; the questions were taken without it.");
    }

    void leftOut(int line, String called, String message) {
        notes.error(line, called, message);
    }

    String html(String html) {
        return texts.safe(limited(html)).strip();
    }

    String plain(String text) {
        return Html.escape(limited(text)).replace("\n", "<br />");
    }

    String markdown(String text) {
        return texts.markdown(limited(text)).strip();
    }

    Prompt prompt(Head head) {
        Html.Told told = Html.told(head.text());
        if (Html.plain(told.stem()).isEmpty()) {
            throw new IllegalArgumentException("it asks nothing; write its text");
        }
        if (!head.tags().strange().isEmpty()) {
            lost(
                    head,
                    "tags have no place here and were left out: "
                            + Notes.shortened(String.join(", ", head.tags().strange())) + ".");
        }
        return new Prompt(
                id(head),
                head.tags().objective(),
                head.tags().safety(),
                told.stem(),
                told.vignette(),
                Html.block(head.explanation()));
    }

    List<Question> questions() {
        return questions;
    }

    private String id(Head head) {
        String wanted = head.called().isBlank() ? Html.plain(head.text()) : head.called();
        String slug = Normalizer.normalize(wanted, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        slug = slug.length() > LONGEST_ID ? slug.substring(0, LONGEST_ID).replaceAll("-[^-]*$", "") : slug;
        String base = slug.isEmpty() ? "question" : slug;
        String free = base;
        while (!ids.add(free)) {
            free = base + "-" + taken.merge(base, 2, (number, one) -> number + 1);
        }
        if (!head.id().isEmpty() && !free.equals(head.id())) {
            lost(head, "its id became " + free + ": ids have small letters, digits and hyphens, and no two are equal.");
        }
        return free;
    }

    private static String limited(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text has more than " + LONGEST_TEXT + " characters; shorten it");
        }
        return text;
    }
}
