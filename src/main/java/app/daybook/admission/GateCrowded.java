package app.daybook.admission;

import app.daybook.web.Refusal;

/** So many come at once that it was not this one's turn; nothing is done. */
final class GateCrowded extends Refusal {

    private static final long serialVersionUID = 1L;

    GateCrowded() {
        super(503, AdmissionTexts.class, AdmissionTexts::crowded, AdmissionTexts::crowdedToDo);
    }
}
