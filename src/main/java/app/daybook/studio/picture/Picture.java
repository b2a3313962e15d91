package app.daybook.studio.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture as a course may show it.
 *
 * @param ending of its file's name, by what it holds: {@code png}, {@code jpg}, {@code webp} or {@code svg}
 * @param narrower the same with {@value #NARROW} pixels across, for screens that show no more; nothing where that would
 *     save too little
 * @param scaled whether it was made smaller
 */
public record Picture(byte[] bytes, String ending, Optional<byte[]> narrower, boolean scaled) {

    /** Pixels across of the narrower copy. */
    public static final int NARROW = 800;

    /** Pixels of the longer side; a page shows a picture in at most half of them, and dense screens twice as many. */
    public static final int LONGEST = 1_600;

    /** Pixels of one side that are read at all: what is larger costs more memory than a picture is worth. */
    public static final int LARGEST_SIDE = 12_000;

    private static final long MOST_PIXELS = 60_000_000;
    private static final double MOST_OF_WHOLE = 0.75;
    private static final float QUALITY = 0.88f;

    /** Why a picture is refused. */
    public enum Fault {
        /** It is of no type that pages show. */
        NO_PICTURE,
        TOO_LARGE,
        BROKEN
    }

    /** The picture is not taken. */
    public static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final Fault fault;

        Unusable(Fault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** @throws Unusable if it is no picture that pages show, whatever its name says */
    public static Picture of(byte[] bytes) throws Unusable {
        if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return pixels(bytes, "png");
        }
        if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return pixels(bytes, "jpg");
        }
        if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) {
            return new Picture(bytes, "webp", Optional.empty(), false);
        }
        return new Picture(CleanDrawing.clean(bytes), "svg", Optional.empty(), false);
    }

    private static boolean begins(byte[] bytes, int at, String with) {
        byte[] sought = with.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < sought.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }

    /** Written anew, so that nothing is left of what a camera or a program put beside the picture. */
    private static Picture pixels(byte[] bytes, String ending) throws Unusable {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unusable(Fault.NO_PICTURE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (Math.max(width, height) > LARGEST_SIDE || (long) width * height > MOST_PIXELS) {
                    throw new Unusable(Fault.TOO_LARGE);
                }
                ImageReadParam param = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / (2 * LONGEST));
                param.setSourceSubsampling(step, step, 0, 0);
                BufferedImage read = reader.read(0, param);
                BufferedImage drawn = drawn(read, ending.equals("jpg") ? Orientation.of(bytes) : 1, ending, LONGEST);
                byte[] whole = written(drawn, ending);
                return new Picture(whole, ending, narrower(drawn, ending, whole), Math.max(width, height) > LONGEST);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new Unusable(Fault.BROKEN);
        }
    }

    private static Optional<byte[]> narrower(BufferedImage drawn, String ending, byte[] whole) throws IOException {
        int width = drawn.getWidth();
        if (width <= NARROW) {
            return Optional.empty();
        }
        int longest = (int) Math.round(Math.max(1, (double) drawn.getHeight() / width) * NARROW);
        byte[] narrower = written(drawn(drawn, 1, ending, longest), ending);
        return Optional.of(narrower).filter(copy -> copy.length < whole.length * MOST_OF_WHOLE);
    }

    private static byte[] written(BufferedImage drawn, String ending) throws IOException {
        return ending.equals("jpg") ? jpeg(drawn) : png(drawn);
    }

    /** Upright, and at most so many pixels long. */
    private static BufferedImage drawn(BufferedImage read, int orientation, String ending, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(read.getWidth(), read.getHeight()));
        boolean lies = orientation >= 5;
        int width = (int) Math.max(1, Math.round(read.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(read.getHeight() * scale));
        boolean clear = !ending.equals("jpg") && read.getColorModel().hasAlpha();
        BufferedImage drawn = new BufferedImage(
                lies ? height : width,
                lies ? width : height,
                clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        AffineTransform upright = Orientation.upright(orientation, width, height);
        upright.scale((double) width / read.getWidth(), (double) height / read.getHeight());
        pen.drawImage(read, upright, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
