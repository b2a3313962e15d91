package app.daybook.authoring.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.daybook.authoring.ThreeDays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an instructor reads in a terminal, and what a script is told. */
class ExchangeCommandTest {

    private static final String DAY = "content/trigger-points/day-07-palpation.md";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void takesADayToAnotherProgramAndBack() throws IOException {
        assertEquals(0, exchange(DAY, folder + "/day.gift", ""), text());
        assertEquals(0, exchange(folder + "/day.gift", folder + "/day.md", null), text());
        String day = Files.readString(Path.of(DAY));
        String quiz = day.substring(day.indexOf("## Quiz") + "## Quiz".length());
        assertEquals(plain(quiz), plain(Files.readString(folder.resolve("day.md"))));
    }

    @Test
    void takesAWholeCourseInEachFormat() {
        for (String to : List.of("all.gift", "all.xml", "all.zip")) {
            assertEquals(0, exchange("content/trigger-points", folder + "/" + to), text());
            assertEquals(0, exchange(folder + "/" + to, folder + "/" + to + ".md"), text());
        }
        assertEquals(0, exchange("content/trigger-points", folder + "/three.zip", "qti3"), text());
        assertEquals(0, exchange("content/trigger-points/final-exam.md", folder + "/final.txt", "gift"), text());
        assertTrue(text().contains(" questions were written to " + folder + "/all.zip.md."), text());
    }

    @Test
    void tellsTheLineOfWhatStaysBehind() throws IOException {
        Path file = Files.writeString(folder.resolve("two.gift"), "// mine\n\n::a::What?\n\n::b::Is it? {T}\n");
        assertEquals(1, exchange(file.toString(), folder + "/two.md"));
        assertEquals("""
                %s:3: error: a: A text without braces asks nothing; it was left out.
                1 question names no objective; add objective=… to its braces.
                1 question has an option without feedback; add a line "  > …" under it that says why.
                1 question was written to %s.
                """.formatted(file, folder.resolve("two.md")), text().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void failsWhereAFormatHasNoPlaceForAQuestion() {
        String course = ThreeDays.FOLDER.toString();
        assertEquals(1, exchange(course, folder + "/some.txt", "aiken"));
        assertTrue(text().contains("some.txt: error: evening-order: The question was left out: Aiken holds"), text());
        assertTrue(Files.exists(folder.resolve("some.txt")));
    }

    @Test
    void writesNothingOverAFileAndNothingWithoutQuestions() throws IOException {
        assertEquals(2, exchange());
        assertEquals(2, exchange(DAY, folder + "/x.txt"), "neither GIFT nor Aiken");
        assertEquals(2, exchange(DAY, folder + "/x.md", "gift"), "Markdown twice");
        assertEquals(2, exchange(folder + "/none.gift", folder + "/x.md"));
        assertEquals(2, exchange(DAY, folder + "/no/such/folder.gift"));
        Path empty = Files.writeString(folder.resolve("empty.gift"), "");
        assertEquals(2, exchange(empty.toString(), folder + "/x.md"));
        assertFalse(Files.exists(folder.resolve("x.md")));
        Files.writeString(folder.resolve("mine.gift"), "mine");
        assertEquals(2, exchange(DAY, folder + "/mine.gift"));
        assertEquals("mine", Files.readString(folder.resolve("mine.gift")));
    }

    @Test
    void printsTheFindingsOfACourseWithErrors() throws IOException {
        Files.writeString(folder.resolve("course.yaml"), "title: Nothing else\n");
        assertEquals(2, exchange(folder.toString(), folder + "/x.gift"));
        assertTrue(text().contains(folder + "/course.yaml:1:1: error: "), text());
    }

    private static String plain(String markdown) {
        return markdown.replaceAll("\\\\(?=\\p{Punct})", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private int exchange(String... arguments) {
        return new ExchangeCommand(new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(Arrays.asList(arguments));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
