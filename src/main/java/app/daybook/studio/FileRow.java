package app.daybook.studio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.lint.Lint;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.markdown.Finding;
import app.daybook.studio.draft.Draft;

/**
 * A file of a course as its tree shows it.
 *
 * @param day 0 for a file that is no day
 * @param title of a day; else empty
 * @param ceMinutes that a day counts for continuing education, rounded
 * @param editable whether it is a text that the studio opens
 */
record FileRow(
        String path,
        int day,
        String title,
        Draft.State state,
        int errors,
        int warnings,
        int words,
        int ceMinutes,
        int questions,
        boolean editable) {

    private static final int WORDS_A_MINUTE = 200;

    /** @param course as far as it can be read */
    static List<FileRow> of(Draft draft, Lint.Checked checked, Optional<Course> course) {
        Map<String, List<Finding>> found = new HashMap<>();
        checked.findings()
                .forEach(finding -> found.computeIfAbsent(finding.file(), first -> new ArrayList<>())
                        .add(finding));
        List<String> days = draft.files().names(CourseFiles.LESSONS);
        List<FileRow> rows = new ArrayList<>();
        for (String path : draft.paths()) {
            int day = days.indexOf(path) + 1;
            Optional<Lesson> lesson = course.flatMap(read -> read.day(day));
            List<Finding> findings = found.getOrDefault(path, List.of());
            int errors = (int) findings.stream()
                    .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                    .count();
            rows.add(new FileRow(
                    path,
                    day,
                    lesson.map(Lesson::title).orElse(""),
                    draft.state(path),
                    errors,
                    findings.size() - errors,
                    lesson.map(Lesson::words).orElse(0),
                    lesson.map(FileRow::ceMinutes).orElse(0),
                    lesson.map(read -> read.quiz().questions().size()).orElse(0),
                    path.matches(Authored.FILE)));
        }
        return rows;
    }

    public boolean isRemoved() {
        return state == Draft.State.REMOVED;
    }

    public boolean isMedia() {
        return path.startsWith("media/");
    }

    private static int ceMinutes(Lesson lesson) {
        return Math.round((float) lesson.words() / WORDS_A_MINUTE) + lesson.mediaMinutes();
    }
}
