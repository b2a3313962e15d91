package app.daybook.enrolment;

import app.daybook.web.Refusal;

/** The course is retired: who is on it goes on, and nobody begins it. */
final class EnrolmentClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    EnrolmentClosed(String courseTitle) {
        super(409, EnrolmentTexts.class, texts -> texts.closed(courseTitle), EnrolmentTexts::closedToDo);
    }
}
