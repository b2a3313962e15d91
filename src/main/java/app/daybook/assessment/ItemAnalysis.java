package app.daybook.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.Panache;
import org.hibernate.Session;

import app.daybook.quiz.ItemStatistics;

/**
 * How the questions of a quiz did on first attempts, over every edition of the course: later attempts know the
 * feedback of the first, and one that was set aside counts no more. The database counts; what is left is a few hundred
 * rows whatever the number of attempts.
 *
 * @param attempts first attempts that were submitted and count
 * @param items by question id
 */
public record ItemAnalysis(long attempts, Map<String, Item> items) {

    private static final String FIRST_ATTEMPTS = " from quiz_attempt t join enrolment e on e.id = t.enrolment_id"
            + " where e.course = ?1 and t.quiz_id = ?2 and t.number = 1 and t.submitted_at is not null"
            + " and t.set_aside_at is null"
            + " and exists (select 1 from learner l where l.id = e.learner_id and l.erased_at is null)";

    private static final String THEIR_ANSWERS = FIRST_ATTEMPTS.replace(
            " where e.", " join quiz_answer a on a.attempt_id = t.id and a.grade is not null where e.");

    /**
     * @param picks how often each value was part of an answer: for a choice the keys of its options
     */
    public record Item(ItemStatistics statistics, Map<String, Long> picks) {}

    /** Three queries. */
    public static ItemAnalysis of(String course, String quizId) {
        Map<String, List<ItemStatistics.Tally>> tallies = new LinkedHashMap<>();
        for (Object[] row : rows(
                "select a.question_id, a.grade, t.points - a.grade, count(*)" + THEIR_ANSWERS + " group by 1, 2, 3",
                course,
                quizId)) {
            tallies.computeIfAbsent((String) row[0], id -> new ArrayList<>())
                    .add(new ItemStatistics.Tally(number(row[1]), number(row[2]), ((Number) row[3]).longValue()));
        }
        Map<String, Map<String, Long>> picks = new LinkedHashMap<>();
        for (Object[] row : rows(
                "select question_id, picked, count(*) from (select a.question_id, unnest(a.response) picked"
                        + THEIR_ANSWERS + ") picks group by 1, 2 order by 3 desc, 2",
                course,
                quizId)) {
            picks.computeIfAbsent((String) row[0], id -> new LinkedHashMap<>())
                    .put((String) row[1], ((Number) row[2]).longValue());
        }
        Map<String, Item> items = new LinkedHashMap<>();
        tallies.forEach((id, counted) ->
                items.put(id, new Item(ItemStatistics.of(counted), picks.getOrDefault(id, Map.of()))));
        return new ItemAnalysis(count(course, quizId), items);
    }

    /**
     * How one question did under one edition.
     *
     * @param since when it was asked first under that edition
     * @param attempts first attempts that were submitted, from 1
     * @param facility the mean grade in per cent, 0 to 100
     */
    public record UnderEdition(String edition, Instant since, long attempts, double facility) {

        public boolean isEnough() {
            return attempts >= ItemStatistics.ENOUGH;
        }
    }

    /** By question id, the newest edition first, so many of them at most. One query. */
    public static Map<String, List<UnderEdition>> byEdition(String course, String quizId, int most) {
        Map<String, List<UnderEdition>> questions = new LinkedHashMap<>();
        for (Object[] row : rows(
                "select a.question_id, t.edition, min(t.started_at), count(*), 100 * avg(a.grade)" + THEIR_ANSWERS
                        + " group by 1, 2 order by 3 desc, 2",
                course,
                quizId)) {
            List<UnderEdition> editions = questions.computeIfAbsent((String) row[0], question -> new ArrayList<>());
            if (editions.size() < most) {
                editions.add(new UnderEdition(
                        (String) row[1], (Instant) row[2], ((Number) row[3]).longValue(), number(row[4])));
            }
        }
        return questions;
    }

    /** How many first attempts were submitted. */
    public static long count(String course, String quizId) {
        return query("select count(*)" + FIRST_ATTEMPTS, Long.class, course, quizId)
                .getSingleResult();
    }

    private static List<Object[]> rows(String sql, String course, String quizId) {
        return query(sql, Object[].class, course, quizId).getResultList();
    }

    private static <T> TypedQuery<T> query(String sql, Class<T> type, String course, String quizId) {
        return Panache.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(sql, type)
                .setParameter(1, course)
                .setParameter(2, quizId);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
