package app.daybook.enrolment;

import app.daybook.web.Refusal;

/** The page needs an enrolment that the person who asks does not have. */
public final class NotEnrolled extends Refusal {

    private static final long serialVersionUID = 1L;

    NotEnrolled(String courseTitle) {
        super(403, "You are not enrolled in " + courseTitle, "Enrol on the course page, then come back here.");
    }
}
