package app.daybook.printing;

import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import app.daybook.certificate.statement.HolderName;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScriptFaceTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("app.daybook.certificate.lettering.NamesTest#names")
    void hasNoGapInItsTypeface(String script, String name) {
        String composed = HolderName.of(name).text();
        ScriptFaces.read(
                composed, (at, character, face) -> assertTrue(face.isPresent(), Character.toString(character)));
        for (String word : composed.split("[ ·]")) {
            ScriptFaces.read(word, (at, character, face) -> {
                if (at == 0) {
                    assertTrue(
                            Arrays.stream(codes(face.orElseThrow(), word)).noneMatch(code -> code == 0),
                            script + ": " + word);
                }
            });
        }
    }

    @Test
    void lettersJoin() {
        int[] joined = codes(ScriptFace.ARABIC, "سلام");
        int[] apart = codes(ScriptFace.ARABIC, "س ل ا م");
        assertNotEquals(joined[joined.length - 1], apart[apart.length - 1], "the first letter has its initial form");
        assertTrue(codes(ScriptFace.DEVANAGARI, "क्ष").length < 3 || codes(ScriptFace.DEVANAGARI, "क्ष")[2] == 0xFFFF);
    }

    private static int[] codes(ScriptFace face, String text) {
        char[] letters = text.toCharArray();
        GlyphVector glyphs = face.font()
                .deriveFont(100f)
                .layoutGlyphVector(new FontRenderContext(null, true, true), letters, 0, letters.length, 0);
        return glyphs.getGlyphCodes(0, glyphs.getNumGlyphs(), null);
    }
}
