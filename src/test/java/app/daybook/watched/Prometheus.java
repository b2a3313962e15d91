package app.daybook.watched;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import app.daybook.local.Ports;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The machine's Prometheus with the rules and the job of {@code docker/watch}, scraping each second. */
final class Prometheus implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String address;

    private Prometheus(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * @param watch the folder of the configuration that operators get
     * @param node the port of a node's numbers
     */
    static Prometheus start(Path program, Path watch, Path folder, int node) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String configuration = Files.readString(watch.resolve("prometheus.yaml"))
                .replace("15s, evaluation_interval: 15s", "1s, evaluation_interval: 1s")
                .replace("/etc/prometheus/", watch + "/")
                .replaceFirst("dns_sd_configs: .*", "static_configs: [{ targets: [\"127.0.0.1:" + node + "\"] }]");
        Path file = folder.resolve("prometheus.yaml");
        Files.writeString(file, configuration);
        int port = Ports.free();
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        Prometheus prometheus = new Prometheus(process, "http://127.0.0.1:" + port);
        prometheus.await(folder);
        return prometheus;
    }

    /** What it finds now, each with the labels that it stands under. */
    List<Found> query(String expression) throws IOException, InterruptedException {
        JsonNode data = get("/api/v1/query?query=" + URLEncoder.encode(expression, UTF_8));
        List<Found> found = new ArrayList<>();
        for (JsonNode sample : data.path("result")) {
            found.add(new Found(
                    JSON.convertValue(sample.path("metric"), Found.LABELS),
                    Double.parseDouble(sample.path("value").path(1).asText().replace("Inf", "Infinity"))));
        }
        return found;
    }

    /** Its alert rules: name, expression, state, health, last error. */
    List<JsonNode> rules() throws IOException, InterruptedException {
        List<JsonNode> rules = new ArrayList<>();
        for (JsonNode group : get("/api/v1/rules?type=alert").path("groups")) {
            group.path("rules").forEach(rules::add);
        }
        return rules;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        JsonNode answer = JSON.readTree(client.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        if (!answer.path("status").asText().equals("success")) {
            throw new IOException(answer.path("error").asText());
        }
        return answer.path("data");
    }

    private void await(Path folder) throws IOException, InterruptedException {
        for (int i = 0; i < 300 && process.isAlive(); i++) {
            try {
                get("/api/v1/query?query=1");
                return;
            } catch (ConnectException notYet) {
                Thread.sleep(100);
            }
        }
        close();
        throw new IllegalStateException("Prometheus did not start: "
                + Files.readString(folder.resolve("prometheus.log")).lines().reduce("", (before, last) -> last));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
