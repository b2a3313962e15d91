package app.daybook.certificate.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;

import app.daybook.certificate.statement.Achievement;
import app.daybook.certificate.statement.FrozenJson;
import app.daybook.certificate.statement.Wording;
import app.daybook.web.Digest;

/**
 * What everyone who finished an edition of a course has earned: an Open Badges 3.0 Achievement, addressed by the digest
 * of what it says.
 */
public record Earned(String digest, Map<String, Object> document) {

    public static final String PATH = "/achievements/";

    /** Where the achievement's page tells people what is asked. */
    private static final String CRITERIA = "#criteria";

    public static Earned of(Achievement achieved, Issuer issuer) {
        String digest = Digest.sha256(FrozenJson.write(document(achieved, issuer, "")));
        return new Earned(digest, document(achieved, issuer, issuer.address(PATH + digest)));
    }

    /** What a badge that was issued says was earned, word for word. */
    public static Earned in(String credential) {
        try {
            JsonNode achievement = FrozenJson.MAPPER.readTree(credential).at("/credentialSubject/achievement");
            String id = achievement.path("id").asText();
            return new Earned(
                    id.substring(id.lastIndexOf('/') + 1),
                    FrozenJson.MAPPER.convertValue(achievement, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a badge that was issued here", e);
        }
    }

    /** The document by itself, as its address answers. */
    Map<String, Object> standalone() {
        Map<String, Object> standalone = new LinkedHashMap<>(document);
        standalone.put("@context", Issuer.CONTEXTS);
        return standalone;
    }

    String id() {
        return (String) document.get("id");
    }

    /** The address of its picture, for those who can take no drawing. */
    public String picture() {
        return PATH + digest + ".png";
    }

    /** The address of the drawing, which is the same picture with a tenth of the bytes. */
    public String drawing() {
        return PATH + digest + ".svg";
    }

    /** Where a result of the final points to. */
    String finalResult() {
        return finalResult(id());
    }

    private static String finalResult(String id) {
        return id + "#final";
    }

    private static Map<String, Object> document(Achievement achieved, Issuer issuer, String id) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("type", List.of("Achievement"));
        document.put("name", achieved.course());
        document.put(
                "description",
                achieved.syllabus().summary() + "\n\n" + Wording.REVIEW + ": " + achieved.clinicalReview());
        document.put("achievementType", "CertificateOfCompletion");
        document.put("criteria", Map.of("id", id + CRITERIA, "type", "Criteria", "narrative", criteria(achieved)));
        document.put("alignment", alignment(achieved, issuer));
        document.put("creator", issuer.profile(achieved.provider().name()));
        document.put(
                "image",
                Map.of("id", id + ".png", "type", "Image", "caption", achieved.title() + ": " + achieved.course()));
        document.put("inLanguage", achieved.language().toLanguageTag());
        document.put("version", achieved.edition());
        document.put("creditsAvailable", achieved.ces());
        document.put(
                "resultDescription",
                List.of(Map.of(
                        "id",
                        finalResult(id),
                        "type",
                        List.of("ResultDescription"),
                        "name",
                        Wording.FINAL,
                        "resultType",
                        "Percent",
                        "valueMin",
                        "0",
                        "valueMax",
                        "100",
                        "requiredValue",
                        String.valueOf(achieved.syllabus().passMark()))));
        return document;
    }

    /** To the outcomes that the course publishes itself; a standard of somebody else is not claimed. */
    private static List<Map<String, Object>> alignment(Achievement achieved, Issuer issuer) {
        Achievement.Syllabus syllabus = achieved.syllabus();
        return IntStream.range(0, syllabus.outcomes().size())
                .mapToObj(i -> Map.<String, Object>of(
                        "type",
                        List.of("Alignment"),
                        "targetName",
                        syllabus.outcomes().get(i),
                        "targetUrl",
                        issuer.address(syllabus.page() + "#outcome-" + (i + 1)),
                        "targetFramework",
                        Wording.framework(achieved.course())))
                .toList();
    }

    private static String criteria(Achievement achieved) {
        Achievement.Syllabus syllabus = achieved.syllabus();
        return Wording.criteria(syllabus)
                + syllabus.outcomes().stream()
                        .map(outcome -> "\n- " + outcome)
                        .collect(Collectors.joining("", "\n\n" + Wording.OUTCOMES + "\n", "\n\n"))
                + achieved.endorsement()
                        .map(endorsement -> endorsement.profile().wording())
                        .orElse(Wording.CREDITS);
    }
}
