package app.daybook.anatomy.technique;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import app.daybook.anatomy.Curve;
import app.daybook.anatomy.Hand;
import app.daybook.anatomy.Hold;
import app.daybook.anatomy.Placing;
import app.daybook.anatomy.View;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SketchTest {

    @ParameterizedTest
    @EnumSource(Hand.class)
    void whatPressesIsAtTheOrigin(Hand hand) {
        Sketch sketch = Sketch.of(hand);
        assertNotNull(sketch);
        int reach = hand == Hand.CRADLE ? 30 : hand == Hand.STONE || hand == Hand.GUN ? 100 : 12;
        assertTrue(
                Stream.iterate(-reach, d -> d <= reach, d -> d + 2)
                        .anyMatch(dx -> Stream.iterate(-reach, d -> d <= reach, d -> d + 2)
                                .anyMatch(dy -> sketch.holds(dx, dy))),
                "skin within " + reach + " mm");
    }

    @Test
    void aHandHasTheMeasuresOfAHand() {
        var places = Sketch.of(Hand.RESTING_HAND).layers().get(0).stream()
                .filter(s -> s.kind().equals("skin"))
                .flatMap(s -> s.curve().places().stream())
                .toList();
        double tip = places.stream().mapToDouble(Curve.Place::y).min().orElseThrow();
        // the wrist is 62 mm below the middle of the palm; a grown hand is 16 to 21 cm long
        assertEquals(190, 62 - tip, 20);
    }

    @Test
    void aHandKeepsItsSizeWhereverItIsPlaced() {
        Curve.Place index = new Curve.Place(30, -40, false);
        for (View view : View.values()) {
            for (boolean left : new boolean[] {true, false}) {
                Curve.Place placed = new Placing(view, 20, 30, 37, left).of(index);
                assertEquals(view.units(5), Math.hypot(placed.x() - 20, placed.y() - 30), 1e-9, view.word());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Hold.Client.class)
    void everyClientIsDrawn(Hold.Client client) {
        Map<String, Sketch> clients = Sketch.read("clients.txt");
        assertNotNull(clients.get(client.word()));
    }
}
