package app.daybook.studio.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.studio.picture.Picture.Fault;
import app.daybook.studio.picture.Picture.Unusable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pictures are what they hold, and what should not be in them is gone. */
class PictureTest {

    @Test
    void aLargePhotographIsMadeSmallerAndForgetsItsCamera() throws Exception {
        byte[] jpeg = withExif(image("jpg", 3000, 2000), 6);
        Picture picture = Picture.of(jpeg);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        assertEquals("jpg", picture.ending());
        assertTrue(picture.scaled());
        assertEquals(1067, read.getWidth(), "it lay on its side");
        assertEquals(1600, read.getHeight());
        assertFalse(new String(picture.bytes(), StandardCharsets.ISO_8859_1).contains("Exif"));
        Color corner = new Color(read.getRGB(read.getWidth() - 20, 20));
        assertTrue(
                corner.getRed() > 200 && corner.getBlue() < 80,
                "the corner that was at the left is at the right: " + corner);
    }

    @Test
    void aSmallOneStaysAsLargeAsItIs() throws Exception {
        Picture picture = Picture.of(image("png", 300, 200));
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        assertEquals("png", picture.ending());
        assertFalse(picture.scaled());
        assertEquals(300, read.getWidth());
    }

    @Test
    void onesThatLieOrBreakAreRefused() throws Exception {
        assertFault(Fault.NO_PICTURE, "GIF89a".getBytes(StandardCharsets.US_ASCII));
        assertFault(Fault.NO_PICTURE, "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        assertFault(Fault.NO_PICTURE, new byte[0]);
        byte[] png = image("png", 300, 200);
        assertFault(Fault.BROKEN, Arrays.copyOf(png, 60));
        assertFault(Fault.TOO_LARGE, widerThanItIs(png, 50_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></body></foreignObject>",
                "<image href='https://elsewhere.example/alert(1)'/>",
                "<use href='https://elsewhere.example/alert(1)#x'/>",
                "<use xmlns:x='http://www.w3.org/1999/xlink' x:href='javascript:alert(1)'/>",
                "<a href='javascript:alert(1)'><path d='M0 0'/></a>",
                "<path d='M0 0' onclick='alert(1)'/>",
                "<path d='M0 0' style='fill:url(https://elsewhere.example/alert(1))'/>",
                "<path d='M0 0' fill='u\\72l(https://elsewhere.example/alert(1))'/>",
                "<style>@import 'https://elsewhere.example/alert(1)';</style>",
                "<set attributeName='onclick' to='alert(1)'/>",
                "<animate attributeName='href' values='javascript:alert(1)'/>",
                "<!-- alert(1) -->",
                "<?php alert(1) ?>"
            })
    void drawingsLoseWhatRunsOrLoads(String inside) throws Unusable {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' onload='alert(1)'>" + inside
                + "<title>Kept</title><path d='M1 1h7' fill='url(#shade)'/></svg>";
        String clean =
                new String(Picture.of(svg.getBytes(StandardCharsets.UTF_8)).bytes(), StandardCharsets.UTF_8);
        assertFalse(clean.contains("alert"), clean);
        assertTrue(clean.contains("Kept") && clean.contains("M1 1h7") && clean.contains("url(#shade)"), clean);
    }

    @Test
    void drawingsWithADocumentTypeAreNotRead() {
        assertFault(
                Fault.NO_PICTURE,
                ("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                                + "<svg xmlns='http://www.w3.org/2000/svg'><text>&x;</text></svg>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void assertFault(Fault fault, byte[] bytes) {
        assertEquals(
                fault, assertThrows(Unusable.class, () -> Picture.of(bytes)).fault());
    }

    /** Red at the left, blue at the right. */
    private static byte[] image(String type, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, type, out);
        return out.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).putInt(0x45786966).putShort((short) 0);
        exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 36);
        whole.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return whole.array();
    }

    private static byte[] widerThanItIs(byte[] png, int width) {
        byte[] wide = png.clone();
        ByteBuffer bytes = ByteBuffer.wrap(wide);
        bytes.putInt(16, width);
        CRC32 sum = new CRC32();
        sum.update(wide, 12, 17);
        bytes.putInt(29, (int) sum.getValue());
        return wide;
    }
}
