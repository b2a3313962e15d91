package app.daybook.badge;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ForeignJsonTest {

    static String[] outOfBounds() {
        return new String[] {
            "{\"a\":".repeat(1000) + "1" + "}".repeat(1000),
            "{\"a\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}",
            "{\"a\":".repeat(10_000),
            "{\"a\":" + "9".repeat(1101) + "}",
            "{\"a\":0." + "9".repeat(1101) + "}",
            "{\"a\":1e99999999999}",
            "{\"a\":1e-99999999999}",
            "{\"a\":1e999999}",
            "{\"a\":1e-999999}",
            "{\"a\":[" + "{},".repeat(20_000) + "{}]}",
            "{\"a\":\"" + "x".repeat(ForeignJson.LONGEST) + "\"}"
        };
    }

    @ParameterizedTest
    @MethodSource("outOfBounds")
    void readsNothingBeyondItsBounds(String text) {
        assertEquals(Optional.empty(), ForeignJson.read(text));
    }

    /** What programs read differently, or not at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\\ud800\"}",
                "{\"\\udc00\":1}",
                "{\"a\":NaN}",
                "{\"a\":1}{}",
                "{\"a\":1} x",
                "{\"a\":1},",
                "[{\"a\":1}]",
                "{}",
                "null",
                "",
                "\ufeff",
                "{\"a\":01}",
                "{'a':1}",
                "{\"a\":1 /* */}"
            })
    void readsNothingThatIsAmbiguous(String text) {
        assertEquals(Optional.empty(), ForeignJson.read(text));
    }

    @Test
    void readsWhatBadgesHave() {
        String deep = "{\"a\":".repeat(20) + "[6.4,-1e300,0,1.5e-9,\"\\ud83d\\ude00\",null]" + "}".repeat(20);
        assertTrue(ForeignJson.read(" \n" + deep + "\n").isPresent());
        assertTrue(SignedBadge.parse(deep).orElseThrow().text().contains("6.4"));
    }
}
