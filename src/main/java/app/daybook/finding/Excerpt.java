package app.daybook.finding;

import java.util.Set;

/**
 * A section of a page, as it is found.
 *
 * @param lesson the id of the day that must have opened; empty where everybody may read it
 * @param address below the course's, with the section's anchor
 * @param title of the page that it stands on
 * @param heading of its own; the title again where it has none
 * @param words that stand in it, each once, as {@link FoldedWords} folds them
 */
record Excerpt(Kind kind, String lesson, String address, String title, String heading, String text, Set<String> words) {

    /** What kind of page it belongs to. */
    enum Kind {
        DAY,
        MUSCLE,
        NEIGHBOUR,
        PLACE,
        WORD,
        SIGN,
        SHEET
    }

    static Excerpt of(Kind kind, String lesson, String address, String title, String heading, String text) {
        return new Excerpt(
                kind,
                lesson,
                address,
                title,
                heading,
                text,
                Set.copyOf(FoldedWords.of(title + " " + heading + " " + text)));
    }

    boolean isFor(Set<String> open) {
        return lesson.isEmpty() || open.contains(lesson);
    }
}
