package app.daybook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the package is made of, as its CycloneDX list says: nothing of which a vulnerability is published that is mended. */
class AdvisoriesIT {

    private static final Path LIST = Path.of("target/quarkus-run-cyclonedx.json");

    @Test
    void nothingPackagedIsKnownToBeVulnerable() throws IOException {
        LocalDate release =
                OffsetDateTime.parse(System.getProperty("daybook.release")).toLocalDate();
        Map<String, String> packaged = packaged();
        List<String> vulnerable = Advisory.published().stream()
                .flatMap(advisory -> packaged.entrySet().stream()
                        .filter(library -> advisory.forbids(library.getKey(), library.getValue(), release))
                        .map(library -> library + " has " + advisory.id() + ", mended in " + advisory.mendedIn()))
                .toList();
        assertEquals(List.of(), vulnerable);
    }

    /** A line about what is not packaged guards nothing: its library was renamed or is gone. */
    @Test
    void eachAdvisoryConcernsALibrary() throws IOException {
        Map<String, String> packaged = packaged();
        List<Advisory> idle = Advisory.published().stream()
                .filter(advisory -> packaged.keySet().stream().noneMatch(advisory::concerns))
                .toList();
        assertEquals(List.of(), idle);
    }

    private static Map<String, String> packaged() throws IOException {
        JsonNode components = new ObjectMapper().readTree(LIST.toFile()).get("components");
        return StreamSupport.stream(components.spliterator(), false)
                .filter(component -> component.has("group") && isPackaged(component))
                .collect(Collectors.toMap(
                        component -> component.get("group").asText() + ":"
                                + component.get("name").asText(),
                        component -> component.get("version").asText(),
                        (one, another) -> one));
    }

    /** The list also names what only the build needs. */
    private static boolean isPackaged(JsonNode component) {
        return StreamSupport.stream(component.get("properties").spliterator(), false)
                .anyMatch(property -> property.get("value").asText().equals("runtime"));
    }
}
