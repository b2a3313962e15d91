package app.daybook.audit;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import app.daybook.learner.RoleEvent;

/** Who had which role on the course, from the trail of what became of roles; in packs of a period only. */
final class RoleTable {

    private static final int BATCH = 500;

    private RoleTable() {}

    static void write(SummedZip zip, Scope scope, People people) throws IOException {
        if (scope.learner().isPresent()) {
            return;
        }
        List<String> head = List.of(Column.PERSON, "role", "role_deed", "at_utc", "by_person");
        zip.table("course-roles.csv", head, csv -> {
            List<RoleEvent> batch;
            long last = 0;
            do {
                long after = last;
                batch = Scope.reading(() -> RoleEvent.after(scope.course().id(), after, BATCH));
                for (RoleEvent event : batch) {
                    people.note(event.learner.id);
                    if (event.by != null) {
                        people.note(event.by.id);
                    }
                    csv.row(
                            event.learner.id,
                            event.role.word(),
                            event.deed.name().toLowerCase(Locale.ROOT),
                            event.at,
                            event.by == null ? null : event.by.id);
                    last = event.id;
                }
            } while (batch.size() == BATCH);
        });
    }
}
