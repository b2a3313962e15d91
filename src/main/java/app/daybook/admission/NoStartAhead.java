package app.daybook.admission;

import app.daybook.web.Refusal;

/** The course begins on certain days, and all of them are over. */
final class NoStartAhead extends Refusal {

    private static final long serialVersionUID = 1L;

    NoStartAhead(String courseTitle) {
        super(409, AdmissionTexts.class, texts -> texts.noStart(courseTitle), AdmissionTexts::noStartToDo);
    }
}
