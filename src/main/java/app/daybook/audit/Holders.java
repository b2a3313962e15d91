package app.daybook.audit;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import app.daybook.assessment.evaluation.Evaluation;
import app.daybook.enrolment.Enrolment;

/** Who is behind the numbers of enrolments that the other tables name. */
final class Holders {

    private Holders() {}

    static void write(SummedZip zip, Scope scope) throws IOException {
        zip.table(
                "learners.csv",
                List.of("enrolment", "name", "started_on", "time_zone", "enrolled_at", "evaluation_given_at"),
                csv -> scope.enrolments(batch -> {
                    List<Long> ids = batch.stream().map(one -> one.id).toList();
                    Map<Long, Instant> given = Scope.reading(() -> Evaluation.given(ids));
                    for (Enrolment one : batch) {
                        csv.row(one.id, one.learner.name, one.startedOn, one.zone, one.enrolledAt, given.get(one.id));
                    }
                }));
    }
}
