package app.daybook.learner;

import app.daybook.web.Refusal;

/** Nobody would be left to answer for the course. */
public final class LastOwner extends Refusal {

    private static final long serialVersionUID = 1L;

    LastOwner() {
        super(409, RoleTexts.class, RoleTexts::lastOwner, RoleTexts::lastOwnerToDo);
    }
}
