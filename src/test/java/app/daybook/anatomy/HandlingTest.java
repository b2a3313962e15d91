package app.daybook.anatomy;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The course's own outlines, structures and holds. */
class HandlingTest {

    static List<Muscle> muscles() {
        return TheAtlas.ATLAS.muscles();
    }

    @ParameterizedTest
    @MethodSource("muscles")
    void itSaysWhatTheMuscleDoesAndHowItIsHeld(Muscle muscle) {
        assertFalse(muscle.action().isBlank());
        assertFalse(muscle.innervation().isBlank());
        assertTrue(muscle.handling().hold().isPresent());
        assertFalse(muscle.handling().keepOff().isEmpty());
        for (MuscleShape shape : muscle.handling().shapes()) {
            assertFalse(shape.fibres().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("muscles")
    void itsOutlineLiesOnTheRightHalfOfTheBody(Muscle muscle) {
        for (MuscleShape shape : muscle.handling().shapes()) {
            View view = shape.view();
            Figure body = Figure.of(view);
            long on = shape.outline().places().stream()
                    .filter(p -> Stream.of(-0.6, 0.0, 0.6)
                            .anyMatch(d -> body.holds(p.x() + d, p.y()) || body.holds(p.x(), p.y() + d)))
                    .count();
            assertEquals(shape.outline().places().size(), on, view.word());
            assertTrue(
                    !view.wholeBody()
                            || shape.outline().places().stream()
                                    .allMatch(p -> view == View.FRONT ? p.x() <= 50 : p.x() >= 50),
                    view.word());
        }
    }

    @ParameterizedTest
    @MethodSource("muscles")
    void itsFibresLieInAnOutline(Muscle muscle) {
        for (MuscleShape shape : muscle.handling().shapes()) {
            for (Curve fibre : shape.fibres()) {
                assertTrue(
                        fibre.places().stream().allMatch(p -> near(shape.outline(), p.x(), p.y(), 0.8)),
                        shape.view() + " " + fibre);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("muscles")
    void theHandPressesOnTheMuscleAndOnNothingToKeepOff(Muscle muscle) {
        Hold hold = muscle.handling().hold().orElseThrow();
        Placing at = hold.placing();
        if (hold.hand() != Hand.CRADLE) {
            assertTrue(
                    muscle.handling().in(hold.view()).anyMatch(s -> near(s.outline(), at.x(), at.y(), 0.5)),
                    "off its muscle");
        }
        for (Structure structure : muscle.handling().keepOff()) {
            structure
                    .in(hold.view())
                    .filter(Curve::closed)
                    .forEach(area -> assertFalse(area.holds(at.x(), at.y()), structure.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("muscles")
    void noHandPressesInTheFemoralTriangleOrTheHollowOfTheKnee(Muscle muscle) {
        Hold hold = muscle.handling().hold().orElseThrow();
        for (Site site : TheAtlas.ATLAS.sites()) {
            for (Structure structure : site.keepOff()) {
                if (List.of("femoral-triangle", "popliteal-fossa", "larynx").contains(structure.id())) {
                    assertTrue(
                            structure
                                    .in(hold.view())
                                    .noneMatch(area -> area.holds(
                                            hold.placing().x(), hold.placing().y())),
                            structure.id());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("muscles")
    void noHandComesWithinACentimetreOfTheCarotid(Muscle muscle) {
        Placing at = muscle.handling().hold().orElseThrow().placing();
        Structure carotid = TheAtlas.ATLAS.site("front-of-neck").orElseThrow().keepOff().stream()
                .filter(structure -> structure.id().equals("carotid-artery"))
                .findFirst()
                .orElseThrow();
        carotid.in(at.view()).forEach(line -> {
            for (int i = 0; i + 1 < line.places().size(); i++) {
                Curve.Place a = line.places().get(i);
                Curve.Place b = line.places().get(i + 1);
                for (double u = 0; u <= 1; u += 0.1) {
                    double apart =
                            Math.hypot(a.x() + (b.x() - a.x()) * u - at.x(), a.y() + (b.y() - a.y()) * u - at.y());
                    assertTrue(apart >= at.view().units(1), muscle.id() + " " + apart);
                }
            }
        });
    }

    @Test
    void iliopsoasIsPressedAboveTheFrontSpineOfTheHipBoneOnly() {
        Hold hold = TheAtlas.ATLAS
                .muscle("iliopsoas")
                .orElseThrow()
                .handling()
                .hold()
                .orElseThrow();
        assertTrue(hold.placing().y() < 87.3, "level of the front spine");
    }

    @Test
    void neckAndJawHaveTheLowCeiling() {
        for (String id : List.of("suboccipitals", "sternocleidomastoid", "scalenes", "masseter", "temporalis")) {
            Hold hold =
                    TheAtlas.ATLAS.muscle(id).orElseThrow().handling().hold().orElseThrow();
            assertEquals(4, hold.ceiling(), id);
        }
    }

    @Test
    void theSevenPlacesOfDangerAreThere() {
        for (String id :
                List.of("front-of-neck", "axilla", "elbow", "femoral-triangle", "popliteal-fossa", "flank", "jaw")) {
            assertTrue(TheAtlas.ATLAS.site(id).isPresent(), id);
        }
    }

    private static boolean near(Curve outline, double x, double y, double by) {
        return Stream.of(0.0, -by, by)
                .anyMatch(d -> outline.holds(x + d, y) || outline.holds(x, y + d) || outline.holds(x + d, y + d));
    }
}
