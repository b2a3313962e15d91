package app.daybook.assessment;

import java.util.Optional;
import java.util.UUID;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.web.Refusal;

/** An answer came after its attempt was submitted. */
final class AlreadySubmitted extends Refusal {

    private static final long serialVersionUID = 1L;

    private final UUID attempt;

    /**
     * @param attempt its token
     */
    AlreadySubmitted(UUID attempt) {
        super(409, AssessmentTexts.class, AssessmentTexts::alreadySubmitted, AssessmentTexts::alreadySubmittedToDo);
        this.attempt = attempt;
    }

    @Override
    protected Optional<Way> way() {
        return Optional.of(toResult(attempt));
    }

    /** Every form of an attempt is sent to an address below the attempt's own. */
    static Way toResult(UUID attempt) {
        return new Way(
                "../" + attempt, MessageBundles.get(AssessmentTexts.class).seeResult());
    }
}
