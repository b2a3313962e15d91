package app.daybook.certificate.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;

import app.daybook.certificate.print.Guilloche;
import app.daybook.printing.Typeface;

/**
 * The picture of a badge: a seal with the interlaced lines of the certificate's border, the page on which a day begins,
 * and the course's title. Its letters are outlines, for it travels to places that lack our typefaces.
 */
final class BadgePicture {

    /** Of the square: units of the drawing, pixels of the picture. */
    private static final int SIDE = 600;

    private static final double CENTRE = SIDE / 2.0;

    /** The course's title stands about this height and is never wider, or taller in lines. */
    private static final double TITLE = 326;

    private static final double TITLE_WIDTH = 376;

    private static final double SMALL_WIDTH = 300;

    private BadgePicture() {}

    /** @param title of the certificate, such as "Certificate of Achievement" */
    static String svg(String title, String course, String provider) {
        var lines = BadgeLines.of(course, TITLE_WIDTH);
        var words = new StringBuilder();
        double base = TITLE - (lines.lines().size() - 1) * lines.size() * 0.6;
        for (String line : lines.lines()) {
            words.append(Typeface.SERIF_SEMIBOLD.outline(line, CENTRE, base, lines.size()));
            base += lines.size() * 1.2;
        }
        double rule = base - lines.size() * 1.2 + 26;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%1$d" viewBox="0 0 %1$d %1$d" role="img">\
                <title>%2$s</title>
                <g fill="#A8492A"><path d="M196 452L158 586L212 562L252 596L290 470Z"/>\
                <path d="M404 452L442 586L388 562L348 596L310 470Z"/></g>
                <g transform="translate(300 274)"><path fill="#0F6B6B" d="%3$s"/>\
                <g fill="none" stroke="#9FD6D0" stroke-width="1">%4$s</g>\
                <circle r="229" fill="#FBFAF7"/><g fill="none"><circle r="223" stroke="#A8492A" stroke-width="2"/>\
                <circle r="217" stroke="#A8492A" stroke-width="0.8"/>\
                <g stroke="#0F6B6B" stroke-width="0.7" stroke-opacity="0.22">%5$s</g></g></g>
                <g transform="translate(202 62) scale(2.5)" fill="none" stroke="#A8492A" stroke-linecap="round" \
                stroke-linejoin="round" stroke-width="1.2"><path fill="#FFFFFF" d="M24.5 19.5H47L53.5 26V58.5H24.5Z"/>\
                <path d="M47 19.5V26H53.5M28 42H50M30 47H48M30 50.5H48M30 54H41" stroke-width="1"/>\
                <path d="M46.6 38.9L49.2 37.8M44.8 36.2L46.8 34.2M42.1 34.4L43.2 31.8M39 33.8V31M35.9 34.4L34.8 31.8\
                M33.2 36.2L31.2 34.2M31.4 38.9L28.8 37.8"/><path fill="#A8492A" d="M33 42A6 6 0 0 1 45 42Z"/></g>
                <path fill="#1F2A2E" d="%6$s"/>
                <path stroke="#A8492A" stroke-width="1.6" d="M264 %7$sH336"/>
                <path fill="#0F6B6B" d="%8$s"/>
                <path fill="#56646A" d="%9$s"/></svg>
                """.formatted(
                        SIDE,
                        escaped(title + ": " + course + " – " + provider),
                        Guilloche.rosette(36, 258, 270, 0),
                        strands(45, 234, 254, 0, 0.5, 1, 1.5),
                        strands(30, 186, 212, 0, 1),
                        words,
                        number(rule),
                        small(Typeface.SERIF_ITALIC, title, rule + 32, 23),
                        small(Typeface.SANS_SEMIBOLD, provider, rule + 58, 15));
    }

    /** Drawn with the sizes of the drawing, one pixel a unit. */
    static byte[] png(String svg) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(Raster.of(svg), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TranscoderException e) {
            throw new IllegalStateException("Our own drawing cannot be drawn", e);
        }
        return out.toByteArray();
    }

    /** The same flower, turned by parts of half a petal. */
    private static String strands(int petals, double inner, double outer, double... turns) {
        String flower = Guilloche.rosette(petals, inner, outer, 0);
        var strands = new StringBuilder();
        for (double turn : turns) {
            strands.append("<path transform=\"rotate(%s)\" d=\"%s\"/>".formatted(number(turn * 180 / petals), flower));
        }
        return strands.toString();
    }

    private static String small(Typeface face, String text, double base, double largest) {
        double size = Math.min(largest, SMALL_WIDTH / Typeface.width(face, text));
        return face.outline(text, CENTRE, base, size);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Batik hands over the pixels; Java writes them. */
    private static final class Raster extends ImageTranscoder {

        private BufferedImage image;

        static BufferedImage of(String svg) throws TranscoderException {
            var raster = new Raster();
            raster.transcode(new TranscoderInput(new StringReader(svg)), new TranscoderOutput());
            return raster.image;
        }

        @Override
        public BufferedImage createImage(int width, int height) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        }

        @Override
        public void writeImage(BufferedImage drawn, TranscoderOutput out) {
            image = drawn;
        }
    }
}
