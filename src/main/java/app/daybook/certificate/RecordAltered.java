package app.daybook.certificate;

import app.daybook.certificate.statement.CertificateTexts;
import app.daybook.web.Refusal;

/** A certificate whose stored record is not the one that was issued: nothing may be built on it. */
final class RecordAltered extends Refusal {

    private static final long serialVersionUID = 1L;

    RecordAltered() {
        super(409, CertificateTexts.class, CertificateTexts::recordAltered, CertificateTexts::recordAlteredToDo);
    }
}
