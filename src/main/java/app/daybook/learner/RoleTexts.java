package app.daybook.learner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words for roles on courses and what they may do. */
@MessageBundle("roles")
public interface RoleTexts {

    @Message("Your role on this course does not include this")
    String beyondRole();

    @Message("Ask an owner of the course, who can give you another role.")
    String beyondRoleToDo();

    @Message("A course keeps one owner")
    String lastOwner();

    @Message("Make somebody else an owner first; then this one can leave.")
    String lastOwnerToDo();

    @Message("This course has as many people as it may have")
    String fullTeam();

    @Message("Take away roles that nobody needs any more, then add others.")
    String fullTeamToDo();

    @Message("{#when role}{#is OWNER}Owner{#is AUTHOR}Author{#is RECORDS_REVIEWER}Reviewer of records"
            + "{#is TEACHER}Teacher{#is AUDITOR}Auditor{#is CLINICAL_REVIEWER}Clinical reviewer{/when}")
    String role(CourseRole role);

    @Message("{#when power}{#is OPEN_DESK}See the course as a student, and how many are on it"
            + "{#is WRITE}Write drafts and ask for a review{#is PUBLISH}Publish and restore editions"
            + "{#is READ_REVIEWS}Read what waits for a review and what reviewers say, and see to it"
            + "{#is REVIEW_CONTENT}Comment on the contents and approve them clinically"
            + "{#is SEE_LEARNERS}See learners’ names, progress, answers and certificates"
            + "{#is ADMIT}Let people in: codes, invitations, requests"
            + "{#is SUPPORT}Answer questions, write to learners, note about them, announce, and agree on more time, more"
            + " attempts and other dates"
            + "{#is READ_RECORDS}Read practical records, with who wrote them, and decide about them"
            + "{#is ISSUE}Sign, correct and revoke certificates"
            + "{#is SEE_RESULTS}See how questions work out and what learners say, without names"
            + "{#is AUDIT}Take the audit pack, with learners’ names, and check the ledger"
            + "{#is ERASE}Erase a learner’s account{#is GIVE_ROLES}Give roles on the course{/when}")
    String power(Power power);
}
