package app.daybook;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;

import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A route as the compiled resources declare it, so that a new one cannot be forgotten.
 *
 * @param path with sample values in place of its parameters
 * @param open whether everybody may call it
 */
public record Route(String method, String path, boolean open, String name) {

    public boolean isPost() {
        return method.equals("POST");
    }

    public int status(boolean signedIn) {
        var request = signedIn ? session() : stranger();
        return isPost() ? request.post(path).statusCode() : request.get(path).statusCode();
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
        String filled = path.replace("{course}", "three-days")
                .replace("{quiz}", "first")
                .replace("{muscle}", "hand")
                .replace("{region}", "thumb")
                .replaceAll("\\{(day|number|place|enrolment|claim|attempt|card)}", "1")
                .replace("{question}", "quiet-place")
                .replace("{form}", "json")
                .replaceAll("\\{(serial|token)}", "00000000000000000000000000")
                .replaceAll("\\{(digest|list)}", "0")
                .replaceAll("\\{path:[^}]*}", "nothing.svg");
        assertTrue(!filled.contains("{"), "a parameter without a sample value: " + filled);
        return new Route(verb, filled.isEmpty() ? "/" : filled, access == PermitAll.class, method.getFullName());
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
