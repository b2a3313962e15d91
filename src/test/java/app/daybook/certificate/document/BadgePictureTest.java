package app.daybook.certificate.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.certificate.statement.Wording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Leaves its pictures in target/badges to be looked at. */
class BadgePictureTest {

    private static final Path PICTURES = Path.of("target", "badges");

    @ParameterizedTest
    @CsvSource({
        "short, Care",
        "course, Trigger Points Massage Therapy",
        "greek, Ἐκπαίδευση & <ιατρική> ἄσκηση",
        "long, 'Wohlmeinende Myofasziale Mannschaften Wohlmeinende Myofasziale Mannschaften Wohlmeinende Myofasziale"
                + " Mannschaften Wohlmeinende Myofasziale Mannschaften Wohlmeinende Myofasziale Mannschafte'",
        "word, Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    })
    void drawsAnyTitle(String name, String course) throws IOException {
        String svg = BadgePicture.svg(Wording.TITLE, course, "Riverside School of Manual Therapy");
        byte[] png = BadgePicture.png(svg);
        Files.createDirectories(PICTURES);
        Files.writeString(PICTURES.resolve(name + ".svg"), svg);
        Files.write(PICTURES.resolve(name + ".png"), png);
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(600, picture.getWidth());
        assertEquals(0, picture.getRGB(2, 2) >>> 24, "nothing behind the seal");
        assertEquals(0xFF0F6B6B, picture.getRGB(300, 10), "the seal's edge");
        assertFalse(svg.contains("<text"), "letters are outlines");
        assertTrue(png.length < 200_000, png.length + " bytes");
        int sent = sent(svg);
        assertTrue(sent < 13_000, sent + " bytes, of the 60,000 that the verification page may weigh");
    }

    private static int sent(String svg) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(svg.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    @Test
    void isTheSameEachTime() {
        String svg = BadgePicture.svg(Wording.TITLE, "Care", "School");
        assertEquals(svg, BadgePicture.svg(Wording.TITLE, "Care", "School"));
        assertArrayEquals(BadgePicture.png(svg), BadgePicture.png(svg));
    }
}
