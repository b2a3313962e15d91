package app.daybook.playing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.FilmedDays;
import app.daybook.publishing.Editions;
import app.daybook.recording.Recording;

import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sound and film as players ask for them, and what stands for them where nothing plays. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PlayingTest {

    /** Which of the paused players goes on; through the small window of the others a film takes minutes. */
    private static final int LATER = 7;

    private static final String DAY = "day-02-second.md";

    @Inject
    Recordings recordings;

    @Test
    @TestSecurity(user = "playing-ann", roles = "instructor")
    void aLessonPlaysItsFilmWithCaptionsAndTranscript() throws IOException {
        byte[] film = film(0);
        CourseFiles files = published("played", film);
        String page = session().get("/teaching/played/preview/days/2").asString();
        String mark = Recording.of(film).orElseThrow().digest().substring(0, 12);
        String address = "/courses/played/media/thumb.mp4?v=" + mark;
        assertTrue(
                page.contains(
                        "<video controls preload=\"none\" aria-label=\"A &quot;thumb&quot; sinks &lt;slowly&gt;.\""
                                + " width=\"96\" height=\"54\">\n<source src=\"" + address + "\" type=\"video/mp4\">"),
                page);
        assertTrue(page.contains("<track kind=\"captions\" src=\"/courses/played/media/thumb.vtt?v="), page);
        assertTrue(page.contains("<summary>Transcript</summary>\n<p>Dana says: &lt;in&gt;.</p>\n<p>Out.</p>"), page);
        assertTrue(page.contains("A ramp. <span class=\"length\">0:03</span></figcaption>"), page);
        session()
                .get("/teaching/played/preview/days/2")
                .then()
                .header("Content-Security-Policy", containsString("media-src 'self'"));
        assertArrayEquals(film, stranger().get(address).asByteArray());
        stranger()
                .get("/courses/played/media/thumb.vtt")
                .then()
                .statusCode(200)
                .contentType("text/vtt;charset=utf-8")
                .body(equalTo(FilmedDays.CAPTIONS));
        Editions.publish(
                Editions.with(Editions.as("played", files), DAY, Editions.text(Editions.named("played"), DAY)));
        stranger().get("/courses/played/media/thumb.mp4?v=" + mark).then().statusCode(200);
    }

    @Test
    void aPlayerGetsTheStretchThatItAsksFor() throws IOException {
        byte[] film = film(300_000);
        published("stretches", film);
        String address = "/courses/stretches/media/thumb.mp4";
        Response whole = stranger().get(address);
        whole.then()
                .statusCode(200)
                .contentType("video/mp4")
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", String.valueOf(film.length));
        assertFalse(whole.headers().hasHeaderWithName("Transfer-Encoding"));
        assertEquals(1, whole.headers().getValues("Content-Length").size());
        String tag = whole.header("ETag");
        for (String asked : new String[] {"0-1", "65530-65540", "131072-", "-70000", "0-" + (film.length - 1)}) {
            String[] ends = asked.split("-", -1);
            int from = ends[0].isEmpty() ? film.length - Integer.parseInt(ends[1]) : Integer.parseInt(ends[0]);
            int to = ends[0].isEmpty() || ends[1].isEmpty() ? film.length - 1 : Integer.parseInt(ends[1]);
            Response part = stranger().header("Range", "bytes=" + asked).get(address);
            part.then()
                    .statusCode(206)
                    .header("Content-Range", "bytes " + from + "-" + to + "/" + film.length)
                    .header("Content-Length", String.valueOf(to - from + 1));
            assertArrayEquals(Arrays.copyOfRange(film, from, to + 1), part.asByteArray(), asked);
        }
        stranger()
                .header("Range", "bytes=" + film.length + "-")
                .get(address)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + film.length);
        stranger()
                .header("Range", "bytes=0-1")
                .header("If-Range", tag)
                .get(address)
                .then()
                .statusCode(206);
        stranger()
                .header("Range", "bytes=0-1")
                .header("If-Range", "\"other\"")
                .get(address)
                .then()
                .statusCode(200);
        stranger().header("If-None-Match", tag).get(address).then().statusCode(304);
        stranger().head(address).then().statusCode(200).header("Content-Length", String.valueOf(film.length));
        assertEquals(0, stranger().head(address).asByteArray().length);
    }

    /** It would hold the film in memory, or a worker as long as the player pauses. */
    @Test
    void whoReadsSlowlyHoldsNobodyUp() throws IOException {
        byte[] film = film(6_000_000);
        published("paused", film);
        Socket[] paused = new Socket[60];
        try {
            for (int i = 0; i < paused.length; i++) {
                paused[i] = new Socket("localhost", RestAssured.port);
                if (i != LATER) {
                    paused[i].setReceiveBufferSize(4_096);
                }
                OutputStream out = paused[i].getOutputStream();
                out.write(("GET /courses/paused/media/thumb.mp4 HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-\r\n"
                                + "Connection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
                assertEquals('H', paused[i].getInputStream().read());
            }
            stranger().get("/courses/paused").then().statusCode(200);
            ByteArrayOutputStream rest = new ByteArrayOutputStream();
            paused[LATER].getInputStream().transferTo(rest);
            byte[] all = rest.toByteArray();
            assertArrayEquals(film, Arrays.copyOfRange(all, all.length - film.length, all.length), "and goes on");
        } finally {
            for (Socket socket : paused) {
                if (socket != null) {
                    socket.close();
                }
            }
        }
    }

    @Test
    void oneIsKeptOnceAndOnlyAsItIs() throws IOException {
        byte[] film = film(200_000);
        Recording recording = Recording.of(film).orElseThrow();
        InputStream other = new ByteArrayInputStream(film(200_001));
        assertThrows(Recordings.Changed.class, () -> recordings.keep(recording, other));
        assertTrue(recordings.piece(recording.digest(), 0).isEmpty(), "nothing of it was kept");
        recordings.keep(recording, new ByteArrayInputStream(film));
        recordings.keep(recording, InputStream.nullInputStream());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        recordings.write(recording, out);
        assertArrayEquals(film, out.toByteArray());
    }

    @Test
    @TestSecurity(user = "playing-bea", roles = "instructor")
    void theFolderThatIsGivenAwayHasTheFilmItself() throws IOException {
        byte[] film = film(70_000);
        published("given-away", film);
        byte[] zip = session().get("/studio/given-away/draft.zip").asByteArray();
        assertArrayEquals(film, CourseFiles.unzip("given-away", zip).files().get("media/thumb.mp4"));
        session()
                .contentType("multipart/form-data")
                .multiPart("file", "course.zip", zip)
                .post("/studio/given-away/archives")
                .then()
                .statusCode(303);
        session().get("/studio/given-away").then().body(containsString("Nothing is changed"));
    }

    private CourseFiles published(String course, byte[] film) throws IOException {
        Recording recording = Recording.of(film).orElseThrow();
        recordings.keep(recording, new ByteArrayInputStream(film));
        CourseFiles shown = FilmedDays.of(Editions.named(course), film);
        Editions.publish(shown);
        return shown;
    }

    /** A film with so many bytes more, in a box that players skip (ISO/IEC 14496-12, 8.1.2). */
    private static byte[] film(int more) throws IOException {
        byte[] film = Files.readAllBytes(Path.of("src/test/resources/recordings/film.mp4"));
        if (more == 0) {
            return film;
        }
        byte[] noise = new byte[more];
        new Random(more).nextBytes(noise);
        return ByteBuffer.allocate(film.length + 8 + more)
                .put(film)
                .putInt(8 + more)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .put(noise)
                .array();
    }
}
