package app.daybook.certificate;

import app.daybook.web.Refusal;

/** A certificate whose stored record is not the one that was issued: nothing may be built on it. */
final class RecordAltered extends Refusal {

    private static final long serialVersionUID = 1L;

    RecordAltered() {
        super(
                409,
                "The stored record of this certificate differs from the ledger",
                "Check the ledger, and restore the record from a backup before you go on.");
    }
}
