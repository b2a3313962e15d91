package app.daybook.certificate;

import app.daybook.certificate.statement.CertificateTexts;
import app.daybook.web.Refusal;

/** What a certificate would say does not fit on its page, or cannot be set. */
public final class Unprintable extends Refusal {

    private static final long serialVersionUID = 1L;

    Unprintable() {
        super(422, CertificateTexts.class, CertificateTexts::unprintable, CertificateTexts::unprintableToDo);
    }
}
