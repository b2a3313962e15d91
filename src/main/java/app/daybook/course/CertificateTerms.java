package app.daybook.course;

import java.time.Period;
import java.util.Optional;

/**
 * How a course's certificate is issued, and how long it holds.
 *
 * @param countersigned on an instructor's countersignature; otherwise at once when everything is done
 * @param validity from the day of issue; nothing if it never ends
 */
public record CertificateTerms(boolean countersigned, Optional<Period> validity) {

    private static final int MOST_MONTHS = 600;

    static CertificateTerms read(YamlMap certificate) {
        boolean countersigned = certificate
                .optionalText("issue")
                .flatMap(text -> certificate.value(
                        "issue", text, "automatic or countersigned", CertificateTerms::isCountersigned))
                .orElse(false);
        int months = certificate.number("validity-months", 1, MOST_MONTHS, 0);
        return new CertificateTerms(
                countersigned, months == 0 ? Optional.empty() : Optional.of(Period.ofMonths(months)));
    }

    private static boolean isCountersigned(String text) {
        return switch (text) {
            case "countersigned" -> true;
            case "automatic" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
