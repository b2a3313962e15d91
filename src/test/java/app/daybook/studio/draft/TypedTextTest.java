package app.daybook.studio.draft;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a browser's form does to a text is undone: a comparison shows what somebody typed, and nothing else. */
class TypedTextTest {

    @ParameterizedTest
    @CsvSource({
        // The file, what the form sends, what is kept; ~ is CR and | is LF
        "a|b|,          a~|b~|,        a|b|",
        "a~|b~|,        a~|b~|,        a~|b~|",
        "a~|b~|,        a~|x~|b~|,     a~|x~|b~|",
        "a|b~|c|,       a~|b~|x~|c~|,  a|b~|x|c|",
        "a|b~|c|,       a~|x~|c~|,     a|x|c|",
        "a|b,           a~|b,          a|b",
        "a|b,           a~|b~|,        a|b|",
        "'',            a~|b~|,        a|b|",
        "a|a|a|,        a~|a~|,        a|a|",
        "a~b~,          a~|b~|c~|,     a~b~c~",
        "a|,            '',            ''"
    })
    void keepsTheLineEndsOfTheFile(String file, String sent, String kept) {
        assertEquals(kept, drawn(TypedText.kept(bytes(file), text(sent))));
    }

    @Test
    void keepsTheByteOrderMarkAndNeverShowsIt() {
        byte[] file = "\uFEFFa\r\n".getBytes(StandardCharsets.UTF_8);
        assertEquals("a\n", TypedText.shown(file));
        assertEquals("\uFEFFa\r\nb\r\n", new String(TypedText.kept(file, "a\r\nb\r\n"), StandardCharsets.UTF_8));
    }

    @Test
    void showsWhatIsNotUtf8AsWindowsWroteIt() {
        assertEquals("“calm”\n", TypedText.shown("“calm”\r\n".getBytes(Charset.forName("windows-1252"))));
    }

    private static byte[] bytes(String drawn) {
        return text(drawn).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String drawn) {
        return drawn.replace('~', '\r').replace('|', '\n');
    }

    private static String drawn(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace('\r', '~').replace('\n', '|');
    }
}
