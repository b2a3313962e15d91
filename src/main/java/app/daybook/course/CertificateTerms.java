package app.daybook.course;

import java.time.Period;
import java.util.Optional;

/**
 * How a course's certificate is issued, and how long it holds.
 *
 * @param countersigned on an instructor's countersignature; otherwise at once when everything is done
 * @param validity from the day of issue; nothing if it never ends
 * @param signature the picture of the instructor's signature, by its path below {@code media/}
 */
public record CertificateTerms(boolean countersigned, Optional<Period> validity, Optional<String> signature) {}
