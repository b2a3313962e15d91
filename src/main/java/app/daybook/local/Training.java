package app.daybook.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the start-up cache of the packaged application, by the Java that is to run it ({@code -Ddaybook.java=}, 25 or newer):
 * the application starts on a PostgreSQL of its own, answers what everybody may ask, and ends. It did so once before, so
 * that what is remembered is the start of a node whose courses were read already.
 */
public final class Training {

    /** For Java to write what it remembers, after the application ended. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * What Java's optimizing compiler had compiled while this is recorded, it would compile again at once in every start,
     * on the processors that the start needs itself. So it compiles later, what turns out to be used.
     */
    private static final String WITHOUT_OPTIMIZER = "-XX:TieredStopAtLevel=2";

    private static final List<String> PAGES =
            List.of("/", "/courses/trigger-points", "/courses/trigger-points/muscles", "/courses/trigger-points/pain");

    private Training() {}

    /**
     * @param arguments the project's folder, the folder of courses, the file to write, and options of Java with which the
     *     application will be run
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path cache = Path.of(arguments[2]).toAbsolutePath();
        Path data = Files.createTempDirectory("daybook-training");
        LocalSettings settings =
                LocalSettings.inFolder(Path.of(arguments[0]), data, "none").withContent(Path.of(arguments[1]));
        List<String> options = Arrays.asList(arguments).subList(3, arguments.length);
        List<String> recording = new ArrayList<>(options);
        recording.add(WITHOUT_OPTIMIZER);
        recording.add("-XX:AOTCacheOutput=" + cache);
        try (Postgres postgres = Postgres.start(data)) {
            String database = postgres.database("daybook");
            run(settings.withJavaOptions(options), database);
            run(settings.withJavaOptions(recording), database);
        } finally {
            Folders.delete(data);
        }
        if (!Files.exists(cache)) {
            throw new CannotStart("Java wrote no start-up cache.");
        }
    }

    private static void run(LocalSettings settings, String database) throws IOException, InterruptedException {
        Application application = Application.start(settings, database);
        try {
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            for (String page : PAGES) {
                URI address = URI.create(settings.address() + page);
                for (String encoding : List.of("identity", "gzip")) {
                    HttpRequest request = HttpRequest.newBuilder(address)
                            .header("Accept-Encoding", encoding)
                            .build();
                    client.send(request, HttpResponse.BodyHandlers.discarding());
                }
            }
        } finally {
            application.close(PATIENCE);
        }
    }
}
