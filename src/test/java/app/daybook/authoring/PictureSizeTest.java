package app.daybook.authoring;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.course.Course;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PictureSizeTest {

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpg, image/jpeg"})
    void readsTheHeadOfPixels(String format, String type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(301, 77, BufferedImage.TYPE_INT_RGB), format, out);
        assertEquals(new PictureSize(301, 77), size(type, out.toByteArray()));
    }

    /** The three kinds of WebP: lossy, lossless, extended. */
    @ParameterizedTest
    @CsvSource({
        "52494646240000005745425056503820180000003001009d012a2d014d0002003425a4000370",
        "52494646240000005745425056503 84c180000002f2c0113000000000000000000000000000000",
        "52494646240000005745425056503858 0a000000000000002c01004c0000000000000000"
    })
    void readsTheHeadOfWebp(String hex) {
        assertEquals(new PictureSize(301, 77), size("image/webp", HexFormat.of().parseHex(hex.replace(" ", ""))));
    }

    @Test
    void takesADrawingsViewBoxAndKeepsAPlaceForWhatSaysNothing() {
        assertEquals(new PictureSize(120, 90), size("image/svg+xml", "<svg viewBox='0 0 120 90.5'/>".getBytes()));
        assertEquals(new PictureSize(640, 360), size("image/svg+xml", "<svg/>".getBytes()));
        assertEquals(new PictureSize(640, 360), size("image/png", new byte[40]));
        assertEquals(new PictureSize(640, 360), size("image/webp", new byte[12]));
    }

    private static PictureSize size(String type, byte[] bytes) {
        return PictureSize.of(new Course.Media(type, bytes, ""));
    }
}
