package app.daybook.printing;

import app.daybook.web.Refusal;

/** A text is longer than what is printed as one file. */
public final class TooMuchToPrint extends Refusal {

    private static final long serialVersionUID = 1L;

    public TooMuchToPrint() {
        super(422, PrintingTexts.class, PrintingTexts::tooMuch, PrintingTexts::tooMuchToDo);
    }
}
