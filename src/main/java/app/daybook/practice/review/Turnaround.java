package app.daybook.practice.review;

import java.time.Duration;
import java.util.Optional;

import app.daybook.practice.PracticeRecord;

/** How long learners wait for an answer. */
public final class Turnaround {

    /** So many of the newest decisions are looked at. */
    public static final int DECISIONS = 200;

    private Turnaround() {}

    /** Of the newest decisions on a course, half took no longer than this; nothing before the first decision. */
    public static Optional<Duration> median(String course) {
        Object seconds = PracticeRecord.getEntityManager()
                .createNativeQuery("select percentile_cont(0.5) within group (order by took) from ("
                        + "select extract(epoch from v.reviewed_at - h.handed_in_at) as took"
                        + " from practice_review v join practice_hand_in h"
                        + " on h.record_id = v.record_id and h.round = v.round"
                        + " join practice_record r on r.id = v.record_id join enrolment e on e.id = r.enrolment_id"
                        + " where e.course = ?1 and not v.second order by v.reviewed_at desc limit " + DECISIONS
                        + ") newest")
                .setParameter(1, course)
                .getSingleResult();
        return Optional.ofNullable((Number) seconds).map(median -> Duration.ofSeconds(Math.max(0, median.longValue())));
    }
}
