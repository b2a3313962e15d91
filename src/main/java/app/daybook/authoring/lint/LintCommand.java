package app.daybook.authoring.lint;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.daybook.authoring.CourseFiles;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;
import app.daybook.web.CommandSettings;

/**
 * {@code lint [FOLDER]}: checks a course, or each course in a folder of courses, prints what is found file by file,
 * and what the course holds. Starts no application and needs no database.
 */
public final class LintCommand {

    private static final int GOOD = 0;
    private static final int ERRORS = 1;
    private static final int NO_COURSE = 2;

    private final Map<String, String> environment;
    private final PrintStream out;

    public LintCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    /**
     * @param arguments the folder; where there is none, DAYBOOK_CONTENT of the environment, else {@code content}
     * @return the exit code: 0, also with warnings; 1 with errors; 2 where no course was found
     */
    public int run(List<String> arguments) {
        Path folder = Path.of(
                arguments.isEmpty()
                        ? new CommandSettings(environment).text("daybook.course.folder")
                        : arguments.get(0));
        List<Path> courses = courses(folder);
        if (courses.isEmpty()) {
            out.println("No course in " + folder + ": a course is a folder with a course.yaml.");
            return NO_COURSE;
        }
        return courses.stream().mapToInt(this::check).max().orElse(GOOD);
    }

    private static List<Path> courses(Path folder) {
        if (isCourse(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(LintCommand::isCourse).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean isCourse(Path folder) {
        return Files.isRegularFile(folder.resolve("course.yaml"));
    }

    private int check(Path folder) {
        Findings findings = new Findings();
        CourseFiles files = CourseFiles.read(folder, findings);
        PublishedEdition.Answer published = new PublishedEdition(environment).of(files.course());
        Lint.Checked checked = Lint.check(files, findings, published.edition());
        print(folder, checked.findings());
        checked.course().ifPresent(course -> out.println(LintReport.of(files, course, checked.pages())));
        out.println(published.note());
        long errors = count(checked.findings(), Finding.Severity.ERROR);
        out.println(folder + ": " + counted(errors, "error") + ", "
                + counted(count(checked.findings(), Finding.Severity.WARNING), "warning"));
        return errors == 0 ? GOOD : ERRORS;
    }

    private void print(Path folder, List<Finding> findings) {
        Map<String, List<Finding>> byFile =
                findings.stream().collect(Collectors.groupingBy(Finding::file, TreeMap::new, Collectors.toList()));
        byFile.values().forEach(found -> {
            found.forEach(finding -> out.println(folder + "/" + finding));
            out.println();
        });
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static long count(List<Finding> findings, Finding.Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
