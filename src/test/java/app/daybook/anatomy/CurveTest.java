package app.daybook.anatomy;

import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CurveTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsLeftOutIsNotSeen(long seed) {
        Random random = new Random(seed);
        double left = random.nextDouble() * 80;
        double top = random.nextDouble() * 170;
        Box box = new Box(left, top, left + 8 + random.nextDouble() * 40, top + 8 + random.nextDouble() * 60);
        Curve whole = Figure.of(View.FRONT).skin().get(0);
        Curve seen = whole.seenIn(box);

        assertTrue(seen.places().size() <= whole.places().size());
        for (int i = 0; i < 200; i++) {
            double x = box.left() + random.nextDouble() * box.width();
            double y = box.top() + random.nextDouble() * box.height();
            assertEquals(whole.holds(x, y), seen.holds(x, y), x + "," + y + " in " + box);
        }
    }

    @Test
    void aPathIsRelativeAndRounded() {
        Frame frame = new Frame(new Box(0, 0, 10, 10), 10);
        assertEquals("M10 10c3.3 0 6.7 0 10 0", Curve.parse("1,1 2,1", false).path(frame));
        assertEquals("M10 10l10 10", straight());
    }

    private static String straight() {
        Pen pen = new Pen();
        pen.move(10.04, 9.96);
        pen.line(20.01, 20.04);
        return pen.path();
    }
}
