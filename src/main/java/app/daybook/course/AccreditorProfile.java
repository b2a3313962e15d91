package app.daybook.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What one accrediting body has approved of a course, and what it asks of each certificate: words and numbers exactly
 * as the body gave them. One file in the course's folder {@code accreditors}.
 *
 * @param id the file's name without its ending
 * @param wording printed on certificates, word for word
 * @param title of the course as approved
 * @param delivery type as the body names it
 * @param hours approved; at most {@link Course#ceHours()}
 * @param unit the body's word for its hours, such as "CEs"
 * @param attestation what learners confirm, word for word; there if {@code requires} asks for it
 * @param retentionYears how long the body wants certificates kept, 1 to 99
 * @param from first day on which a completed course counts
 * @param until last such day; nothing if the approval has no end
 * @param ceBroker where the body's completions are reported to CE Broker
 */
public record AccreditorProfile(
        String id,
        String body,
        String wording,
        Optional<String> providerNumber,
        Optional<String> courseNumber,
        String title,
        String delivery,
        BigDecimal hours,
        String unit,
        Set<Requirement> requires,
        Optional<String> attestation,
        int retentionYears,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<CeBroker> ceBroker) {

    /** What a certificate under a profile may need; the names are those of the file. */
    public enum Requirement {
        PROVIDER_NUMBER,
        COURSE_NUMBER,
        LICENCE_NUMBER,
        LEGAL_NAME,
        ATTESTATION;

        public static Requirement parse(String text) {
            return Arrays.stream(values())
                    .filter(value -> value.key().equals(text))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What CE Broker asks in its roster files beyond the licence number and the date.
     *
     * @param provider tracking number without "50-"
     * @param course tracking number without "20-"
     * @param state of the licence, two capital letters
     * @param profession code of the profession
     */
    public record CeBroker(String provider, String course, String state, String profession) {}

    public boolean needs(Requirement requirement) {
        return requires.contains(requirement);
    }

    /** Whether a course that was completed on this day counts. */
    public boolean isInForce(LocalDate completed) {
        return !completed.isBefore(from)
                && until.map(last -> !completed.isAfter(last)).orElse(true);
    }
}
