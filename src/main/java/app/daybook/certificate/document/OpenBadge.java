package app.daybook.certificate.document;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.daybook.certificate.statement.Snapshot;
import app.daybook.certificate.statement.Wording;

/**
 * What a certificate says, as an Open Badges 3.0 credential: W3C Verifiable Credentials Data Model 2.0 with the fields
 * of AchievementCredential. It names its holder as the verification page does, and holds no e-mail address.
 */
public final class OpenBadge {

    /** Of a badge's address after that of its certificate. */
    public static final String EXTENSION = ".json";

    private static final Map<String, Object> SCHEMA = Map.of(
            "id", "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
            "type", "1EdTechJsonSchemaValidator2019");

    private OpenBadge() {}

    public static Map<String, Object> unsigned(
            Snapshot printed, Earned earned, StatusEntry status, Issuer issuer, Instant issuedAt) {
        Map<String, Object> badge = new LinkedHashMap<>();
        badge.put("@context", Issuer.CONTEXTS);
        badge.put("id", printed.address() + EXTENSION);
        badge.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        badge.put("name", printed.title() + ": " + printed.course());
        badge.put("description", printed.accreditation() + ". " + printed.notice());
        badge.put("issuer", issuer.profile(printed.providerName()));
        badge.put("validFrom", issuedAt.truncatedTo(ChronoUnit.SECONDS).toString());
        printed.expiry().ifPresent(end -> badge.put("validUntil", end.toString()));
        badge.put("credentialSubject", subject(printed, earned));
        badge.put("evidence", evidence(printed));
        badge.put("credentialSchema", List.of(SCHEMA));
        badge.put("credentialStatus", status.entry(issuer));
        return badge;
    }

    private static Map<String, Object> subject(Snapshot printed, Earned earned) {
        return Map.of(
                "type",
                List.of("AchievementSubject"),
                "identifier",
                List.of(Map.of(
                        "type",
                        "IdentityObject",
                        "identityType",
                        "name",
                        "hashed",
                        false,
                        "identityHash",
                        printed.holder())),
                "achievement",
                earned.document(),
                "creditsEarned",
                printed.ces(),
                "result",
                List.of(Map.of(
                        "type",
                        List.of("Result"),
                        "resultDescription",
                        earned.finalResult(),
                        "value",
                        printed.score().toPlainString())));
    }

    private static List<Map<String, Object>> evidence(Snapshot printed) {
        return List.of(
                Map.of(
                        "type",
                        List.of("Evidence"),
                        "name",
                        Wording.FINAL,
                        "description",
                        printed.assessment(),
                        "narrative",
                        Wording.score(printed.score())),
                Map.of("type", List.of("Evidence"), "name", Wording.PRACTICAL, "narrative", printed.practical()),
                Map.of("type", List.of("Evidence"), "name", Wording.REVIEW, "narrative", printed.clinicalReview()));
    }
}
