package app.daybook.watched;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One line of one panel of the dashboard. */
record Panel(String title, String legend, String expression) {

    static List<Panel> of(Path dashboard) throws IOException {
        List<Panel> all = new ArrayList<>();
        for (JsonNode panel : new ObjectMapper().readTree(dashboard.toFile()).path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                all.add(new Panel(
                        panel.path("title").asText(),
                        target.path("legendFormat").asText(),
                        target.path("expr").asText()));
            }
        }
        return all;
    }
}
