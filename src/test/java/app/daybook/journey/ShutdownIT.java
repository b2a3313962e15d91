package app.daybook.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import app.daybook.local.Application;
import app.daybook.local.LocalSettings;
import app.daybook.local.Postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * With the patience of production, an application that nobody waits for ends at once: idle connections do not hold it. Nor
 * does whoever sends the head of a request byte by byte hold a connection, with nothing before the application.
 */
class ShutdownIT {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path FOLDER = PROJECT.resolve("target/journey").resolve("stop-" + System.currentTimeMillis());

    @Test
    void idleConnectionsDoNotHoldIt() throws IOException, InterruptedException {
        LocalSettings settings = settings();
        Path log = settings.applicationLog().orElseThrow();
        try (Postgres postgres = Postgres.start(settings.folder(), settings.programs())) {
            Application application = Application.start(settings, postgres.database("daybook"));
            try {
                // The client keeps its connection open
                HttpClient client = HttpClient.newHttpClient();
                var page =
                        HttpRequest.newBuilder(URI.create(settings.address())).build();
                var answer = client.send(page, HttpResponse.BodyHandlers.ofString());
                assertEquals(200, answer.statusCode());
                assertTrue(isHungUpOn(settings.port()), "a head without an end");
            } finally {
                application.close();
            }
        }
        String said = Files.readString(log);
        assertTrue(said.contains("daybook stopped in"), said);
        assertFalse(said.contains("Timed out waiting for graceful shutdown"), said);
    }

    private static boolean isHungUpOn(int port) throws IOException, InterruptedException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("GET /about HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 60; i++) {
                Thread.sleep(250);
                try {
                    socket.getOutputStream().write("X-A: a\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    return true;
                }
            }
            return false;
        }
    }

    private static LocalSettings settings() throws IOException {
        Files.createDirectories(FOLDER);
        return LocalSettings.inFolder(PROJECT, FOLDER, System.getProperty("daybook.keycloak.version"))
                .withContent(PROJECT.resolve("src/test/resources/courses"))
                .withJavaOptions(List.of("-Dquarkus.shutdown.timeout=10S", "-Ddaybook.head-within=2"));
    }
}
