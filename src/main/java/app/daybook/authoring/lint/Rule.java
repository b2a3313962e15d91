package app.daybook.authoring.lint;

import app.daybook.markdown.Position;

/** One thing that is worth an author's second look. */
public interface Rule {

    /** Where a rule says what it found: what is wrong, and after it what to do. */
    interface Notes {
        void note(Position place, String message);
    }

    /** Short, stable, in small letters and hyphens: it stands behind each finding, to be searched for. */
    String name();

    void check(Page page, Notes notes);
}
