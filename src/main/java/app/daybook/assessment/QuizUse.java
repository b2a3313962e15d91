package app.daybook.assessment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.Panache;
import org.hibernate.Session;

/**
 * How one quiz of a course is used.
 *
 * @param attempts first attempts that were submitted and were not set aside
 * @param percent their mean score, 0 to 100
 * @param passed how many of them passed
 */
public record QuizUse(String quizId, long attempts, double percent, long passed) {

    /** The mean score without decimals, rounded down as scores are. */
    public String wholePercent() {
        return String.valueOf((int) Math.floor(percent));
    }

    /** By quiz id; a quiz that nobody took is not there. One query. */
    static Map<String, QuizUse> of(String course) {
        List<Object[]> rows = Panache.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select t.quiz_id, count(*), cast(avg(100 * t.points / t.questions) as double precision),"
                                + " count(*) filter (where t.passed)"
                                + " from quiz_attempt t join enrolment e on e.id = t.enrolment_id"
                                + " where e.course = ?1 and not exists"
                                + " (select 1 from learner l where l.id = e.learner_id and l.erased_at is not null)"
                                + " and t.number = 1 and t.submitted_at is not null and t.set_aside_at is null group by 1",
                        Object[].class)
                .setParameter(1, course)
                .getResultList();
        return rows.stream()
                .map(row -> new QuizUse(
                        (String) row[0],
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).doubleValue(),
                        ((Number) row[3]).longValue()))
                .collect(Collectors.toMap(QuizUse::quizId, Function.identity()));
    }
}
