package app.daybook.studio;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import javax.imageio.ImageIO;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.publishing.Editions;
import app.daybook.recording.Recording;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.Drafts;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pictures and recordings come into a draft with all that they need, and go with it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class MediaPageTest {

    private static final byte[] CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:02.000\nIn.\n".getBytes(StandardCharsets.UTF_8);

    @Inject
    Drafts drafts;

    @Test
    @TestSecurity(user = "media-ann", roles = "instructor")
    void aFilmComesWithCaptionsAndTranscriptOrNotAtAll() throws IOException {
        Editions.publish(Editions.named("filmed"));
        byte[] film = fixture("film.mp4");
        take("filmed", form("A thumb sinks.", "In.").multiPart("file", "Slow ramp.MOV", film))
                .then()
                .statusCode(422)
                .body(containsString("A film needs captions"), containsString(">\nIn.</textarea>"));
        take("filmed", form("A thumb.", "").multiPart("file", "a.mp4", film).multiPart("captions", "c.vtt", CAPTIONS))
                .then()
                .statusCode(422)
                .body(containsString("Sound and film need a transcript"));
        byte[] subRip = "1\n00:00:00,000 --> 00:00:01,000\nIn.\n".getBytes(StandardCharsets.UTF_8);
        take("filmed", form("A thumb.", "In.").multiPart("file", "a.mp4", film).multiPart("captions", "c.srt", subRip))
                .then()
                .statusCode(422)
                .body(containsString("Captions, line 1: Captions begin with a line that says WEBVTT"));
        assertTrue(drafts.of("filmed").changes().isEmpty());
        RequestSpecification whole = form("A thumb sinks.", "In.\r\n\r\nOut.")
                .multiPart("file", "Slow ramp.MOV", film)
                .multiPart("captions", "c.vtt", CAPTIONS);
        take("filmed", whole)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/media?file=media/slow-ramp.mp4&alt=A+thumb+sinks."));
        Draft draft = drafts.of("filmed");
        assertArrayEquals(
                Recording.held(film), draft.bytes("media/slow-ramp.mp4").orElseThrow());
        assertArrayEquals(CAPTIONS, draft.bytes("media/slow-ramp.vtt").orElseThrow());
        assertEquals(
                "In.\n\nOut.\n", new String(draft.bytes("media/slow-ramp.txt").orElseThrow(), StandardCharsets.UTF_8));
        session()
                .header("Range", "bytes=4-7")
                .get("/studio/filmed/media/slow-ramp.mp4")
                .then()
                .statusCode(206)
                .body(equalTo("ftyp"));
        session()
                .queryParam("file", "media/slow-ramp.mp4")
                .queryParam("alt", "A thumb sinks.")
                .get("/studio/filmed/media")
                .then()
                .body(
                        containsString("![A thumb sinks.](media/slow-ramp.mp4)"),
                        containsString("With media/slow-ramp.txt, media/slow-ramp.vtt"));
        remove("filmed", "media/slow-ramp.mp4").then().statusCode(303);
        assertTrue(drafts.of("filmed").changes().isEmpty(), "with what belongs to it");
    }

    @Test
    @TestSecurity(user = "media-bea", roles = "instructor")
    void whatIsServedIsTakenOutAndPutBack() {
        Editions.publish(Editions.named("taken-out"));
        session().get("/studio/taken-out/media").then().body(containsString("Shown in day-01-first.md"));
        remove("taken-out", "media/desk.svg").then().statusCode(303);
        remove("taken-out", "media/desk.svg").then().statusCode(303);
        assertEquals(Draft.State.REMOVED, drafts.of("taken-out").state("media/desk.svg"));
        session().get("/studio/taken-out/media").then().body(containsString("To be taken out"));
        session()
                .formParam("file", "media/desk.svg")
                .post("/studio/taken-out/media-returns")
                .then()
                .statusCode(303);
        assertTrue(drafts.of("taken-out").changes().isEmpty());
        remove("taken-out", "course.yaml").then().statusCode(404);
        remove("taken-out", "media/none.png").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "media-cid", roles = "instructor")
    void aWidePictureGetsANarrowCopyThatSmallScreensFetch() throws IOException {
        Editions.publish(Editions.named("wide"));
        take("wide", form("Noise", "").multiPart("file", "wide.jpg", photograph(1500)))
                .then()
                .statusCode(303);
        take("wide", form("Noise", "").multiPart("file", "small.jpg", photograph(700)))
                .then()
                .statusCode(303);
        Draft draft = drafts.of("wide");
        assertTrue(draft.bytes("media/wide-800w.jpg").isPresent());
        assertTrue(draft.bytes("media/small-800w.jpg").isEmpty());
        String text = Editions.text(draft.files(), "day-02-second.md");
        String seen = session()
                .formParam("text", text.replace("## Plan the week", "![Noise](media/wide.jpg)\n\n## Plan the week"))
                .post("/studio/wide/files/day-02-second.md/seen")
                .asString();
        assertTrue(
                seen.matches("(?s).*srcset=\"/studio/wide/media/wide-800w.jpg\\?v&#61;[0-9a-f]{12} 800w ?, "
                        + "/studio/wide/media/wide.jpg\\?v&#61;[0-9a-f]{12} 1500w\" sizes=\"[^\"]+\".*"),
                seen);
    }

    private static Response take(String course, RequestSpecification form) {
        return form.post("/studio/" + course + "/media");
    }

    private static RequestSpecification form(String alt, String transcript) {
        return session()
                .contentType("multipart/form-data")
                .multiPart("alt", alt)
                .multiPart("transcript", transcript);
    }

    private static Response remove(String course, String file) {
        return session().formParam("file", file).post("/studio/" + course + "/media-removals");
    }

    private static byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/recordings", name));
    }

    private static byte[] photograph(int width) throws IOException {
        BufferedImage image = new BufferedImage(width, width / 2, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(width);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < width / 2; y++) {
                image.setRGB(x, y, x * 200 / width << 16 | y * 200 / width << 8 | random.nextInt(40));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
