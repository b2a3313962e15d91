package app.daybook.watch;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.health.SmallRyeHealthReporter;

import app.daybook.badge.KeyRing;
import app.daybook.course.Course;
import app.daybook.publishing.Catalogue;
import app.daybook.web.When;

/** What this node is and how it is, for those who run the site. */
@Path("/operations")
@RolesAllowed(StatusPage.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class StatusPage {

    /** The realm's role. */
    static final String ADMINISTRATOR = "admin";

    @CheckedTemplate(basePath = "watch", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Status(boolean well, List<Checked> checks, List<Served> courses, String signing, List<String> keys)
            implements TemplateInstance {}

    /** One check of health, and what it found by its name; moments are in UTC. */
    record Checked(String name, boolean well, List<Map.Entry<String, String>> found) {}

    /** @param edition the beginning of its digest, as {@code git} shows one */
    record Served(String title, String edition) {}

    private static final int DIGITS = 12;

    private final SmallRyeHealthReporter health;
    private final Catalogue catalogue;
    private final KeyRing keys;

    StatusPage(SmallRyeHealthReporter health, Catalogue catalogue, KeyRing keys) {
        this.health = health;
        this.catalogue = catalogue;
        this.keys = keys;
    }

    @GET
    public TemplateInstance status() {
        List<Checked> checks = health.getHealth().getPayload().getJsonArray("checks").stream()
                .map(JsonValue::asJsonObject)
                .map(StatusPage::checked)
                .sorted(Comparator.comparing(Checked::well).thenComparing(Checked::name))
                .toList();
        List<Served> courses =
                catalogue.courses().stream().map(StatusPage::served).toList();
        return new Status(
                checks.stream().allMatch(Checked::well),
                checks,
                courses,
                keys.active().multikey(),
                keys.multikeys());
    }

    private static Checked checked(JsonObject check) {
        JsonObject data = check.containsKey("data") ? check.getJsonObject("data") : JsonValue.EMPTY_JSON_OBJECT;
        String name = check.getString("name");
        return new Checked(
                name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                check.getString("status").equals("UP"),
                data.entrySet().stream()
                        .map(entry -> Map.entry(entry.getKey(), text(entry.getValue())))
                        .toList());
    }

    private static String text(JsonValue value) {
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        try {
            return When.momentInUtc(Instant.parse(text));
        } catch (DateTimeParseException noMoment) {
            return text;
        }
    }

    private static Served served(Course course) {
        return new Served(course.title(), course.edition().substring(0, DIGITS));
    }
}
