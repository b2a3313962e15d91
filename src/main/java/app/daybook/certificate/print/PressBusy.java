package app.daybook.certificate.print;

import app.daybook.certificate.statement.CertificateTexts;
import app.daybook.web.Refusal;

/** Too many certificates wait to be printed; nothing was done. */
public final class PressBusy extends Refusal {

    private static final long serialVersionUID = 1L;

    public PressBusy() {
        super(503, CertificateTexts.class, CertificateTexts::pressBusy, CertificateTexts::pressBusyToDo);
    }
}
