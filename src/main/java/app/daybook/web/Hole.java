package app.daybook.web;

import java.util.UUID;

/** Where a page that is drawn once for many leaves room for what is one person's own. */
public enum Hole {
    /** The name that the head of the page shows. */
    NAME,
    /** What a form carries of whom it was made for. */
    PERSON;

    /** New with each start, so that no text of a course and no name of a person can hold it. */
    private final String mark = name() + "-" + UUID.randomUUID();

    /** What stands in its place until it is filled. */
    public String mark() {
        return mark;
    }
}
