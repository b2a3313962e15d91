package app.daybook.practice.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import app.daybook.learner.Learner;
import app.daybook.practice.PracticeRecord;

/**
 * A record is held by the reviewer who is reading it, so that two do not read the same. A hold that is not renewed ends
 * by itself.
 *
 * @param own whether it is held by whoever asks
 */
public record RecordHold(String reviewer, Instant until, boolean own) {

    /** Longer than reading and writing about a case takes. */
    public static final Duration LENGTH = Duration.ofMinutes(30);

    /** Who holds a record now; nothing where nobody does, or the hold is over. */
    @SuppressWarnings("unchecked")
    public static Optional<RecordHold> of(PracticeRecord record, String subject, Instant now) {
        List<Object[]> rows = PracticeRecord.getEntityManager()
                .createNativeQuery(
                        "select l.name, h.until, l.subject = ?2 from practice_hold h join learner l"
                                + " on l.id = h.reviewer_id where h.record_id = ?1 and h.until > ?3",
                        Object[].class)
                .setParameter(1, record.id)
                .setParameter(2, subject)
                .setParameter(3, now)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new RecordHold((String) row[0], (Instant) row[1], (Boolean) row[2]));
    }

    /**
     * Takes a record, or keeps it for longer.
     *
     * @return whether the reviewer has it now; not if somebody else does
     */
    public static boolean take(PracticeRecord record, Learner reviewer, Instant now) {
        return take(record.id, reviewer, now);
    }

    static boolean take(long record, Learner reviewer, Instant now) {
        return PracticeRecord.getEntityManager()
                        .createNativeQuery("insert into practice_hold as h (record_id, reviewer_id, until)"
                                + " values (?1, ?2, ?3) on conflict (record_id) do update"
                                + " set reviewer_id = excluded.reviewer_id, until = excluded.until"
                                + " where h.reviewer_id = excluded.reviewer_id or h.until <= ?4")
                        .setParameter(1, record)
                        .setParameter(2, reviewer.id)
                        .setParameter(3, now.plus(LENGTH))
                        .setParameter(4, now)
                        .executeUpdate()
                == 1;
    }

    /** Puts it back for others; one that somebody else holds stays. */
    public static void release(PracticeRecord record, Learner reviewer) {
        PracticeRecord.getEntityManager()
                .createNativeQuery("delete from practice_hold where record_id = ?1 and reviewer_id = ?2")
                .setParameter(1, record.id)
                .setParameter(2, reviewer.id)
                .executeUpdate();
    }
}
