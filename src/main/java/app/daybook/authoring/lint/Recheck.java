package app.daybook.authoring.lint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;
import app.daybook.web.Digest;

/**
 * Checks courses while they are written, file by file: what the rules say of a page stands until its file changes, for
 * they take longer than all the rest. The findings are those of {@link Lint}.
 */
public final class Recheck {

    /** What the rules ask of a page beside its own file. */
    private static final String WORDS_OF_SIGNS = "triage.yaml";

    /** Pages of some ten courses. */
    private static final int MOST = 400;

    private final Cache<String, List<Finding>> warnings =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** As {@link Lint#check} does, without its pages. */
    public Lint.Checked check(CourseFiles files, Findings findings, Optional<Lint.Published> published) {
        CourseReader.Reading reading = CourseReader.read(files, findings);
        List<Finding> found = new ArrayList<>();
        reading.course().ifPresent(course -> found.addAll(of(files, course)));
        Lint.compare(files, reading.course().isPresent(), published, findings);
        found.addAll(findings.all());
        return new Lint.Checked(
                reading.course().filter(read -> !findings.hasErrors()),
                found.stream().distinct().sorted().toList(),
                Map.of());
    }

    /** What the rules say of all files that they read. */
    public List<Finding> of(CourseFiles files, Course course) {
        return Pages.names(files).stream()
                .flatMap(file -> of(files, course, file).stream())
                .toList();
    }

    /** Takes what was found of files before as what the rules say of them. */
    public void remember(CourseFiles files, List<Finding> found) {
        Pages.names(files)
                .forEach(file -> warnings.get(
                        key(files, file),
                        unknown -> found.stream()
                                .filter(finding -> finding.file().equals(file))
                                .filter(finding -> Rules.ALL.stream()
                                        .anyMatch(rule -> rule.name().equals(finding.rule())))
                                .toList()));
    }

    /** What the rules say of one of the files that they read. */
    private List<Finding> of(CourseFiles files, Course course, String file) {
        return remembered(files, file, () -> Pages.of(files, course, file));
    }

    /** The same of a day as it is being written. */
    public List<Finding> of(CourseFiles files, Lesson lesson, Course course, String file) {
        return remembered(files, file, () -> Pages.of(files, course, file, lesson));
    }

    private List<Finding> remembered(CourseFiles files, String file, Supplier<Page> page) {
        return warnings.get(key(files, file), unread -> {
            Findings findings = new Findings();
            Lint.warn(Map.of(file, page.get()), findings);
            return findings.all();
        });
    }

    private static String key(CourseFiles files, String file) {
        return file + " " + mark(files, file) + " " + mark(files, WORDS_OF_SIGNS);
    }

    private static String mark(CourseFiles files, String file) {
        return Digest.sha256(
                Optional.ofNullable(files.files().get(file)).orElseGet(() -> "".getBytes(StandardCharsets.UTF_8)));
    }
}
