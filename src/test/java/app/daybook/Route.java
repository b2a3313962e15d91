package app.daybook;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import io.restassured.http.ContentType;

import app.daybook.learner.Needs;
import app.daybook.learner.Power;

import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A route as the compiled resources declare it, so that a new one cannot be forgotten.
 *
 * @param template its path with the names of its parameters
 * @param path with sample values in place of its parameters
 * @param open whether everybody may call it
 * @param json whether it answers scripts
 * @param multipart whether it takes files, and so nothing but a form of several parts
 * @param restricted whether it is for those only whom the provider lets teach
 * @param needs what one must be allowed to do with its course
 */
public record Route(
        String method,
        String template,
        String path,
        boolean open,
        boolean json,
        boolean multipart,
        boolean restricted,
        Optional<Power> needs,
        String name) {

    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("course", "three-days"),
            Map.entry("quiz", "first"),
            Map.entry("muscle", "hand"),
            Map.entry("region", "thumb"),
            Map.entry("sheet", "evening"),
            Map.entry("paper", "a4"),
            Map.entry("day", "1"),
            Map.entry("number", "1"),
            Map.entry("place", "1"),
            Map.entry("enrolment", "1"),
            Map.entry("claim", "1"),
            Map.entry("attempt", "1"),
            Map.entry("card", "1"),
            Map.entry("record", "1"),
            Map.entry("note", "00000000-0000-0000-0000-000000000000"),
            Map.entry("kind", "day-opened"),
            Map.entry("message", "1"),
            Map.entry("handed", "1"),
            Map.entry("token", "00000000000000000000000000"),
            Map.entry("form", "json"),
            Map.entry("question", "quiet-place"),
            Map.entry("check", "quiet-corner"),
            Map.entry("serial", "00000000000000000000000000"),
            Map.entry("digest", "0"),
            Map.entry("file", "day-01-first.md"),
            Map.entry("secret", "00000000000000000000"),
            Map.entry("invited", "00000000-0000-4000-8000-000000000000"),
            Map.entry("asked", "00000000-0000-4000-8000-000000000000"),
            Map.entry("notice", "00000000-0000-4000-8000-000000000000"),
            Map.entry("batch", "00000000-0000-4000-8000-000000000000"),
            Map.entry("admission", "00000000-0000-4000-8000-000000000000"),
            Map.entry("publication", "1"),
            Map.entry("edition", "0"),
            Map.entry("mark", "0"),
            Map.entry("module", "codemirror.js"),
            Map.entry("list", "0"),
            Map.entry("page", "privacy"),
            Map.entry("path", "nothing.svg"));

    public boolean isPost() {
        return method.equals("POST");
    }

    public int status(boolean signedIn) {
        return status(signedIn, path);
    }

    /**
     * @param address of this route, with other values than the samples
     */
    public int status(boolean signedIn, String address) {
        var request = signedIn ? session() : stranger();
        if (json) {
            request.accept(ContentType.JSON);
        }
        if (multipart) {
            request.contentType(ContentType.MULTIPART).multiPart("text", "");
        }
        return isPost()
                ? request.post(address).statusCode()
                : request.get(address).statusCode();
    }

    public static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        for (JavaClass resource : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("app.daybook")) {
            for (JavaMethod method : resource.getMethods()) {
                verb(method).ifPresent(verb -> routes.add(route(verb, resource, method)));
            }
        }
        return routes;
    }

    private static Route route(String verb, JavaClass resource, JavaMethod method) {
        List<Class<? extends Annotation>> kinds = List.of(PermitAll.class, Authenticated.class, RolesAllowed.class);
        Optional<Class<? extends Annotation>> own =
                kinds.stream().filter(method::isAnnotatedWith).findFirst();
        Class<? extends Annotation> access = own.or(
                        () -> kinds.stream().filter(resource::isAnnotatedWith).findFirst())
                .orElseThrow(() -> new AssertionError(method.getFullName() + " does not say who may call it"));
        String path = path(resource.tryGetAnnotationOfType(Path.class).map(Path::value))
                + path(method.tryGetAnnotationOfType(Path.class).map(Path::value));
        String template = path.isEmpty() ? "/" : path.replaceAll("\\{([a-z]+):[^}]*}", "{$1}");
        return new Route(
                verb,
                template,
                filled(template, SAMPLES),
                access == PermitAll.class,
                method.tryGetAnnotationOfType(Produces.class)
                        .filter(produces -> List.of(produces.value()).contains(MediaType.APPLICATION_JSON))
                        .isPresent(),
                method.tryGetAnnotationOfType(Consumes.class)
                        .filter(consumes -> List.of(consumes.value()).contains(MediaType.MULTIPART_FORM_DATA))
                        .isPresent(),
                access == RolesAllowed.class,
                method.tryGetAnnotationOfType(Needs.class)
                        .or(() -> resource.tryGetAnnotationOfType(Needs.class))
                        .map(Needs::value),
                method.getFullName());
    }

    /**
     * The path with some values in place of its parameters, and samples for the rest.
     *
     * @throws AssertionError for a parameter that has neither
     */
    public String path(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(SAMPLES);
        all.putAll(values);
        return filled(template, all);
    }

    private static String filled(String template, Map<String, String> values) {
        String filled = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        assertTrue(!filled.contains("{"), "a parameter without a sample value: " + filled);
        return filled;
    }

    private static Optional<String> verb(JavaMethod method) {
        if (method.isAnnotatedWith(GET.class)) {
            return Optional.of("GET");
        }
        return method.isAnnotatedWith(POST.class) ? Optional.of("POST") : Optional.empty();
    }

    private static String path(Optional<String> annotated) {
        String stripped = annotated.orElse("").replaceAll("^/+|/+$", "");
        return stripped.isEmpty() ? "" : "/" + stripped;
    }
}
