package app.daybook.audit;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.StudyTime;

/** How long the days were open in all, beside how long their texts take to read. */
final class StudyTimes {

    private StudyTimes() {}

    /** @return how many people had a pace that cannot be true */
    static int write(SummedZip zip, Scope scope) throws IOException {
        int[] impossible = new int[1];
        zip.table(
                "pace.csv",
                List.of(Column.PERSON, "days_completed", "days_open_seconds", "reading_minutes", "pace_cannot_be_true"),
                csv -> scope.readHolders(batch -> {
                    List<Long> ids = batch.stream().map(one -> one.id).toList();
                    Map<Long, StudyTime> times = Scope.reading(() -> StudyTime.of(scope.course(), ids));
                    for (Enrolment one : batch) {
                        StudyTime time = times.get(one.id);
                        if (time != null) {
                            impossible[0] += time.isImpossible() ? 1 : 0;
                            csv.row(
                                    one.learner.id,
                                    time.days(),
                                    time.open().toSeconds(),
                                    time.readingMinutes(),
                                    time.isImpossible());
                        }
                    }
                }));
        return impossible[0];
    }
}
