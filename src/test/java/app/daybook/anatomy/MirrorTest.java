package app.daybook.anatomy;

import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MirrorTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mirroringTwiceLeadsBack(long seed) {
        Random random = new Random(seed);
        View view = View.values()[random.nextInt(View.values().length)];
        // quarters are exact in binary, so equality may be exact
        double x = random.nextInt(view.width() * 4) / 4.0;
        double y = random.nextInt(view.height() * 4) / 4.0;
        TriggerPoint point = new TriggerPoint(view, x, y, "somewhere");
        ReferralZone zone = new ReferralZone(
                view,
                random.nextBoolean(),
                x,
                y,
                1 + random.nextInt(9),
                1 + random.nextInt(9),
                random.nextInt(361) - 180);

        assertEquals(point, point.mirrored().mirrored());
        assertEquals(zone, zone.mirrored().mirrored());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMirroredZoneHoldsTheMirroredPlaces(long seed) {
        Random random = new Random(seed);
        ReferralZone zone = new ReferralZone(
                View.BACK, true, 60, 50, 1 + random.nextInt(9), 1 + random.nextInt(9), random.nextInt(361) - 180);
        double x = 50 + random.nextDouble() * 20;
        double y = 40 + random.nextDouble() * 20;

        assertEquals(zone.holds(x, y), zone.mirrored().holds(View.BACK.mirror(x), y));
    }
}
