package app.daybook.practice.review;

import java.util.List;

import app.daybook.practice.PracticeRecord;

/**
 * How far two reviewers agree about the records on a form that were read twice, among the newest that were drawn for it.
 *
 * @param read how many were read twice
 * @param same about how many both decided the same
 * @param waiting how many are still to be read a second time
 */
public record Agreement(String formId, long read, long same, long waiting) {

    /** So many of the newest are looked at. */
    static final int DRAWN = 200;

    /** Of each form of a course of which some record is, or was, to be read twice. */
    @SuppressWarnings("unchecked")
    public static List<Agreement> of(String course) {
        List<Object[]> rows = PracticeRecord.getEntityManager()
                .createNativeQuery(
                        "select d.form_id, count(v.id), count(v.id) filter (where v.decision = 'ACCEPTED'),"
                                + " count(*) filter (where d.read_at is null)"
                                + " from (select r.id, r.form_id, r.rounds, s.read_at"
                                + " from practice_sample s join practice_record r on r.id = s.record_id"
                                + " join enrolment e on e.id = r.enrolment_id join learner l on l.id = e.learner_id"
                                + " where e.course = ?1 and l.erased_at is null"
                                + " order by s.drawn_at desc limit " + DRAWN + ") d"
                                + " left join practice_review v on v.record_id = d.id and v.round = d.rounds and v.second"
                                + " group by d.form_id order by d.form_id",
                        Object[].class)
                .setParameter(1, course)
                .getResultList();
        return rows.stream()
                .map(row -> new Agreement(
                        (String) row[0],
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue()))
                .toList();
    }
}
