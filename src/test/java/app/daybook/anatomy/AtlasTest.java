package app.daybook.anatomy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AtlasTest {

    private static final List<String> CARDS = List.of(
            "upper-trapezius middle-trapezius lower-trapezius levator-scapulae suboccipitals sternocleidomastoid scalenes supraspinatus infraspinatus subscapularis rhomboids pectoralis-major pectoralis-minor latissimus-dorsi erector-spinae quadratus-lumborum gluteus-medius gluteus-minimus piriformis iliopsoas tensor-fasciae-latae rectus-femoris vastus-medialis adductors hamstrings gastrocnemius soleus tibialis-anterior peroneals masseter temporalis wrist-extensors wrist-flexors"
                    .split(" "));

    private final Atlas atlas = TheAtlas.ATLAS;

    @Test
    void everyMuscleOfTheCardsIsThere() {
        assertEquals(
                CARDS.stream().sorted().toList(),
                atlas.muscles().stream().map(Muscle::id).sorted().toList());
    }

    @Test
    void everyPointAndZoneLiesOnTheBody() {
        for (Muscle muscle : atlas.muscles()) {
            for (TriggerPoint p : muscle.points()) {
                assertTrue(Figure.of(p.view()).holds(p.x(), p.y()), muscle.id() + " " + p);
            }
            for (ReferralZone z : muscle.zones()) {
                assertTrue(Figure.of(z.view()).holds(z.cx(), z.cy()), muscle.id() + " " + z);
            }
        }
    }

    @Test
    void everyPointAndZoneLiesOnTheRightSide() {
        for (Muscle muscle : atlas.muscles()) {
            Stream<double[]> places = Stream.concat(
                    muscle.points().stream().filter(p -> p.view().wholeBody()).map(p ->
                            new double[] {p.view() == View.FRONT ? p.x() : 100 - p.x()}),
                    muscle.zones().stream().filter(z -> z.view().wholeBody()).map(z ->
                            new double[] {z.view() == View.FRONT ? z.cx() : 100 - z.cx()}));
            assertTrue(places.allMatch(x -> x[0] <= 50), muscle.id());
        }
    }

    @Test
    void theLandmarksOfTheFigureHold() {
        assertTrue(Figure.of(View.FRONT).holds(50, 28), "chin");
        assertTrue(Figure.of(View.FRONT).holds(16.5, 114), "middle finger");
        assertTrue(Figure.of(View.FRONT).holds(43, 147), "kneecap");
        assertTrue(Figure.of(View.BACK).holds(57, 193), "heel");
        assertFalse(Figure.of(View.FRONT).holds(50, 120), "between the legs");
        assertFalse(Figure.of(View.FRONT).holds(31, 75), "between arm and trunk");
    }

    @ParameterizedTest
    @CsvSource({
        "SCM,sternocleidomastoid",
        "fibularis,peroneals",
        "soleus heel,soleus",
        "MUSCULUS PIRI,piriformis",
        "sub-occipital,suboccipitals",
        "Súb‑óccipitals,suboccipitals",
    })
    void aMuscleIsFoundByItsNamesAndPlaces(String words, String id) {
        assertEquals(List.of(id), atlas.naming(words).stream().map(Muscle::id).toList());
    }

    @Test
    void whatLearnersMeetBesideThemIsNamedAsLeftOut() {
        assertEquals(
                List.of(
                        "deltoid",
                        "digastric",
                        "foot-muscles",
                        "long-toe-flexors",
                        "posterior-cervicals",
                        "pterygoids",
                        "rectus-abdominis",
                        "splenii",
                        "teres-major",
                        "teres-minor",
                        "tibialis-posterior"),
                atlas.neighboursNaming("").stream().map(Neighbour::id).sorted().toList());
        assertEquals(
                List.of("deltoid", "teres-minor"),
                atlas.neighboursOf(List.of(atlas.muscle("infraspinatus").orElseThrow())).stream()
                        .map(Neighbour::id)
                        .toList());
        assertEquals(
                List.of("long-toe-flexors"),
                atlas.neighboursNaming("FLEXOR hallucis longus").stream()
                        .map(Neighbour::id)
                        .toList());
    }

    @Test
    void noWordFindsAll() {
        assertEquals(CARDS.size(), atlas.naming("  ").size());
        assertEquals(List.of(), atlas.naming("appendix"));
    }

    @Test
    void eachHeadingHoldsItsMusclesTogether() {
        assertEquals(
                List.of(
                        "Head and neck",
                        "Chest and back",
                        "Shoulder and arm",
                        "Hip and thigh",
                        "Knee, lower leg and foot"),
                List.copyOf(atlas.musclesByRegion().keySet()));
        assertEquals(
                CARDS.size(),
                atlas.musclesByRegion().values().stream().mapToInt(List::size).sum());
    }

    @Test
    void noTextPromisesACure() {
        String text = TheAtlas.text().toLowerCase(Locale.ROOT);
        for (String claim : List.of("cure", "heal ", "heals", "realign", "toxin", "lactic", "flush", "reopen", "500")) {
            assertFalse(text.contains(claim), claim);
        }
    }

    @Test
    void everyMuscleNamesSomethingToRefer() {
        for (Muscle muscle : atlas.muscles()) {
            assertFalse(muscle.signs().isEmpty(), muscle.id());
            assertFalse(muscle.consider().isEmpty(), muscle.id());
        }
    }
}
