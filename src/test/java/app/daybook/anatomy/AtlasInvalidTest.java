package app.daybook.anatomy;

import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AtlasInvalidTest {

    private static final String GOOD = """
            standard-dose: Gentle.
            muscles:
              - id: soleus
                name: Soleus
                latin: Musculus soleus
                region: Leg
                checked: true
                attachments: From here to there.
                points:
                  - { view: back, x: 56, y: 173, label: lower part }
                core:
                  - { view: back, cx: 57, cy: 190.5, rx: 2.1, ry: 4 }
                pattern: The heel.
                perpetuating: Hills.
                palpation: Flat.
                position: Prone.
                technique: Standard dose.
                home-care: Stretch.
                cautions: Screen first.
                signs: [numbness]
                consider:
                  - A splint
            neighbours:
              - id: toe-flexors
                name: Toe flexors
                latin: Musculi flexores
                attachments: From the shin to the toes.
                action: Bend the toes.
                innervation: Tibial nerve.
                apart: Curl the toes.
                reason: Too deep.
                instead: Treat the soleus.
                beside: [soleus]
            regions:
              - id: heel
                name: Heel
                group: Leg
                areas:
                  - { view: back, outline: "53,181 58,181 58,198 53,198" }
            stop-rule: Stop at pain.
            """;

    private static Atlas parse(String yaml) {
        return Atlas.parse(yaml, Set.of("numbness"));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("[numbness]", "[numbnes]", 20, "did you mean “numbness”?"),
                Arguments.of("latin: M", "latni: M", 5, "did you mean “latin”?"),
                Arguments.of("    name: Soleus\n", "", 3, "“name” is missing"),
                Arguments.of("id: soleus", "id: Soleus!", 3, "small letters"),
                Arguments.of("x: 56", "x: 156", 10, "use 0 to 100"),
                Arguments.of("x: 56", "x: here", 10, "is no number"),
                Arguments.of("view: back, x", "view: bcak, x", 10, "did you mean “back”?"),
                Arguments.of("rx: 2.1", "rx: 0", 12, "use .1 to 100"),
                Arguments.of("ry: 4 }", "ry: 4, rotation: 200 }", 12, "use -180 to 180"),
                Arguments.of("checked: true", "checked: yes", 3, "use true or false"),
                Arguments.of("consider:", "consdier:", 21, "did you mean “consider”?"),
                Arguments.of("      - A splint", "      - { a: b }", 22, "is no text"),
                Arguments.of("latin: Musculus soleus", "latin: M\n    also-called: calf", 6, "write [a, b]"),
                Arguments.of("stop-rule: Stop at pain.\n", "", 1, "“stop-rule” is missing"),
                Arguments.of("beside: [soleus]", "beside: [solues]", 33, "did you mean “soleus”?"),
                Arguments.of("beside: [soleus]", "beside: []", 24, "lies beside no muscle"),
                Arguments.of("    reason: Too deep.\n", "", 24, "“reason” is missing"),
                Arguments.of("reason: Too", "raeson: Too", 31, "did you mean “reason”?"),
                Arguments.of("id: toe-flexors", "id: soleus", 24, "“soleus” is there twice"),
                Arguments.of("stop-rule: Stop", "stop-rules: Stop", 40, "did you mean “stop-rule”?"),
                Arguments.of("53,181 58", "53;181 58", 39, "write x,y without spaces"),
                Arguments.of("58,181", "158,181", 39, "outside of the view"),
                Arguments.of("\"53,181 58,181 58,198 53,198\"", "\"53,181 58,181\"", 39, "fewer than three"),
                Arguments.of(
                        "pattern: The heel.", "pattern: The heel.\n    pattern: The calf.", 14, "keep one of them"),
                Arguments.of("pattern: The heel.", "pattern: \"The heel.", 13, "quotation marks"),
                Arguments.of("position: Prone.", "position: [Prone]", 16, "write it as one text"));
    }

    @Test
    void theGoodOneIsRead() {
        assertEquals("Soleus", parse(GOOD).muscle("soleus").orElseThrow().name());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aFaultHasItsLineAndAHint(String right, String wrong, int line, String hint) {
        assertTrue(GOOD.contains(right), right);
        AtlasInvalid invalid = assertThrows(AtlasInvalid.class, () -> parse(GOOD.replace(right, wrong)));

        assertTrue(invalid.getMessage().contains(hint), invalid.getMessage());
        assertTrue(
                invalid.findings().stream()
                        .anyMatch(f -> Math.abs(f.line() - line) <= (hint.contains("quotation") ? 30 : 0)),
                invalid.getMessage());
    }

    @Test
    void allFaultsAreToldAtOnce() {
        String twice = GOOD.replace("x: 56", "x: 156").replace("ry: 4", "ry: -4");
        assertEquals(
                2,
                assertThrows(AtlasInvalid.class, () -> parse(twice)).findings().size());
    }

    @Test
    void twoMusclesCannotShareAnId() {
        String muscle = GOOD.substring(GOOD.indexOf("  - id: soleus"), GOOD.indexOf("neighbours:"));
        String message = assertThrows(
                        AtlasInvalid.class, () -> parse(GOOD.replace("neighbours:", muscle + "neighbours:")))
                .getMessage();
        assertTrue(message.contains("“soleus” is there twice"), message);
    }

    @ParameterizedTest
    @MethodSource("odd")
    void oddTextsAreRefusedToo(String yaml) {
        assertThrows(AtlasInvalid.class, () -> parse(yaml));
    }

    static Stream<String> odd() {
        return Stream.of(
                "",
                " \n",
                "just words",
                "- a list",
                "muscles: 7",
                "muscles: [7, null]",
                "a: &x [1]\nb: *x",
                "muscles:\n\t- id: a",
                "regions: [{areas: [5]}]");
    }
}
