package app.daybook.quiz.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import app.daybook.quiz.Folding;
import app.daybook.quiz.Prompt;
import app.daybook.quiz.Question;

/** Takes in the questions of one file: gives ids, keeps within limits, and notes what stays behind. */
public final class Intake {

    /** A course of thirty days with a large bank has under a thousand. */
    public static final int MOST_QUESTIONS = 20_000;

    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_NAME = 1_000;

    private final Texts texts;
    private final Notes notes;
    private final Idiom idiom;
    private final List<Question> questions = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Set<String> lost = new LinkedHashSet<>();
    private final Set<String> lostOfTexts = new LinkedHashSet<>();
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    /** Where a setting was met first, and how often. */
    private record Setting(int line, int times) {}

    public Intake(Texts texts, Notes notes, Idiom idiom) {
        this.texts = texts;
        this.notes = notes;
        this.idiom = idiom;
    }

    public Idiom idiom() {
        return idiom;
    }

    /** Reads one question; whatever is wrong with it becomes a note, and the next one is read. */
    public void take(int line, String called, Supplier<Question> reading) {
        lost.clear();
        lostOfTexts.clear();
        try {
            Question question = reading.get();
            questions.add(question);
            lost.forEach(message -> notes.warning(line, called, message));
            if (!lostOfTexts.isEmpty()) {
                notes.warning(line, called, "its texts lost " + String.join(", ", lostOfTexts) + ".");
            }
        } catch (IllegalArgumentException e) {
            notes.error(line, called, "The question was left out: " + e.getMessage() + ".");
        } catch (StackOverflowError tooDeep) {
            // a parser of others that calls itself: what it was given costs this question and no other
            notes.error(
                    line,
                    called,
                    "The question was left out: a text is nested too deeply, or opens something"
                            + " such as a quotation that never closes; shorten it.");
        }
    }

    /** Whether there is room for another; if not, it is noted where the file went too far. */
    public boolean hasRoom(int line) {
        if (questions.size() < MOST_QUESTIONS) {
            return true;
        }
        notes.error(
                line,
                "",
                "More than " + MOST_QUESTIONS + " questions; those from here on were left out. Split the file.");
        return false;
    }

    /** Something of the question that is being read and has no place in a course; told once, and only if it is taken. */
    public void lost(String message) {
        lost.add(message);
    }

    /** A setting of many questions that says nothing in a course; told once for the whole file. */
    public void setting(int line, String name) {
        settings.merge(name, new Setting(line, 1), (met, once) -> new Setting(met.line, met.times + 1));
    }

    public void finish() {
        settings.forEach((name, met) -> notes.warning(
                met.line,
                "",
                "\"" + name + "\"" + (met.times == 1 ? "" : " (" + met.times + " times)")
                        + " has no place here; the questions were taken without it."));
    }

    /** A setting around questions for which a course has no place. */
    public void unplaced(int line, String what) {
        notes.warning(line, "", what + " has no place here; the questions were taken without it.");
    }

    public void leftOut(int line, String called, String message) {
        notes.error(line, called, message);
    }

    public String html(String html) {
        return texts.safe(ForeignHtml.read(limited(html), lostOfTexts::add)).strip();
    }

    public String plain(String text) {
        return Html.escape(limited(text)).replace("\n", "<br />");
    }

    public String markdown(String text) {
        return texts.safe(ForeignHtml.read(texts.markdown(limited(text)), lostOfTexts::add))
                .strip();
    }

    public Prompt prompt(Head head) {
        Html.Told told = Html.told(head.text());
        if (Html.plain(told.stem()).isEmpty()) {
            throw new IllegalArgumentException("it asks nothing; write its text");
        }
        if (!head.tags().strange().isEmpty()) {
            lost("tags have no place here and were left out: "
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

    public List<Question> questions() {
        return questions;
    }

    private String id(Head head) {
        String wanted = head.called().isBlank() ? Html.plain(head.text()) : head.called();
        String slug = Folding.decomposed(shortened(wanted))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        slug = slug.length() > LONGEST_ID ? slug.substring(0, LONGEST_ID).replaceAll("-[^-]*$", "") : slug;
        String base = slug.isEmpty() ? "question" : slug;
        String free = base;
        while (!ids.add(free)) {
            free = base + "-" + taken.merge(base, 2, (number, one) -> number + 1);
        }
        if (!head.id().isEmpty() && !free.equals(head.id())) {
            lost("its id became " + free + ": ids have small letters, digits and hyphens, and no two are equal.");
        }
        return free;
    }

    /** More than enough for an id, however many of its letters are left out. */
    private static String shortened(String wanted) {
        return wanted.length() <= LONGEST_NAME ? wanted : wanted.substring(0, LONGEST_NAME);
    }

    private static String limited(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text has more than " + LONGEST_TEXT + " characters; shorten it");
        }
        return text;
    }
}
