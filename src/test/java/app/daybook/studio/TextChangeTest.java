package app.daybook.studio;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.ThreeDays;
import app.daybook.publishing.Editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What differs between two texts, line by line: gone before new, and enough around it to find the place. */
class TextChangeTest {

    @ParameterizedTest
    @CsvSource({
        "abcdefghi, abcdXfghi, … c d -e +X f g",
        "abc,       Xabc,      +X a b",
        "abc,       abcX,      … b c +X",
        "abcd,      aXYd,      a -b -c +X +Y d",
        "abcdefgh,  Xbcdefgh,  -a +X b c",
        "abcdefgh,  XbcdefgY,  -a +X b c … f g -h +Y",
        "abc,       '',        -a -b -c"
    })
    void showsWhatChanged(String before, String after, String shown) {
        assertEquals(shown, drawn(TextChange.between(file(before), file(after)).get(0)));
    }

    @Test
    void saysWhichFilesCameAndWent() {
        CourseFiles files = ThreeDays.files();
        CourseFiles other = Editions.with(Editions.with(files, "new.md", "x\n"), "media/desk.svg", "<svg/>");
        List<TextChange> changes = TextChange.between(files, other);
        assertEquals(
                List.of("media/desk.svg", "new.md"),
                changes.stream().map(TextChange::file).toList());
        assertEquals(TextChange.Kind.ADDED, changes.get(1).kind());
        assertTrue(changes.get(0).lines().isEmpty(), "a picture is not compared by lines");
        assertEquals(
                TextChange.Kind.REMOVED, TextChange.between(other, files).get(1).kind());
    }

    @Test
    void showsNoMoreThanAnybodyReads() {
        TextChange change =
                TextChange.between(file(""), file("x".repeat(5_000))).get(0);
        assertTrue(change.more());
        assertEquals(300, change.lines().size());
    }

    /** A file of these letters, each a line. */
    private static CourseFiles file(String letters) {
        String text = letters.chars().mapToObj(letter -> (char) letter + "\n").collect(Collectors.joining());
        return Editions.with(ThreeDays.files(), "day-01-first.md", text);
    }

    private static String drawn(TextChange change) {
        return change.lines().stream()
                .map(line -> switch (line.how()) {
                    case SAME -> line.text();
                    case GONE -> "-" + line.text();
                    case NEW -> "+" + line.text();
                    case LEFT_OUT -> "…";
                })
                .collect(Collectors.joining(" "));
    }
}
