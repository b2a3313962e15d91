package app.daybook.audit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import app.daybook.course.Lesson;
import app.daybook.enrolment.LessonProgress;

/** When each day was first opened, first completed, and its quiz first passed. */
final class Attendance {

    private Attendance() {}

    static void write(SummedZip zip, Scope scope) throws IOException {
        zip.table(
                "attendance.csv",
                List.of("enrolment", "day", "lesson", "title", "opened_at", "completed_at", "quiz_passed_at"),
                csv -> scope.enrolments(batch -> {
                    List<Long> ids = batch.stream().map(one -> one.id).toList();
                    for (LessonProgress row : Scope.reading(() -> LessonProgress.of(ids))) {
                        Optional<Lesson> lesson = scope.course().lesson(row.key.lessonId());
                        csv.row(
                                row.key.enrolmentId(),
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
