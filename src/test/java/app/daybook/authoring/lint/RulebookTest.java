package app.daybook.authoring.lint;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseFindingsTest;
import app.daybook.authoring.ThreeDays;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Holds the list of rules to what is tested and explained: no rule without a course that breaks it and one that does not. */
class RulebookTest {

    /**
     * Broken by more than one changed text: {@link StableIdsTest}, {@link CourseFindingsTest}, below, and by folders
     * beside each other in {@code FolderTest}.
     */
    private static final Set<String> ELSEWHERE =
            Set.of("vanished-id", "too-large", "unreadable", "renamed", "same-course");

    /**
     * The courses that do not break them are the good course, of which each row there changes one place, and where it
     * says nothing that the rule could look at, those of {@link CourseFindingsTest#allowed}.
     */
    @Test
    void hasForEveryErrorACourseThatBreaksIt() {
        Set<String> broken = CourseFindingsTest.rows()
                .flatMap(row -> row.expected().stream())
                .map(CourseFindingsTest.Expected::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        broken.addAll(ELSEWHERE);
        assertEquals(new TreeSet<>(Rulebook.ERRORS), broken);
        assertEquals(List.of(), ThreeDays.read(ThreeDays.files()).findings());
    }

    /** The table under "All rules" names each rule once, with its severity, and no other. */
    @Test
    void isExplainedToAuthorsRuleByRule() throws IOException {
        String guide = Files.readString(Path.of("content/README.md"));
        String table = guide.split("\n### All rules\n")[1].split("\n## ")[0];
        List<String> explained = Pattern.compile(
                        "(?m)^\\| `([a-z-]+)` \\| (error|warning) \\| [^|]{8,} \\| [^|]{8,} \\|$")
                .matcher(table)
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
        assertEquals(table.lines().filter(line -> line.startsWith("| `")).count(), explained.size());
        List<String> rules = Stream.of(
                        Rulebook.ERRORS.stream().map(rule -> rule + " error"),
                        Rulebook.WARNINGS.stream().map(rule -> rule + " warning"),
                        Rules.ALL.stream().map(rule -> rule.name() + " warning"))
                .flatMap(each -> each)
                .sorted()
                .toList();
        assertEquals(rules, explained.stream().sorted().toList());
    }

    /** A damaged archive stands for a damaged disk: its files are listed and cannot be read. */
    @Test
    void tellsOfAFileThatCannotBeRead(@TempDir Path temporary) throws IOException {
        Path archive = temporary.resolve("course.zip");
        byte[] course = new byte[2_000];
        new Random(1).nextBytes(course);
        byte[] bytes = new CourseFiles("", new TreeMap<>(Map.of("three-days/course.yaml", course))).zip();
        Arrays.fill(bytes, 60, 1_000, (byte) 0xff);
        Files.write(archive, bytes);
        Findings findings = new Findings();
        try (FileSystem damaged = FileSystems.newFileSystem(archive)) {
            CourseFiles.read(damaged.getPath("/three-days"), findings);
        }
        assertEquals(
                List.of("course.yaml:1:1: error: The file cannot be read; check its permissions. [unreadable]"),
                findings.all().stream().map(Finding::toString).toList());
    }
}
