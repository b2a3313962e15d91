package app.daybook.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import app.daybook.certificate.statement.ProfileNotMet;
import app.daybook.printing.PrinterBusy;
import app.daybook.web.NotFound;

/** Why one claim of many was not countersigned. */
public enum Hindrance {
    /** It is the claim of whoever wanted to sign. */
    OWN,
    /** Something that every learner needs is missing since the claim. */
    NOT_READY,
    /** Something that the accrediting body requires is missing. */
    BODY,
    UNPRINTABLE,
    ERASED,
    BUSY,
    /** There is no such claim. */
    UNKNOWN,
    /** A fault of the program or the course; the log has it. */
    FAULT;

    public static Hindrance of(RuntimeException reason) {
        if (reason instanceof OwnCertificate) {
            return OWN;
        } else if (reason instanceof NotEligible) {
            return NOT_READY;
        } else if (reason instanceof ProfileNotMet) {
            return BODY;
        } else if (reason instanceof Unprintable) {
            return UNPRINTABLE;
        } else if (reason instanceof HolderErased) {
            return ERASED;
        } else if (reason instanceof PrinterBusy) {
            return BUSY;
        }
        return reason instanceof NotFound ? UNKNOWN : FAULT;
    }

    /** Nothing for a word that is none of ours. */
    public static Optional<Hindrance> parse(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** As addresses have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
