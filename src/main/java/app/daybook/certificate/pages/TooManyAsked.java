package app.daybook.certificate.pages;

import app.daybook.web.Refusal;

/** Certificates were asked for too often: nothing is said of this one, so that nobody takes it for invalid. */
final class TooManyAsked extends Refusal {

    private static final long serialVersionUID = 1L;

    /** @param seconds until the client may ask again */
    TooManyAsked(long seconds) {
        super(
                429,
                VerificationTexts.class,
                VerificationTexts::tooManyTitle,
                texts -> texts.tooManyMeaning() + " " + texts.tooManyAdvice(seconds));
    }
}
