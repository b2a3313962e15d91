package app.daybook.audit;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.course.Lesson;
import app.daybook.enrolment.LessonProgress;

/** When each day was first opened, first completed, and its quiz first passed. */
final class Attendance {

    private Attendance() {}

    static void write(SummedZip zip, Scope scope) throws IOException {
        zip.table(
                "attendance.csv",
                List.of(
                        Column.PERSON,
                        "day",
                        Column.LESSON,
                        "title",
                        "opened_at_utc",
                        "completed_at_utc",
                        "quiz_passed_at_utc"),
                csv -> scope.readHolders(batch -> {
                    Map<Long, Long> people = Scope.people(batch);
                    List<Long> ids = batch.stream().map(one -> one.id).toList();
                    for (LessonProgress row : Scope.reading(() -> LessonProgress.of(ids))) {
                        Optional<Lesson> lesson = scope.course().lesson(row.key.lessonId());
                        csv.row(
                                people.get(row.key.enrolmentId()),
                                lesson.map(Lesson::day).orElse(null),
                                row.key.lessonId(),
                                lesson.map(Lesson::title).orElse(null),
                                row.openedAt,
                                row.completedAt,
                                row.passedAt);
                    }
                }));
    }
}
