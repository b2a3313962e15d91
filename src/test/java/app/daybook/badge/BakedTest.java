package app.daybook.badge;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BakedTest {

    private static final int LONGEST = 1000;
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>";

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\":\"Ελένη 王小明 é\"}", "{\"name\":\"]]> & <b> ]]]]>\"}", "a]]>b]]>c"})
    void comesOutAsItWentIn(String badge) throws IOException {
        assertEquals(Optional.of(badge), BakedPng.extract(BakedPng.bake(png(), badge), LONGEST));
        assertEquals(Optional.of(badge), BakedSvg.extract(BakedSvg.bake(SVG, badge), LONGEST));
    }

    /** By Java's own reader: keyword, language, and text of the chunk. */
    @Test
    void isAChunkThatOthersRead() throws IOException {
        byte[] baked = BakedPng.bake(png(), "{\"name\":\"é\"}");
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(baked)));
        var root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
        var entry = (IIOMetadataNode) root.getElementsByTagName("iTXtEntry").item(0);
        assertEquals("openbadgecredential", entry.getAttribute("keyword"));
        assertEquals("{\"name\":\"é\"}", entry.getAttribute("text"));
        assertEquals(8, reader.read(0).getWidth());
    }

    @Test
    void readsACompressedChunkOfOthers() throws IOException {
        assertEquals(Optional.of("{}"), BakedPng.extract(compressed("{}"), LONGEST));
        assertEquals(Optional.empty(), BakedPng.extract(compressed("x".repeat(10_000_000)), LONGEST), "a bomb");
    }

    @Test
    void findsNothingInWhatIsBroken() throws IOException {
        assertEquals(Optional.empty(), BakedPng.extract(png(), LONGEST));
        assertEquals(Optional.empty(), BakedPng.extract(new byte[0], LONGEST));
        assertEquals(Optional.empty(), BakedPng.extract(BakedPng.bake(png(), "x".repeat(LONGEST + 1)), LONGEST));
        byte[] whole = BakedPng.bake(png(), "{}");
        var random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            byte[] broken = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int j = 0; j < 3 && broken.length > 0; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            BakedPng.extract(broken, LONGEST);
        }
    }

    @Test
    void resolvesNoEntities() {
        String bomb = "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + BakedSvg.bake(SVG, "x").replace("<![CDATA[x]]>", "&e;");
        assertFalse(BakedSvg.extract(bomb, LONGEST).orElse("").contains("root"));
        assertEquals(Optional.empty(), BakedSvg.extract("<svg", LONGEST));
        assertEquals(Optional.empty(), BakedSvg.extract(SVG, LONGEST));
    }

    /** Open Badges 3.0, section 5.3.2.1. */
    @Test
    void standsInADrawingAsTheStandardSays() {
        assertEquals(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">"
                        + "<openbadges:credential><![CDATA[{}]]></openbadges:credential><path d=\"M0 0\"/></svg>",
                BakedSvg.bake(SVG, "{}"));
        assertEquals(
                Optional.of("a.b.c"),
                BakedSvg.extract(
                        "<svg xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\"><o:credential verify=\"a.b.c\"/></svg>",
                        LONGEST));
    }

    @Test
    void readsNoMoreOfADrawingThanABadgeHas() {
        assertEquals(Optional.empty(), BakedSvg.extract(BakedSvg.bake(SVG, "x".repeat(LONGEST + 1)), LONGEST));
        String deep = "<a>".repeat(200_000) + BakedSvg.bake(SVG, "{}") + "</a>".repeat(200_000);
        BakedSvg.extract(deep, LONGEST);
        var random = new Random(6);
        byte[] whole = BakedSvg.bake(SVG, "{\"a\":1}").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2000; i++) {
            byte[] broken = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int j = 0; j < 3 && broken.length > 0; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            BakedSvg.extract(new String(broken, StandardCharsets.UTF_8), LONGEST);
        }
    }

    @Test
    void bitsAreCountedFromTheLeft() {
        var bits = new StatusBits();
        bits.set(0);
        bits.set(9);
        assertTrue(bits.isSet(0) && bits.isSet(9));
        assertFalse(bits.isSet(1) || bits.isSet(7) || bits.isSet(8));
        assertTrue(bits.encoded().startsWith("uH4sI"), "gzip in base64url");
    }

    private static byte[] compressed(String badge) throws IOException {
        var deflated = new ByteArrayOutputStream();
        deflated.write("openbadgecredential\0\1\0\0\0".getBytes(StandardCharsets.US_ASCII));
        try (var deflater = new DeflaterOutputStream(deflated)) {
            deflater.write(badge.getBytes(StandardCharsets.UTF_8));
        }
        byte[] plain = png();
        return ByteBuffer.allocate(plain.length + 12 + deflated.size())
                .put(plain, 0, 33)
                .putInt(deflated.size())
                .put("iTXt".getBytes(StandardCharsets.US_ASCII))
                .put(deflated.toByteArray())
                .putInt(0)
                .put(plain, 33, plain.length - 33)
                .array();
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }
}
