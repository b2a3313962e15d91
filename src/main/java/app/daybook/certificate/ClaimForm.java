package app.daybook.certificate;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import app.daybook.certificate.statement.Licensee;
import app.daybook.course.AccreditorProfile;
import app.daybook.course.AccreditorProfile.Requirement;
import app.daybook.course.Course;

/**
 * What a learner fills in to claim a certificate, as it was typed.
 *
 * @param accreditor id of the profile that was chosen; empty for none
 * @param attested ids of the profiles whose attestations are ticked
 * @param mail whether the badge shall say whose e-mail address it belongs to
 */
public record ClaimForm(
        String name,
        String accreditor,
        String licenceNumber,
        String givenNames,
        String familyName,
        List<String> attested,
        boolean mail) {

    /** A form with nothing ticked sends no list at all. */
    public ClaimForm {
        attested = attested == null ? List.of() : List.copyOf(attested);
    }

    /** @param verified whether the account's address is known to be the learner's: no badge names another */
    public static ClaimForm of(MultivaluedMap<String, String> fields, boolean verified) {
        return new ClaimForm(
                typed(fields, "name"),
                typed(fields, "accreditor"),
                typed(fields, "licence-number"),
                typed(fields, "given-names"),
                typed(fields, "family-name"),
                fields.get("attestation"),
                verified && !typed(fields, "badge-mail").isEmpty());
    }

    private static String typed(MultivaluedMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }

    /** Under no body. */
    public static ClaimForm of(String name) {
        return new ClaimForm(name, "", "", "", "", List.of(), false);
    }

    /** What the chosen body asks for, and nothing that it does not; nothing if none was chosen. */
    Licensee licensee(Course course, Instant now) {
        Optional<AccreditorProfile> profile = course.accreditor(accreditor);
        Optional<String> attestation =
                profile.flatMap(AccreditorProfile::attestation).filter(text -> attested.contains(accreditor));
        return new Licensee(
                asked(profile, Requirement.LICENCE_NUMBER, licenceNumber),
                asked(profile, Requirement.LEGAL_NAME, givenNames),
                asked(profile, Requirement.LEGAL_NAME, familyName),
                attestation.orElse(null),
                attestation.map(text -> now).orElse(null));
    }

    private static String asked(Optional<AccreditorProfile> profile, Requirement requirement, String typed) {
        return profile.filter(body -> body.needs(requirement))
                .map(body -> Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replaceAll("\\s+", " ")
                        .strip())
                .orElse(null);
    }
}
