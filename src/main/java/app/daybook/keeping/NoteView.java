package app.daybook.keeping;

import java.time.ZoneId;

import app.daybook.web.When;

/**
 * A note or bookmark as its learner sees it.
 *
 * @param mark of its words, for the form that changes them
 * @param when it was changed last
 * @param here whether its paragraph is still in the lesson
 */
record NoteView(
        String token,
        String anchor,
        String section,
        String quote,
        String text,
        String mark,
        String when,
        boolean here) {

    static NoteView of(KeptNote note, ZoneId zone, boolean here) {
        return new NoteView(
                note.token.toString(),
                note.anchor,
                note.section,
                note.quote,
                note.text,
                KeptNote.mark(note.text),
                When.moment(note.changedAt.atZone(zone)),
                here);
    }

    public boolean isBookmark() {
        return text.isEmpty();
    }
}
