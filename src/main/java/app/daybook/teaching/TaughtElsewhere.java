package app.daybook.teaching;

import app.daybook.web.Refusal;

/** A learner is also on a course that the instructor does not teach. */
final class TaughtElsewhere extends Refusal {

    private static final long serialVersionUID = 1L;

    TaughtElsewhere() {
        super(403, ErasureTexts.class, ErasureTexts::taughtElsewhere, ErasureTexts::taughtElsewhereToDo);
    }
}
