package app.daybook.anatomy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TechniqueBlockTest {

    private static final Atlas ATLAS = TheAtlas.ATLAS;

    @Test
    void aMuscleIsEnough() {
        TechniqueBlock block = TechniqueBlock.parse("muscle: soleus", ATLAS);
        assertEquals(Side.RIGHT, block.side());
        assertEquals(Hand.PINCER, block.hold().hand());
    }

    @Test
    void anotherHandTakesItsOwnWords() {
        TechniqueBlock block = TechniqueBlock.parse(
                "muscle: infraspinatus\nside: left\nhand: stone\nmovement: ramp\npressing: The broad edge, slowly.",
                ATLAS);
        assertEquals(Hand.STONE, block.hold().hand());
        assertEquals("The broad edge, slowly.", block.hold().pressing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "muscle: soleos|1|did you mean “soleus”?",
                "side: left|1|“muscle” is missing",
                "muscle: soleus;hand: loose-fst|2|did you mean “loose-fist”?",
                "muscle: soleus;hand: stone|2|say how under “pressing:”",
                "muscle: soleus;movement: rump|2|did you mean “ramp”?",
                "muscle: soleus;hands: stone|2|did you mean “hand”?",
                "muscle: soleus;side: middle|2|side “middle” is unknown",
                "muscle: soleus;y: 180;x: 90|3|the hand at 90,180 is off the body",
                "muscle: soleus;turn: 200|2|use -180 to 180",
                "muscle: scalenes;ceiling: 6|2|use 1 to 4",
                "muscle: soleus;seconds: a minute|2|write it as 30–60",
            })
    void aFaultHasItsLineAndARemedy(String yaml, int line, String hint) {
        AtlasInvalid invalid =
                assertThrows(AtlasInvalid.class, () -> TechniqueBlock.parse(yaml.replace(';', '\n'), ATLAS));
        assertTrue(invalid.getMessage().contains(hint), invalid.getMessage());
        assertEquals(line, invalid.findings().get(0).line(), invalid.getMessage());
    }

    @Test
    void aMuscleWithoutOutlineIsAFinding() {
        String bare = TheAtlas.text().replaceAll("(?s)    shapes:\n.*?(?=    pattern:)", "");
        AtlasInvalid invalid = assertThrows(
                AtlasInvalid.class, () -> TechniqueBlock.parse("muscle: soleus", Atlas.parse(bare, TheAtlas.signs())));
        assertTrue(invalid.getMessage().contains("no outline and hold for “soleus”"), invalid.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: pincer, x: 57.1, y: 176.5|kind: pincer, x: 90, y: 10|the hand at 90,10 is off the body",
                "landmark: { x: 57.2, y: 181|landmark: { x: 99, y: 181|the landmark at 99,181 is off the body",
                "places: \"57.3,150 57.2,160|places: \"57.3,150 157.2,160|157.2,160 is outside of the view",
                "deep-calf-veins, posterior-tibial-bundle|deep-calf-vains, posterior-tibial-bundle|did you mean “deep-calf-veins”?",
                "seconds: 30–60|seconds: half a minute|write it as 30–60",
                "kind: artery|kind: pipe|kind “pipe” is unknown",
                "window: { left: 49, top: 130, right: 66, bottom: 162 }|window: { left: 10, top: 30, right: 20, bottom: 50 }"
                        + "|is not in the window of this site",
                "ceiling: 6|ceiling: 7|use 1 to 6",
            })
    void aFaultOfTheAtlasIsAFinding(String right, String wrong, String hint) {
        assertTrue(TheAtlas.text().contains(right), right);
        AtlasInvalid invalid = assertThrows(
                AtlasInvalid.class, () -> Atlas.parse(TheAtlas.text().replace(right, wrong), TheAtlas.signs()));
        assertTrue(invalid.getMessage().contains(hint), invalid.getMessage());
    }

    @Test
    void aSiteIsFoundByItsName() {
        assertEquals(
                "Jaw and temple", SiteBlock.parse("site: jaw", ATLAS).site().name());
        assertTrue(assertThrows(AtlasInvalid.class, () -> SiteBlock.parse("site: jow", ATLAS))
                .getMessage()
                .contains("did you mean “jaw”?"));
    }
}
