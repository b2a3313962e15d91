package app.daybook.metering;

import java.util.Locale;

/** What people do here that an operator asks for. */
public enum Deed {
    SIGN_IN,
    ENROLMENT,
    /** An answer that was acknowledged. */
    SAVE,
    /** An attempt that was handed in. */
    SUBMISSION,
    /** A practical record that was handed in. */
    HAND_IN,
    /** A practical record that was read and decided. */
    REVIEW,
    /** A certificate that was asked for and issued, or was there already. */
    CERTIFICATE,
    VERIFICATION,
    /** An edition that was put into service from the studio. */
    PUBLICATION;

    /** As the label says it: {@code hand-in}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
