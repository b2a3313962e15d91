package app.daybook.keeping;

import app.daybook.web.Refusal;

/** A learner keeps as much of a course as fits on a page. */
final class TooManyNotes extends Refusal {

    private static final long serialVersionUID = 1L;

    TooManyNotes() {
        super(409, KeepingTexts.class, words -> words.tooMany(KeptNote.MOST), KeepingTexts::tooManyToDo);
    }
}
