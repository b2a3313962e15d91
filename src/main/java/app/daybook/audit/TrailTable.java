package app.daybook.audit;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import app.daybook.enrolment.Enrolment;
import app.daybook.learner.LearnerEvent;

/** What was done about the accounts of the pack's learners and their enrolments on the course, and by whom. */
final class TrailTable {

    private TrailTable() {}

    static void write(SummedZip zip, Scope scope, People people) throws IOException {
        List<String> head = List.of(Column.PERSON, "trail_deed", "trail_detail", "done_at_utc", "done_by_person");
        zip.table(
                "trail.csv",
                head,
                csv -> scope.readHolders(batch -> {
                    Map<Long, List<LearnerEvent>> trails = Scope.reading(() -> LearnerEvent.of(batch.stream()
                            .map(enrolment -> enrolment.learner.id)
                            .toList()));
                    for (Enrolment enrolment : batch) {
                        for (LearnerEvent event : trails.getOrDefault(enrolment.learner.id, List.of())) {
                            if (event.course == null || event.course.equals(enrolment.course)) {
                                people.note(event.byId);
                                csv.row(
                                        event.learnerId,
                                        event.deed.toLowerCase(Locale.ROOT).replace('_', '-'),
                                        event.detail,
                                        event.at,
                                        event.byId);
                            }
                        }
                    }
                }));
    }
}
