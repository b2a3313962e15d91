package app.daybook.certificate;

import app.daybook.certificate.statement.CertificateTexts;
import app.daybook.web.Refusal;

/** A certificate was asked for while something is missing. */
public final class NotEligible extends Refusal {

    private static final long serialVersionUID = 1L;

    NotEligible() {
        super(409, CertificateTexts.class, CertificateTexts::notReady, CertificateTexts::notReadyToDo);
    }
}
