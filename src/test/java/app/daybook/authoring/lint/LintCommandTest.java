package app.daybook.authoring.lint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.ThreeDays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an instructor reads in a terminal, and what a script is told. */
class LintCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void printsWhatAGoodCourseHolds() {
        assertEquals(0, lint(Map.of(), ThreeDays.FOLDER.toString()));
        assertEquals("""
                day   words   min  grade  checks  questions  cases        objectives  figures  maps  works  lesson
                  1     146     1    3.3       2         11      2  18 %         2/2        1     0      1  first
                """, text().lines().limit(2).map(line -> line + "\n").reduce("", String::concat));
        assertTrue(text().contains("Final: questions in the bank 10, in a form 4; with a case 2 (20 %)."), text());
        assertTrue(text().contains(
                        " words ÷ 12,000 = 0.0, computed by the NCBTMB home-study measure; no approval is held."));
        assertTrue(text().contains(
                        "Ids were not compared with a published edition: DAYBOOK_DATABASE_URL names no database."));
        assertTrue(text().endsWith("three-days: 0 errors, 0 warnings" + System.lineSeparator()), text());
    }

    @Test
    void printsFindingsFileByFileAndFailsOnErrors(@TempDir Path parent) throws IOException {
        Path folder = written(parent, ThreeDays.replace("day-02-second.md", "](first)", "](fisrt)"));
        assertEquals(1, lint(Map.of(), folder.toString()));
        assertTrue(
                text().startsWith(folder + "/day-02-second.md:9:102: error: There is no lesson with the id \"fisrt\";"),
                text());
        assertTrue(text().contains("1 error, 0 warnings"));
    }

    @Test
    void doesNotFailOnWarnings(@TempDir Path parent) throws IOException {
        Path folder = written(parent, ThreeDays.replace("day-02-second.md", "Write down", "Guarantee"));
        assertEquals(0, lint(Map.of(), folder.toString()));
        assertTrue(text().contains("day-02-second.md:13:4: warning: “Guarantee” promises too much"), text());
    }

    @Test
    void checksEachCourseOfAFolder(@TempDir Path parent) throws IOException {
        written(parent, ThreeDays.files());
        Files.createDirectory(parent.resolve("no-course"));
        assertEquals(0, lint(Map.of("DAYBOOK_CONTENT", parent.toString())));
        assertTrue(text().contains("three-days: 0 errors"));
    }

    @Test
    void saysWhereThereIsNoCourse(@TempDir Path parent) {
        assertEquals(2, lint(Map.of(), parent.toString()));
        assertEquals(2, lint(Map.of(), parent.resolve("nowhere").toString()));
        assertTrue(text().contains("No course in " + parent + ": a course is a folder with a course.yaml."), text());
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswer() {
        String nobody = "jdbc:postgresql://localhost:1/nobody";
        assertEquals(0, lint(Map.of("DAYBOOK_DATABASE_URL", nobody), ThreeDays.FOLDER.toString()));
        assertTrue(text().contains(
                        "Ids were not compared with the published edition, since the database does not answer:"));
    }

    private static Path written(Path parent, CourseFiles files) throws IOException {
        Path folder = parent.resolve(files.course());
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    private int lint(Map<String, String> environment, String... arguments) {
        return new LintCommand(environment, new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
