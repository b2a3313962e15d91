package app.daybook.assessment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.Panache;
import org.hibernate.Session;

/**
 * Whom a change of a quiz touches.
 *
 * @param passed how many learners passed it
 * @param open how many are in an attempt at it, which goes on with the questions that it began with
 */
public record QuizStanding(String quizId, long passed, long open) {

    /** By quiz id; a quiz that nobody took is not there. One query. */
    public static Map<String, QuizStanding> of(String course) {
        List<Object[]> rows = Panache.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select t.quiz_id, count(distinct t.enrolment_id) filter (where t.passed),"
                                + " count(*) filter (where t.submitted_at is null)"
                                + " from quiz_attempt t join enrolment e on e.id = t.enrolment_id"
                                + " join learner l on l.id = e.learner_id"
                                + " where e.course = ?1 and l.erased_at is null group by 1",
                        Object[].class)
                .setParameter(1, course)
                .getResultList();
        return rows.stream()
                .map(row ->
                        new QuizStanding((String) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .collect(Collectors.toMap(QuizStanding::quizId, Function.identity()));
    }
}
