package app.daybook.practice;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.practice.Entries;
import app.daybook.course.practice.RecordForm;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Token;
import app.daybook.news.News;

/**
 * A record of hands-on work, of one learner for one day, on the form of the edition in which it was begun. It is written
 * by its learner until it is handed in, and again when it was returned.
 */
@Entity
public class PracticeRecord extends PanacheEntity {

    /** Names the record in addresses and forms; no other record of anybody has it. */
    public UUID token;

    public Long enrolmentId;
    public String lessonId;
    public String formId;
    public String edition;

    @Enumerated(EnumType.STRING)
    public RecordState state;

    /** What is written by now; what was handed in is in {@link PracticeHandIn}. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> entries;

    /** Counts the changes. */
    public int version;

    /** How often it was handed in. */
    public int rounds;

    /** The load of the page from which the entries came. */
    public String sheet;

    public Instant begunAt;
    public Instant savedAt;

    /** Since when it waits for a reviewer; null where it does not. */
    public Instant waitingSince;

    /** What became of entries that were to be saved. */
    enum Kept {
        SAVED,
        /** Nothing was different. */
        SAME,
        /** Another page has saved since this one looked; nothing was saved. */
        OVERTAKEN,
        /** It was handed in meanwhile; nothing was saved. */
        CLOSED
    }

    /** All of a learner on a course. */
    public static List<PracticeRecord> of(Enrolment enrolment) {
        return ofNumber(enrolment.id);
    }

    /** The same by the number of the enrolment. */
    static List<PracticeRecord> ofNumber(long enrolment) {
        return list("enrolmentId = ?1 order by begunAt, id", enrolment);
    }

    /** All of several learners, in the order of their enrolments. */
    public static List<PracticeRecord> of(Collection<Long> enrolments) {
        return list("enrolmentId in ?1 order by enrolmentId, begunAt, id", enrolments);
    }

    static Optional<PracticeRecord> of(Enrolment enrolment, Lesson lesson, RecordForm form) {
        return find("enrolmentId = ?1 and lessonId = ?2 and formId = ?3", enrolment.id, lesson.id(), form.id())
                .firstResultOptional();
    }

    /** One of a learner's own. */
    static Optional<PracticeRecord> of(Enrolment enrolment, String token) {
        return Token.parse(token)
                .flatMap(uuid -> find("enrolmentId = ?1 and token = ?2", enrolment.id, uuid)
                        .firstResultOptional());
    }

    /** The same, and nobody else changes it until the transaction ends. */
    static Optional<PracticeRecord> locked(Enrolment enrolment, String token) {
        return Token.parse(token)
                .flatMap(uuid -> find("enrolmentId = ?1 and token = ?2", enrolment.id, uuid)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional());
    }

    /** One of a course, for those who review there, to look at. */
    public static Optional<PracticeRecord> on(String course, UUID token) {
        return foundOn(course, token).firstResultOptional();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    public static Optional<PracticeRecord> lockedOn(String course, UUID token) {
        return foundOn(course, token).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    private static PanacheQuery<PracticeRecord> foundOn(String course, UUID token) {
        return find(
                "token = ?1 and enrolmentId in (select e.id from Enrolment e where e.course = ?2"
                        + " and e.learner.erasedAt is null)",
                token,
                course);
    }

    /** Begins a record, or goes on with the one that is there: the database allows one for a day and form. */
    static PracticeRecord begin(Enrolment enrolment, Course course, Lesson lesson, RecordForm form, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into practice_record (id, token, enrolment_id, lesson_id, form_id, edition,"
                        + " state, begun_at, saved_at) values (nextval('practice_record_seq'), gen_random_uuid(), ?1, ?2,"
                        + " ?3, ?4, 'DRAFT', ?5, ?5) on conflict (enrolment_id, lesson_id, form_id) do nothing")
                .setParameter(1, enrolment.id)
                .setParameter(2, lesson.id())
                .setParameter(3, form.id())
                .setParameter(4, course.edition())
                .setParameter(5, now)
                .executeUpdate();
        return of(enrolment, lesson, form).orElseThrow();
    }

    /** Drops all records of an enrolment with what was said of them, for good. */
    public static void erase(Enrolment enrolment) {
        delete("enrolmentId", enrolment.id);
    }

    /** Drops what no certificate rests on: drafts, and what was written since it was handed in last. */
    public static void eraseAllButEvidence(Enrolment enrolment) {
        delete("enrolmentId = ?1 and rounds = 0", enrolment.id);
        for (PracticeRecord record : of(enrolment)) {
            record.entries = PracticeHandIn.of(record, record.rounds).orElseThrow().entries;
        }
    }

    /** What its learner may quote. */
    public String receipt() {
        return token.toString().substring(0, 8);
    }

    public Entries entries() {
        return new Entries(entries);
    }

    /**
     * Keeps what is written, whole or not.
     *
     * @param from the load of the page that sends it
     * @param seen the version that this page knows
     */
    Kept save(Entries written, String from, int seen, Instant now) {
        if (written.equals(entries())) {
            return Kept.SAME;
        }
        if (!state.isOpen()) {
            return Kept.CLOSED;
        }
        if (!sheet.equals(from) && version > seen) {
            return Kept.OVERTAKEN;
        }
        entries = new HashMap<>(written.values());
        sheet = from;
        version++;
        savedAt = now.isBefore(savedAt) ? savedAt : now;
        return Kept.SAVED;
    }

    /**
     * Hands in what is saved, and tells the enrolment. A second time changes nothing.
     *
     * @param round how often it was handed in as far as the sender knows
     * @return whether it is handed in now or was in the meantime
     * @throws IllegalStateException if the form finds faults
     */
    boolean handIn(RecordForm form, Enrolment enrolment, int round, Instant now) {
        if (!state.isOpen() || rounds != round) {
            return rounds > round;
        }
        if (!form.faults(entries()).isEmpty()) {
            throw new IllegalStateException("a record with faults was to be handed in");
        }
        // The clock of this node may be behind that of the one on which it was saved
        Instant at = now.isBefore(savedAt) ? savedAt : now;
        state = RecordState.HANDED_IN;
        rounds++;
        version++;
        waitingSince = at;
        PracticeHandIn.freeze(this, at);
        enrolment.handIn(lessonId, at);
        return true;
    }

    /**
     * Gives it back to its learner, with the reason and comments.
     *
     * @return whether the reading is kept; not if something else was decided, or handed in, since it began
     * @throws IllegalArgumentException without a reason
     */
    public boolean giveBack(Reading reading, Instant now) {
        if (reading.reason().isBlank()) {
            throw new IllegalArgumentException("who gets a record back is told why");
        }
        return decide(reading, RecordState.RETURNED, now);
    }

    /**
     * Accepts it, and tells the enrolment.
     *
     * @return whether the reading is kept; not if something else was decided, or handed in, since it began
     */
    public boolean accept(Reading reading, Instant now) {
        boolean fresh = !PracticeReview.isGiven(reading.token());
        boolean kept = decide(reading, RecordState.ACCEPTED, now);
        if (kept && fresh) {
            Enrolment.<Enrolment>findById(enrolmentId).accept(lessonId, now);
        }
        return kept;
    }

    private boolean decide(Reading reading, RecordState decision, Instant now) {
        if (PracticeReview.isGiven(reading.token())) {
            return true;
        }
        if (state != RecordState.HANDED_IN || rounds != reading.round()) {
            return false;
        }
        PracticeReview.give(this, reading, decision, false, now);
        state = decision;
        waitingSince = null;
        version++;
        News.tell(new RecordDecided(enrolmentId, token, rounds, decision));
        return true;
    }

    /**
     * A second reading of a text that was accepted: it decides nothing and tells how far two reviewers agree.
     *
     * @return whether it is kept; not if the record is not accepted in that round, or by the same reviewer
     */
    public boolean readAgain(Reading reading, RecordState wouldDecide, Instant now) {
        if (PracticeReview.isGiven(reading.token())) {
            return true;
        }
        boolean ownReading = PracticeReview.of(this).stream()
                .anyMatch(review -> review.round == reading.round() && review.reviewerId.equals(reading.reviewer().id));
        if (state != RecordState.ACCEPTED || rounds != reading.round() || ownReading) {
            return false;
        }
        PracticeReview.give(this, reading, wouldDecide, true, now);
        return true;
    }
}
