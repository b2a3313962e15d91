package app.daybook.practice.review;

import java.time.Instant;

import app.daybook.course.practice.RecordForm;
import app.daybook.practice.PracticeRecord;

/** Which accepted records are read a second time: every so many of a form, as the form says. */
final class Sample {

    private Sample() {}

    /** Counts an acceptance, and draws the record if it is its turn. Two at once are counted one after the other. */
    static void count(PracticeRecord record, String course, RecordForm form, Instant now) {
        if (form.secondReview() == 0) {
            return;
        }
        Number accepted = (Number) PracticeRecord.getEntityManager()
                .createNativeQuery("insert into practice_tally as t (course, form_id, accepted) values (?1, ?2, 1)"
                        + " on conflict (course, form_id) do update set accepted = t.accepted + 1 returning accepted")
                .setParameter(1, course)
                .setParameter(2, form.id())
                .getSingleResult();
        if (accepted.longValue() % form.secondReview() == 0) {
            PracticeRecord.getEntityManager()
                    .createNativeQuery("insert into practice_sample (record_id, drawn_at) values (?1, ?2)"
                            + " on conflict (record_id) do nothing")
                    .setParameter(1, record.id)
                    .setParameter(2, now)
                    .executeUpdate();
        }
    }

    /** Whether a record was drawn and nobody has read it a second time. */
    static boolean isDue(PracticeRecord record) {
        return !PracticeRecord.getEntityManager()
                .createNativeQuery("select 1 from practice_sample where record_id = ?1 and read_at is null")
                .setParameter(1, record.id)
                .getResultList()
                .isEmpty();
    }

    static void close(PracticeRecord record, Instant now) {
        PracticeRecord.getEntityManager()
                .createNativeQuery("update practice_sample set read_at = greatest(?2, drawn_at)"
                        + " where record_id = ?1 and read_at is null")
                .setParameter(1, record.id)
                .setParameter(2, now)
                .executeUpdate();
    }
}
