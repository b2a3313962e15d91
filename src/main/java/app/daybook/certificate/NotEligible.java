package app.daybook.certificate;

import app.daybook.web.Refusal;

/** A certificate was asked for while something is missing. */
final class NotEligible extends Refusal {

    private static final long serialVersionUID = 1L;

    NotEligible() {
        super(409, "The certificate is not ready yet", "The certificate page lists what is missing and the way to it.");
    }
}
