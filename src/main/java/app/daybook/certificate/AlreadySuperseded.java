package app.daybook.certificate;

import app.daybook.certificate.statement.CertificateTexts;
import app.daybook.web.Refusal;

/** A certificate that no longer counts because another one has its place. */
final class AlreadySuperseded extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadySuperseded() {
        super(
                409,
                CertificateTexts.class,
                CertificateTexts::alreadySuperseded,
                CertificateTexts::alreadySupersededToDo);
    }
}
