package app.daybook.audit;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import app.daybook.assessment.evaluation.Evaluation;
import app.daybook.certificate.CertificateEvent;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.Learner;

/**
 * Who is behind the numbers in the tables: the learners of the pack, and whoever did something to their certificates.
 * One person has one number, whatever they did.
 */
final class People {

    private final Set<Long> actors = new TreeSet<>();
    private final Map<Long, String> names = new HashMap<>();

    /** The person who did it; noted, so that the pack says who that is. */
    Optional<Long> actor(CertificateEvent event) {
        event.person().ifPresent(actors::add);
        return event.person();
    }

    /** Whoever did something else that the pack tells of. */
    void note(long person) {
        actors.add(person);
    }

    /** The name of whoever did it, as the account has it now; few do much, so it is remembered. */
    String name(CertificateEvent event) {
        return actor(event)
                .map(person -> names.computeIfAbsent(
                        person,
                        id -> Scope.reading(() -> Learner.<Learner>findByIdOptional(id))
                                .map(one -> one.name)
                                .orElse("")))
                .orElse("");
    }

    void write(SummedZip zip, Scope scope) throws IOException {
        Set<Long> told = new LinkedHashSet<>();
        zip.table(
                "people.csv",
                List.of(
                        Column.PERSON,
                        "name",
                        "is_learner",
                        "account_erased_at_utc",
                        "started_on_local",
                        "time_zone",
                        "enrolled_at_utc",
                        "evaluation_given_at_utc"),
                csv -> {
                    scope.readHolders(batch -> {
                        List<Long> ids = batch.stream().map(one -> one.id).toList();
                        Map<Long, Instant> given = Scope.reading(() -> Evaluation.given(ids));
                        for (Enrolment one : batch) {
                            told.add(one.learner.id);
                            csv.row(
                                    one.learner.id,
                                    one.learner.name,
                                    true,
                                    one.learner.erasedAt,
                                    one.startedOn,
                                    one.zone,
                                    one.enrolledAt,
                                    given.get(one.id));
                        }
                    });
                    for (long person : actors) {
                        if (told.add(person)) {
                            Optional<Learner> known = Scope.reading(() -> Learner.findByIdOptional(person));
                            csv.row(
                                    person,
                                    known.map(one -> one.name).orElse(null),
                                    false,
                                    known.map(one -> one.erasedAt).orElse(null),
                                    null,
                                    null,
                                    null,
                                    null);
                        }
                    }
                });
    }
}
