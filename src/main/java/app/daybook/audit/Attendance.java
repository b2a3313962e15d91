package app.daybook.audit;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.course.Lesson;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.LessonProgress;

/** When each day was first opened, first completed, and its quiz first passed. */
final class Attendance {

    private Attendance() {}

    private record Batch(Map<Long, Long> people, List<LessonProgress> progress) {

        static Batch of(List<Enrolment> learners) {
            return new Batch(
                    Scope.people(learners),
                    LessonProgress.of(learners.stream().map(one -> one.id).toList()));
        }
    }

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
                csv -> scope.readHolders(Batch::of, batch -> {
                    Map<Long, Long> people = batch.people;
                    for (LessonProgress row : batch.progress) {
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
