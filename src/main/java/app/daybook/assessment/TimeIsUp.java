package app.daybook.assessment;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;

import app.daybook.web.Refusal;
import app.daybook.web.When;

/** An answer came after the end of a timed attempt. */
final class TimeIsUp extends Refusal {

    private static final long serialVersionUID = 1L;

    private final UUID attempt;

    /**
     * @param attempt its token
     */
    TimeIsUp(UUID attempt, ZonedDateTime end) {
        super(409, AssessmentTexts.class, texts -> texts.timeIsUp(When.exactTime(end)), AssessmentTexts::timeIsUpToDo);
        this.attempt = attempt;
    }

    @Override
    protected Optional<Way> way() {
        return Optional.of(AlreadySubmitted.toResult(attempt));
    }
}
