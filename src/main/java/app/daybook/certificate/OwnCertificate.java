package app.daybook.certificate;

import app.daybook.certificate.statement.CertificateTexts;
import app.daybook.web.Refusal;

/** Nobody signs a certificate for themselves. */
final class OwnCertificate extends Refusal {

    private static final long serialVersionUID = 1L;

    OwnCertificate() {
        super(403, CertificateTexts.class, CertificateTexts::ownCertificate, CertificateTexts::ownCertificateToDo);
    }
}
