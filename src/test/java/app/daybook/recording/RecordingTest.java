package app.daybook.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What files of two and a half seconds, as a common program writes them, say of themselves; and what lies is not believed. */
class RecordingTest {

    private static final Path FOLDER = Path.of("src/test/resources/recordings");

    @ParameterizedTest
    @CsvSource({
        "film.mp4, video/mp4, 96, 54",
        "film.webm, video/webm, 96, 54",
        "sound.m4a, audio/mp4, 0, 0",
        "sound.mp3, audio/mpeg, 0, 0",
        "sound.ogg, audio/ogg, 0, 0"
    })
    void aFileIsWhatItHolds(String file, String type, int width, int height) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(file));
        Recording recording = Recording.of(FOLDER.resolve(file)).orElseThrow();
        assertEquals(Optional.of(recording), Recording.of(bytes), "read from a disk or from memory");
        assertEquals(type, recording.type());
        assertEquals(bytes.length, recording.size());
        // An MP3 has some silence of its coder before and after
        assertTrue(Math.abs(recording.millis() - 2_500) < 200, recording.millis() + " ms");
        assertEquals(width + "x" + height, recording.width() + "x" + recording.height());
        assertEquals(Optional.of(recording), Recording.pointedAt(recording.pointer()));
        assertArrayEquals(recording.pointer(), Recording.held(FOLDER.resolve(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mp4", "film.webm", "sound.m4a", "sound.mp3", "sound.ogg"})
    void whatIsCutOrDamagedNeverFails(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(file));
        for (int length = 0; length < bytes.length; length += 7) {
            Recording.of(Arrays.copyOf(bytes, length));
        }
        Random random = new Random(17);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = bytes.clone();
            for (int hits = 0; hits < 4; hits++) {
                damaged[random.nextInt(Math.min(1_500, damaged.length))] = (byte) random.nextInt();
            }
            Recording.of(damaged).ifPresent(read -> {
                assertTrue(read.millis() >= 0 && read.millis() <= 86_400_000, read::toString);
                assertTrue(read.width() >= 0 && read.width() <= 16_384, read::toString);
            });
        }
    }

    @Test
    void whatIsNoRecordingIsNone() throws IOException {
        byte[] wave = ByteBuffer.allocate(64)
                .put("RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .array();
        byte[] brand = "\0\0\0\u0018ftypisom and nothing more".getBytes(StandardCharsets.ISO_8859_1);
        byte[] matroska = Files.readAllBytes(FOLDER.resolve("film.webm"));
        int type = new String(matroska, StandardCharsets.ISO_8859_1).indexOf("webm");
        System.arraycopy("mkvx".getBytes(StandardCharsets.US_ASCII), 0, matroska, type, 4);
        byte[] twoBytes = "\u00ff\u00fb\u0090\0 is how a frame begins".getBytes(StandardCharsets.ISO_8859_1);
        for (byte[] none : List.of(new byte[0], new byte[9], wave, brand, matroska, twoBytes, "WEBVTT".getBytes())) {
            assertEquals(Optional.empty(), Recording.of(none));
        }
    }

    @Test
    void anEndlessChainOfBoxesEnds() throws IOException {
        ByteBuffer boxes = ByteBuffer.allocate(8_000_000);
        boxes.putInt(8).put("ftyp".getBytes(StandardCharsets.US_ASCII));
        while (boxes.remaining() >= 8) {
            boxes.putInt(8).put("free".getBytes(StandardCharsets.US_ASCII));
        }
        assertEquals(Optional.empty(), Recording.of(boxes.array()));
        for (int i = 8; i < 8_000_000; i += 8) {
            boxes.putInt(i, 8_000_000 - i).position(i + 4);
            boxes.put("moov".getBytes(StandardCharsets.US_ASCII));
        }
        assertEquals(Optional.empty(), Recording.of(boxes.array()), "nor one of boxes within boxes");
    }

    @Test
    void nobodyPointsAtARecordingByAFileOfTheirOwn(@TempDir Path folder) throws IOException {
        byte[] forged = Recording.of(FOLDER.resolve("film.mp4")).orElseThrow().pointer();
        assertEquals(0, Recording.held(forged).length);
        Path file = Files.write(folder.resolve("forged.mp4"), forged);
        assertEquals(0, Recording.held(file).length);
        byte[] text = "No film, but a text of some length, of which only the beginning is kept to tell so.".getBytes();
        assertArrayEquals(Arrays.copyOf(text, 64), Recording.held(text));
    }

    @Test
    void captionsAreReadAsPlayersDo() {
        String good = "WEBVTT - of a film\n\nNOTE nothing\n\n1\n00:00.000 --> 00:02.500 align:start\nIn.\n\n"
                + "01:00:02.500 --> 01:00:05.000\nOut.\n";
        assertEquals(List.of(), Captions.faults(good));
        assertEquals(List.of(), Captions.faults("\uFEFF" + good.replace("\n", "\r\n")));
        assertEquals("1", lines("1\n00:00:01,000 --> 00:00:02,000\nSubRip\n"));
        assertEquals("1", lines("WEBVTT\n\nNo captions at all.\n"));
        assertEquals("3", lines("WEBVTT\n\n00:01,000 --> 00:02,000\nA comma.\n"));
        assertEquals("3", lines("WEBVTT\n\n00:02.000 --> 00:01.000\nBackwards.\n"));
        assertEquals("6", lines("WEBVTT\n\n00:02.000 --> 00:03.000\nLater.\n\n00:01.000 --> 00:02.000\nEarlier.\n"));
        assertEquals("3", lines("WEBVTT\n\n00:02.000 --> 00:03.000\n\n"));
        assertEquals(
                20, Captions.faults("WEBVTT\n" + "\n-->\nx\n".repeat(1_000)).size());
    }

    private static String lines(String captions) {
        return String.join(
                " ",
                Captions.faults(captions).stream()
                        .map(fault -> String.valueOf(fault.line()))
                        .toList());
    }
}
