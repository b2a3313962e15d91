package app.daybook.certificate.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.certificate.statement.Wording;
import app.daybook.web.Digest;

/**
 * What a certificate says, as an Open Badges 3.0 credential: W3C Verifiable Credentials Data Model 2.0 with the fields
 * of AchievementCredential. What may come several times is an array, as the specification serializes it. It names its
 * holder as the verification page does, and holds no e-mail address in clear.
 */
public final class OpenBadge {

    /** Of a badge's address after that of its certificate. */
    public static final String EXTENSION = ".json";

    /** The type of an identity that is the holder's name (Open Badges 3.0, IdentifierTypeEnum). */
    public static final String NAME = "name";

    private static final Map<String, Object> SCHEMA = Map.of(
            "id", "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
            "type", "1EdTechJsonSchemaValidator2019");

    private OpenBadge() {}

    /**
     * @param refresh where programs ask for the badge that took its place
     * @param mail the holder's address, if the holder asked that the badge says whose it is
     */
    public static Map<String, Object> unsigned(
            Snapshot printed,
            Earned earned,
            StatusEntry status,
            BadgeLink refresh,
            Optional<String> mail,
            Issuer issuer,
            Instant issuedAt) {
        Map<String, Object> badge = new LinkedHashMap<>();
        badge.put("@context", Issuer.CONTEXTS);
        badge.put("id", printed.address() + EXTENSION);
        badge.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        badge.put("name", printed.title() + ": " + printed.course());
        badge.put("description", Wording.awarded(printed) + " " + printed.accreditation() + ". " + printed.notice());
        badge.put("issuer", issuer.profile(printed.providerName()));
        String issued = issuedAt.truncatedTo(ChronoUnit.SECONDS).toString();
        badge.put("validFrom", issued);
        badge.put("awardedDate", issued);
        printed.expiry().ifPresent(end -> badge.put("validUntil", end.toString()));
        badge.put("credentialSubject", subject(printed, earned, mail));
        badge.put("evidence", evidence(printed));
        badge.put("credentialSchema", List.of(SCHEMA));
        badge.put("credentialStatus", status.entry(issuer));
        badge.put(
                "refreshService",
                Map.of("id", issuer.address(refresh.path() + EXTENSION), "type", "1EdTechCredentialRefresh"));
        return badge;
    }

    private static Map<String, Object> subject(Snapshot printed, Earned earned, Optional<String> mail) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("type", List.of("AchievementSubject"));
        subject.put(
                "identifier",
                Stream.concat(Stream.of(name(printed.holder())), mail.stream().map(OpenBadge::mail))
                        .toList());
        subject.put("achievement", earned.document());
        subject.put("activityStartDate", midnight(printed.started()));
        subject.put("activityEndDate", midnight(printed.completed()));
        subject.put("creditsEarned", printed.ces());
        subject.put(
                "result",
                List.of(Map.of(
                        "type",
                        List.of("Result"),
                        "resultDescription",
                        earned.finalResult(),
                        "value",
                        printed.score().toPlainString())));
        return subject;
    }

    private static Map<String, Object> name(String holder) {
        return Map.of("type", "IdentityObject", "identityType", NAME, "hashed", false, "identityHash", holder);
    }

    /** Scrambled, each time differently: who knows the address can tell that it is the same (Open Badges 3.0, IdentityHash). */
    private static Map<String, Object> mail(String address) {
        String salt = Serial.random().text();
        return Map.of(
                "type",
                "IdentityObject",
                "identityType",
                "emailAddress",
                "hashed",
                true,
                "salt",
                salt,
                "identityHash",
                "sha256$" + Digest.sha256(address.toLowerCase(Locale.ROOT) + salt));
    }

    /** Of what the learner did; all is told on the certificate's page, where the addresses lead. */
    private static List<Map<String, Object>> evidence(Snapshot printed) {
        Map<String, Object> assessment = Map.of(
                "id",
                printed.address() + "#assessment",
                "type",
                List.of("Evidence"),
                "name",
                Wording.FINAL,
                "description",
                printed.assessment(),
                "narrative",
                Wording.score(printed.score()));
        if (printed.practical().isEmpty()) {
            return List.of(assessment);
        }
        return List.of(
                assessment,
                Map.of(
                        "id",
                        printed.address() + "#practical-work",
                        "type",
                        List.of("Evidence"),
                        "name",
                        Wording.PRACTICAL,
                        "narrative",
                        printed.practical()));
    }

    /** A day as the schema wants it, a moment in UTC (Open Badges 3.0, DateTimeZ). */
    private static String midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
    }
}
