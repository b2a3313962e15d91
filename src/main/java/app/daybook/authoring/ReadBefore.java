package app.daybook.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import app.daybook.anatomy.Atlas;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;

/**
 * What is the same in an edition that was read already. Most editions change one day: then every other day, the final and
 * the atlas are taken from there. A day may point at any other day and at every file beside them, so that they must be the
 * same too.
 */
final class ReadBefore {

    private final Course before;
    private final Map<String, String> marks;
    private final boolean isSameBeside;

    /** @param before the same course in another edition */
    ReadBefore(Course before, CourseFiles files, List<LessonReader> days) {
        this.before = before;
        this.marks = files.marks();
        this.isSameBeside = beside(marks).equals(beside(before.marks()))
                && days.stream()
                        .map(LessonReader::id)
                        .toList()
                        .equals(before.lessons().stream().map(Lesson::id).toList());
    }

    private static Map<String, String> beside(Map<String, String> marks) {
        return marks.entrySet().stream()
                .filter(file -> !file.getKey().matches(CourseFiles.LESSONS))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param day from 1 */
    Optional<Lesson> lesson(String file, int day) {
        return isSameBeside && marks.get(file).equals(before.marks().get(file))
                ? Optional.of(before.lessons().get(day - 1))
                : Optional.empty();
    }

    /** Its questions name the objectives of days. */
    Optional<FinalExam> exam(List<Lesson> lessons) {
        return isSameBeside && objectives(lessons).equals(objectives(before.lessons()))
                ? Optional.of(before.finalExam())
                : Optional.empty();
    }

    private static List<List<String>> objectives(List<Lesson> lessons) {
        return lessons.stream()
                .map(lesson -> List.copyOf(lesson.objectives().keySet()))
                .toList();
    }

    Optional<Atlas> atlas() {
        return before.atlas().filter(drawn -> isSameBeside);
    }
}
