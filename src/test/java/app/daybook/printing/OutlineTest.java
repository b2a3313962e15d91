package app.daybook.printing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.apache.batik.parser.AWTPathProducer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class OutlineTest {

    private static final AffineTransform HERE = new AffineTransform();

    /** Half a tenth, and what single precision adds. */
    private static final double ROUNDED = 0.0501;

    /** Whatever is drawn, a reader of SVG gets the same points back, none further off than it was rounded. */
    @RepeatedTest(200)
    void isReadAsItWasDrawn(RepetitionInfo repetition) throws IOException {
        Path2D shape = shape(new Random(repetition.getCurrentRepetition()));
        String written = Outline.of(shape, HERE);
        List<double[]> drawn = segments(shape);
        List<double[]> read =
                segments(AWTPathProducer.createShape(new StringReader(written), PathIterator.WIND_NON_ZERO));
        assertEquals(drawn.size(), read.size(), written);
        for (int i = 0; i < drawn.size(); i++) {
            assertArrayEquals(drawn.get(i), read.get(i), ROUNDED, written);
        }
    }

    @Test
    void drawsTheSameLetterAlikeWhereverItStands() {
        String twice = Typeface.SERIF.outline("oo", 40.07, 20.03, 12);
        String[] letters = twice.substring(1).split("M");
        assertEquals(2, letters.length, twice);
        assertEquals(afterItsPlace(letters[0]), afterItsPlace(letters[1]));
    }

    private static String afterItsPlace(String letter) {
        return letter.substring(letter.indexOf('q'));
    }

    /** Begins anew after each end of a line, as letters do. A beginning alone would be dropped by who reads it. */
    private static Path2D shape(Random random) {
        var path = new Path2D.Double();
        path.moveTo(at(random), at(random));
        path.lineTo(at(random), at(random));
        for (int i = random.nextInt(30); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> path.lineTo(at(random), at(random));
                case 1 -> path.quadTo(at(random), at(random), at(random), at(random));
                case 2 -> path.curveTo(at(random), at(random), at(random), at(random), at(random), at(random));
                default -> {
                    path.closePath();
                    path.moveTo(at(random), at(random));
                    path.lineTo(at(random), at(random));
                }
            }
        }
        return path;
    }

    /** Often on a whole number, or where the point before is. */
    private static double at(Random random) {
        return random.nextBoolean() ? random.nextInt(-3, 4) : random.nextDouble(-400, 400);
    }

    /** Each as its kind and six numbers. */
    private static List<double[]> segments(Shape shape) {
        List<double[]> all = new ArrayList<>();
        for (PathIterator step = shape.getPathIterator(null); !step.isDone(); step.next()) {
            double[] at = new double[6];
            int kind = step.currentSegment(at);
            double[] segment = new double[7];
            segment[0] = kind;
            System.arraycopy(at, 0, segment, 1, 6);
            all.add(segment);
        }
        return all;
    }
}
