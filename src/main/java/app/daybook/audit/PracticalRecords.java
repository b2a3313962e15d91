package app.daybook.audit;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import app.daybook.certificate.statement.FrozenJson;
import app.daybook.enrolment.Enrolment;
import app.daybook.practice.PracticeHandIn;
import app.daybook.practice.PracticeRecord;
import app.daybook.practice.PracticeReview;
import app.daybook.practice.RecordState;

/**
 * Practical records: every text that was handed in, and what reviewers said of it, as tables and for each person as JSON
 * and for reading. What a learner is still writing is told of and not shown.
 */
final class PracticalRecords {

    static final String FOLDER = "practical-records/";

    private PracticalRecords() {}

    /** What was handed in by some learners, and said of it. */
    private record Batch(
            List<PracticeRecord> records,
            Map<Long, List<PracticeHandIn>> handIns,
            Map<Long, List<PracticeReview>> reviews) {

        static Batch of(List<Enrolment> learners) {
            List<Long> ids = learners.stream().map(one -> one.id).toList();
            return Scope.reading(() -> {
                List<PracticeRecord> records = PracticeRecord.of(ids);
                List<Long> numbers = records.stream().map(record -> record.id).toList();
                return new Batch(
                        records,
                        PracticeHandIn.of(numbers).stream().collect(Collectors.groupingBy(text -> text.recordId)),
                        PracticeReview.of(numbers).stream().collect(Collectors.groupingBy(review -> review.recordId)));
            });
        }

        List<PracticeHandIn> handIns(PracticeRecord record) {
            return handIns.getOrDefault(record.id, List.of());
        }

        List<PracticeReview> reviews(PracticeRecord record) {
            return reviews.getOrDefault(record.id, List.of());
        }
    }

    /**
     * @param editions to which those are added that the records name
     * @param people to whom the reviewers are added
     */
    static void write(SummedZip zip, Scope scope, Editions courses, Set<String> editions, People people)
            throws IOException {
        zip.table(
                "practical-records.csv",
                List.of(
                        Column.PERSON,
                        Column.LESSON,
                        Column.RECORD_FORM,
                        Column.EDITION,
                        "record_state",
                        "times_handed_in",
                        "begun_at_utc",
                        "first_handed_in_at_utc",
                        "last_handed_in_at_utc"),
                csv -> scope.readHolders(learners -> {
                    Map<Long, Long> persons = Scope.people(learners);
                    Batch batch = Batch.of(learners);
                    for (PracticeRecord one : batch.records) {
                        editions.add(one.edition);
                        List<PracticeHandIn> texts = batch.handIns(one);
                        csv.row(
                                persons.get(one.enrolmentId),
                                one.lessonId,
                                one.formId,
                                one.edition,
                                WholeRecord.word(one.state),
                                one.rounds,
                                one.begunAt,
                                at(texts, 0),
                                at(texts, texts.size() - 1));
                    }
                }));
        zip.table(
                "practical-reviews.csv",
                List.of(
                        Column.PERSON,
                        Column.LESSON,
                        Column.RECORD_FORM,
                        "round",
                        "reviewed_at_utc",
                        "reviewed_by_person",
                        "reviewed_by",
                        "decision",
                        "second_reading",
                        "reason"),
                csv -> scope.readHolders(learners -> {
                    Map<Long, Long> persons = Scope.people(learners);
                    Batch batch = Batch.of(learners);
                    for (PracticeRecord one : batch.records) {
                        for (PracticeReview review : batch.reviews(one)) {
                            people.note(review.reviewerId);
                            csv.row(
                                    persons.get(one.enrolmentId),
                                    one.lessonId,
                                    one.formId,
                                    review.round,
                                    review.reviewedAt,
                                    review.reviewerId,
                                    review.reviewer,
                                    WholeRecord.word(review.decision),
                                    review.second,
                                    review.reason);
                        }
                    }
                }));
        scope.readHolders(learners -> {
            Batch batch = Batch.of(learners);
            for (Enrolment learner : learners) {
                List<WholeRecord> records = batch.records.stream()
                        .filter(record -> record.enrolmentId.equals(learner.id) && record.state != RecordState.DRAFT)
                        .map(record -> WholeRecord.of(
                                record, courses.course(record.edition), batch.handIns(record), batch.reviews(record)))
                        .toList();
                if (!records.isEmpty()) {
                    PersonsRecords page = new PersonsRecords(scope.course().title(), learner.learner.id, records);
                    String name = FOLDER + learner.learner.id;
                    zip.text(
                            name + ".json",
                            out -> out.write(FrozenJson.write(Map.of(
                                    "person",
                                    learner.learner.id,
                                    "course",
                                    scope.course().id(),
                                    "records",
                                    records))));
                    zip.text(name + ".html", out -> out.write(page.render()));
                }
            }
        });
    }

    private static Instant at(List<PracticeHandIn> texts, int index) {
        return texts.isEmpty() ? null : texts.get(index).handedInAt;
    }
}
