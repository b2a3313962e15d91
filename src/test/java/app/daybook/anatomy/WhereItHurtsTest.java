package app.daybook.anatomy;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WhereItHurtsTest {

    private final Atlas atlas = TheAtlas.ATLAS;

    @Test
    void everyRegionHasAMuscle() {
        for (BodyRegion region : atlas.regions()) {
            assertFalse(atlas.whereItHurts(region).isEmpty(), region.id());
        }
    }

    @Test
    void coreComesBeforeSpillAndMoreBeforeLess() {
        for (BodyRegion region : atlas.regions()) {
            List<Suspect> suspects = atlas.whereItHurts(region);
            for (int i = 1; i < suspects.size(); i++) {
                Suspect a = suspects.get(i - 1);
                Suspect b = suspects.get(i);
                assertTrue(a.core() || !b.core(), region.id());
                assertTrue(a.core() != b.core() || a.share() >= b.share(), region.id());
            }
        }
    }

    @Test
    void everyMuscleIsFoundFromSomewhere() {
        for (Muscle muscle : atlas.muscles()) {
            assertTrue(
                    atlas.regions().stream()
                            .anyMatch(r -> atlas.whereItHurts(r).stream()
                                    .anyMatch(s -> s.core() && s.muscle().equals(muscle))),
                    muscle.id());
        }
    }

    @Test
    void theHeelLeadsToTheSoleusFirst() {
        assertEquals("soleus", first("heel"));
        assertEquals("subscapularis", first("back-of-shoulder"));
        assertEquals("tensor-fasciae-latae", first("outer-hip"));
    }

    @Test
    void everyZoneCentreIsInANamedRegion() {
        for (Muscle muscle : atlas.muscles()) {
            for (ReferralZone z : muscle.zones()) {
                // regions end at the middle, where some zones have their centre
                double aside = z.view() == View.FRONT ? -0.1 : 0.1;
                assertTrue(
                        atlas.regions().stream().anyMatch(r -> r.holds(z.view(), z.cx() + aside, z.cy())),
                        muscle.id() + " " + z);
            }
        }
    }

    @Test
    void theDrawingLinksToEveryRegionOfTheList() throws Exception {
        String figure = new PainMap(atlas).figure("pain", "/atlas/pain?at=", Optional.of("heel"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(figure)));
        atlas.regionsByGroup().values().stream()
                .flatMap(List::stream)
                .forEach(r -> assertTrue(figure.contains("href=\"/atlas/pain?at=" + r.id() + "\""), r.id()));
        assertFalse(figure.contains("style="));
        // the heel is drawn from the back and on the sole
        assertEquals(3, figure.split("aria-current=\"true\"").length);
    }

    private String first(String region) {
        return atlas.whereItHurts(atlas.region(region).orElseThrow())
                .get(0)
                .muscle()
                .id();
    }
}
