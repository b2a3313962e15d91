package app.daybook.teaching;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.practice.Entries;
import app.daybook.course.practice.RecordForm;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Token;
import app.daybook.learner.Learner;
import app.daybook.practice.PracticeHandIn;
import app.daybook.practice.PracticeRecord;
import app.daybook.practice.PracticeReview;
import app.daybook.practice.RecordState;
import app.daybook.practice.review.Decision;
import app.daybook.practice.review.RecordHold;
import app.daybook.publishing.Catalogue;
import app.daybook.web.NotFound;

/** The record of the address, for those who review it; a draft is nobody's but its learner's. */
@RequestScoped
class RecordTurn {

    private final TaughtCourse taught;
    private final Catalogue catalogue;
    private final Clock clock;

    RecordTurn(TaughtCourse taught, Catalogue catalogue, Clock clock) {
        this.taught = taught;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * A record with its learner and its form, and what whoever asks may do.
     *
     * @param edition as it was when the record was begun
     * @param own whether it is the record of whoever asks
     * @param second whether a second reading is wanted
     * @param readBefore whether whoever asks has decided about this round
     */
    record ToRead(
            Course course,
            Course edition,
            Enrolment enrolment,
            PracticeRecord record,
            RecordForm form,
            boolean own,
            boolean second,
            boolean readBefore,
            Optional<RecordHold> hold) {

        public Lesson lesson() {
            return course.lesson(record.lessonId)
                    .or(() -> edition.lesson(record.lessonId))
                    .orElseThrow(NotFound::new);
        }

        public String path() {
            return RecordQueuePage.path(course) + "/" + record.token;
        }

        /** Whether whoever asks may decide, as far as no hold stands in the way. */
        public boolean isMine() {
            return !own && (record.state == RecordState.HANDED_IN || second && !readBefore);
        }

        public boolean isHeldByOneself() {
            return hold.filter(RecordHold::own).isPresent();
        }

        public boolean isHeldByOther() {
            return hold.filter(held -> !held.own()).isPresent();
        }

        /** The text of a round, from 1; empty where there is none. */
        Entries text(int round) {
            return PracticeHandIn.of(record, round).map(PracticeHandIn::entries).orElse(Entries.NONE);
        }
    }

    /**
     * To look at.
     *
     * @throws NotFound if there is no such record on the course, or it was never handed in
     */
    ToRead shown(Course course, String token) {
        return toRead(course, Token.parse(token).flatMap(uuid -> PracticeRecord.on(course.id(), uuid)));
    }

    /**
     * To decide about: nobody else changes it until the transaction ends.
     *
     * @throws NotFound if there is no such record on the course, or it was never handed in
     */
    ToRead locked(Course course, String token) {
        return toRead(course, Token.parse(token).flatMap(uuid -> PracticeRecord.lockedOn(course.id(), uuid)));
    }

    private ToRead toRead(Course course, Optional<PracticeRecord> asked) {
        PracticeRecord record = asked.filter(found -> found.rounds > 0).orElseThrow(NotFound::new);
        Course edition = catalogue.edition(record.edition).orElseThrow(NotFound::new);
        RecordForm form = edition.practice().form(record.formId).orElseThrow(NotFound::new);
        Enrolment enrolment = taught.enrolment(course, record.enrolmentId);
        Instant now = clock.instant();
        return new ToRead(
                course,
                edition,
                enrolment,
                record,
                form,
                taught.isOneself(enrolment.learner),
                Decision.isSecondDue(record),
                isReadBefore(record),
                RecordHold.of(record, taught.subject(), now));
    }

    private boolean isReadBefore(PracticeRecord record) {
        return Learner.withSubject(taught.subject())
                .filter(learner -> PracticeReview.count(
                                "recordId = ?1 and round = ?2 and reviewerId = ?3",
                                record.id,
                                record.rounds,
                                learner.id)
                        > 0)
                .isPresent();
    }
}
