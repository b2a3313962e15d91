package app.daybook.audit;

import java.io.IOException;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CsvTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"Ann|Ann", "Ann, Ann|\"Ann, Ann\"", "\"A\" Ann|\"\"\"A\"\" Ann\"", "` Ann`|`\" Ann\"`"})
    void quotesWhatNeedsIt(String text, String cell) throws IOException {
        assertEquals(cell + "\r\n", row(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "=HYPERLINK(\"http://example.org\",\"x\")",
                "＝1+1"
            })
    void runsNoFormula(String text) throws IOException {
        String cell = row(text).replaceFirst("^\"", "");
        assertTrue(cell.startsWith("'" + text.charAt(0)), cell);
    }

    @Test
    void separatesCellsAndLeavesOutNothing() throws IOException {
        StringWriter out = new StringWriter();
        new Csv(out).row("a", null, 3, true);
        assertEquals("a,,3,true\r\n", out.toString());
    }

    private static String row(String text) throws IOException {
        StringWriter out = new StringWriter();
        new Csv(out).row(text);
        return out.toString();
    }
}
