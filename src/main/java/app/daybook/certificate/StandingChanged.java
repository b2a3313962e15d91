package app.daybook.certificate;

import app.daybook.certificate.statement.CertificateTexts;
import app.daybook.web.Refusal;

/** A certificate that somebody revoked, or that expired, between the decision and the deed. */
final class StandingChanged extends Refusal {

    private static final long serialVersionUID = 1L;

    StandingChanged() {
        super(409, CertificateTexts.class, CertificateTexts::standingChanged, CertificateTexts::standingChangedToDo);
    }
}
