package app.daybook.certificate;

import app.daybook.certificate.statement.CertificateTexts;
import app.daybook.web.Refusal;

/** Nothing is issued any more to somebody whose account was erased. */
final class HolderErased extends Refusal {

    private static final long serialVersionUID = 1L;

    HolderErased() {
        super(409, CertificateTexts.class, CertificateTexts::holderErased, CertificateTexts::holderErasedToDo);
    }
}
