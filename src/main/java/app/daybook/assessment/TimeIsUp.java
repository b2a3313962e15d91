package app.daybook.assessment;

import java.time.ZonedDateTime;

import app.daybook.web.Refusal;
import app.daybook.web.When;

/** An answer came after the end of a timed attempt. */
final class TimeIsUp extends Refusal {

    private static final long serialVersionUID = 1L;

    TimeIsUp(ZonedDateTime end) {
        super(409, AssessmentTexts.class, texts -> texts.timeIsUp(When.exactTime(end)), AssessmentTexts::timeIsUpToDo);
    }
}
