package app.daybook.learner;

import app.daybook.web.Refusal;

/** No more roles are given on a course. */
public final class FullTeam extends Refusal {

    private static final long serialVersionUID = 1L;

    FullTeam() {
        super(409, RoleTexts.class, RoleTexts::fullTeam, RoleTexts::fullTeamToDo);
    }
}
