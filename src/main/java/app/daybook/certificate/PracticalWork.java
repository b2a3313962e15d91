package app.daybook.certificate;

import java.util.List;

import app.daybook.certificate.statement.Wording;
import app.daybook.enrolment.Enrolment;
import app.daybook.practice.PracticeRecord;
import app.daybook.practice.PracticeReview;
import app.daybook.practice.RecordState;

/** Who vouches for the practical work of a learner, as the records say now. */
final class PracticalWork {

    private PracticalWork() {}

    /** As a certificate says it; empty where no record was handed in. */
    static String of(Enrolment enrolment) {
        List<PracticeRecord> handedIn = PracticeRecord.of(enrolment).stream()
                .filter(record -> record.rounds > 0)
                .toList();
        List<PracticeRecord> accepted = handedIn.stream()
                .filter(record -> record.state == RecordState.ACCEPTED)
                .toList();
        List<String> reviewers = accepted.isEmpty()
                ? List.of()
                : PracticeReview.of(accepted.stream().map(record -> record.id).toList()).stream()
                        .filter(review -> !review.second && review.decision == RecordState.ACCEPTED)
                        .map(review -> review.reviewer)
                        .distinct()
                        .sorted()
                        .toList();
        return Wording.practical(handedIn.size(), accepted.size(), reviewers);
    }
}
