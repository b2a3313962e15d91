package app.daybook.learner;

import java.util.EnumSet;
import java.util.Set;

import static app.daybook.learner.CourseRole.AUDITOR;
import static app.daybook.learner.CourseRole.AUTHOR;
import static app.daybook.learner.CourseRole.CLINICAL_REVIEWER;
import static app.daybook.learner.CourseRole.OWNER;
import static app.daybook.learner.CourseRole.RECORDS_REVIEWER;
import static app.daybook.learner.CourseRole.TEACHER;

/** What may be done with one course, and the roles that may do it. This is the only place that says so. */
public enum Power {
    /** See the course as a student sees it, and how many are on it. */
    OPEN_DESK(OWNER, AUTHOR, RECORDS_REVIEWER, TEACHER, AUDITOR, CLINICAL_REVIEWER),
    /** Write drafts, see what was published, ask for a review. */
    WRITE(OWNER, AUTHOR),
    /** Put an edition into service. */
    PUBLISH(OWNER),
    /** Read what waits for a review and what reviewers say, and see to it. */
    READ_REVIEWS(OWNER, AUTHOR, CLINICAL_REVIEWER),
    /** Say of the contents that they are clinically right, with one's name. */
    REVIEW_CONTENT(CLINICAL_REVIEWER),
    /** See who learns, how far they are, what they answered and what they hold. */
    SEE_LEARNERS(OWNER, TEACHER),
    /** Let people into the course: make codes, invite, answer those who ask. */
    ADMIT(OWNER, TEACHER),
    /**
     * Answer what learners ask, write to them and note about them, announce something to all, and agree on more time, more
     * attempts and other dates.
     */
    SUPPORT(OWNER, TEACHER),
    /** Read practical records, with the name of who wrote them, and accept or return them. */
    READ_RECORDS(OWNER, RECORDS_REVIEWER, TEACHER),
    /** Sign certificates, correct and revoke them. */
    ISSUE(OWNER, TEACHER),
    /** See how questions work out and what learners say, without names. */
    SEE_RESULTS(OWNER, AUTHOR, TEACHER, AUDITOR),
    /** Take the audit pack, which names learners, and check the ledger. */
    AUDIT(OWNER, AUDITOR),
    /** Erase a learner's account. */
    ERASE(OWNER),
    /** Give roles on the course, and take them away. */
    GIVE_ROLES(OWNER);

    /** What the provider's administrators may do with each course, besides beginning new ones. */
    static final Set<Power> OF_ADMINISTRATORS = EnumSet.of(OPEN_DESK, GIVE_ROLES);

    /**
     * What everybody may do whom the provider lets teach, while a course has had no owner: what they could before there
     * were roles. Who gives roles would become its owner, and to review its contents one is named.
     */
    static final Set<Power> WITHOUT_OWNER = EnumSet.complementOf(EnumSet.of(GIVE_ROLES, REVIEW_CONTENT));

    private final Set<CourseRole> roles;

    Power(CourseRole first, CourseRole... others) {
        roles = EnumSet.of(first, others);
    }

    public boolean isOf(CourseRole role) {
        return roles.contains(role);
    }
}
