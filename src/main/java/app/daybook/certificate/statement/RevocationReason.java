package app.daybook.certificate.statement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a certificate was revoked, as the public may know it. What else there is to say stays with the instructors. */
public enum RevocationReason {
    ISSUED_IN_ERROR,
    CONDITIONS_NOT_MET,
    RULES_NOT_KEPT,
    HOLDER_ASKED;

    /** As the ledger and forms have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Nothing for a word that is none of ours. */
    public static Optional<RevocationReason> parse(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst();
    }
}
