package app.daybook.enrolment;

import app.daybook.web.Refusal;

/** The page needs an enrolment that the person who asks does not have. */
public final class NotEnrolled extends Refusal {

    private static final long serialVersionUID = 1L;

    NotEnrolled(String courseTitle) {
        super(403, EnrolmentTexts.class, texts -> texts.notEnrolled(courseTitle), EnrolmentTexts::notEnrolledToDo);
    }
}
