package app.daybook.learner;

import app.daybook.web.Refusal;

/** Somebody takes part in a course, and asks for what others of its people do. */
public final class BeyondRole extends Refusal {

    private static final long serialVersionUID = 1L;

    public BeyondRole() {
        super(403, RoleTexts.class, RoleTexts::beyondRole, RoleTexts::beyondRoleToDo);
    }
}
