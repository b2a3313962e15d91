package app.daybook.authoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import app.daybook.course.Course;

/**
 * How large a picture is, in pixels, by its head alone: pages keep its place free before it is there.
 *
 * @param width from 1 to {@value #LARGEST}
 * @param height from 1 to {@value #LARGEST}
 */
record PictureSize(int width, int height) {

    private static final int LARGEST = 99_999;

    /** A picture whose head says nothing, such as a drawing without a view box. */
    private static final PictureSize UNKNOWN = new PictureSize(640, 360);

    private static final Pattern VIEW_BOX =
            Pattern.compile("viewBox=[\"']\\s*[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+(\\d{1,5})[\\d.]*[\\s,]+(\\d{1,5})");

    static PictureSize of(Course.Media picture) {
        PictureSize size = switch (picture.type()) {
            case "image/svg+xml" -> ofDrawing(new String(picture.bytes(), StandardCharsets.UTF_8));
            case "image/webp" -> ofWebp(picture.bytes());
            default -> ofPixels(picture.bytes());
        };
        return size.width < 1 || size.height < 1 || Math.max(size.width, size.height) > LARGEST ? UNKNOWN : size;
    }

    private static PictureSize ofDrawing(String svg) {
        Matcher box = VIEW_BOX.matcher(svg);
        return box.find() ? new PictureSize(Integer.parseInt(box.group(1)), Integer.parseInt(box.group(2))) : UNKNOWN;
    }

    private static PictureSize ofPixels(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return UNKNOWN;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new PictureSize(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** The first chunk of a RIFF container (WebP Container Specification; RFC 9649, 2.5 to 2.7). */
    private static PictureSize ofWebp(byte[] bytes) {
        if (bytes.length < 30) {
            return UNKNOWN;
        }
        ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (new String(bytes, 12, 4, StandardCharsets.US_ASCII)) {
            case "VP8 " -> new PictureSize(head.getShort(26) & 0x3FFF, head.getShort(28) & 0x3FFF);
            case "VP8L" -> {
                int sizes = head.getInt(21);
                yield new PictureSize((sizes & 0x3FFF) + 1, (sizes >> 14 & 0x3FFF) + 1);
            }
            case "VP8X" -> new PictureSize((head.getInt(24) & 0xFFFFFF) + 1, (head.getInt(26) >> 8 & 0xFFFFFF) + 1);
            default -> UNKNOWN;
        };
    }
}
