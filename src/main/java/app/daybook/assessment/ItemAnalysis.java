package app.daybook.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.TypedQuery;

import io.quarkus.hibernate.orm.panache.Panache;
import org.hibernate.Session;

import app.daybook.quiz.ItemStatistics;

/**
 * How the questions of a quiz did on first attempts, over every edition of the course: later attempts know the
 * feedback of the first, and one that was set aside counts no more. They are tallied as they come; what is read is a few
 * hundred rows whatever the number of attempts.
 *
 * @param attempts first attempts that were submitted and count
 * @param items by question id
 */
public record ItemAnalysis(long attempts, Map<String, Item> items) {

    /**
     * @param picks how often each value was part of an answer, those first that were most often: for a choice the keys
     *     of its options
     */
    public record Item(ItemStatistics statistics, Map<String, Long> picks) {}

    /**
     * Four queries, and what has come since the last look is counted first.
     *
     * @param most so many values at most of each question, those that were given most
     * @param options values that are told however seldom they were given
     */
    public static ItemAnalysis of(String course, String quizId, int most, Collection<String> options) {
        ItemTallies.catchUp(course, quizId);
        Map<String, List<ItemStatistics.Tally>> tallies = new LinkedHashMap<>();
        for (Object[] row : query(
                        "select question_id, grade, rest, attempts from item_tally" + ItemTallies.OF_THE_QUIZ
                                + " order by 1, 2, 3",
                        course,
                        quizId)
                .getResultList()) {
            tallies.computeIfAbsent((String) row[0], id -> new ArrayList<>())
                    .add(new ItemStatistics.Tally(number(row[1]), number(row[2]), ((Number) row[3]).longValue()));
        }
        Map<String, Map<String, Long>> picks = picks(course, quizId, tallies.keySet(), most, options);
        Map<String, Item> items = new LinkedHashMap<>();
        tallies.forEach((id, counted) ->
                items.put(id, new Item(ItemStatistics.of(counted), picks.getOrDefault(id, Map.of()))));
        long attempts = query("select attempts from tallied_quiz" + ItemTallies.OF_THE_QUIZ, course, quizId)
                .getResultStream()
                .mapToLong(row -> ((Number) row[0]).longValue())
                .sum();
        return new ItemAnalysis(attempts, items);
    }

    private static Map<String, Map<String, Long>> picks(
            String course, String quizId, Collection<String> questions, int most, Collection<String> options) {
        Map<String, Map<String, Long>> picks = new LinkedHashMap<>();
        for (Object[] row : query(
                        "select asked.question_id, pick.picked, pick.attempts"
                                + " from unnest(cast(?3 as text[])) asked(question_id) cross join lateral ("
                                + "(select p.picked, p.attempts from item_pick p" + ItemTallies.OF_THE_QUIZ
                                + " and p.question_id = asked.question_id order by p.attempts desc, p.picked limit ?4)"
                                + " union select p.picked, p.attempts from item_pick p" + ItemTallies.OF_THE_QUIZ
                                + " and p.question_id = asked.question_id and p.picked = any(cast(?5 as text[]))) pick"
                                + " order by 3 desc, 2",
                        course,
                        quizId)
                .setParameter(3, questions.toArray(String[]::new))
                .setParameter(4, most)
                .setParameter(5, options.toArray(String[]::new))
                .getResultList()) {
            picks.computeIfAbsent((String) row[0], id -> new LinkedHashMap<>())
                    .put((String) row[1], ((Number) row[2]).longValue());
        }
        return picks;
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

    /** By question id, the newest edition first, so many of them at most. Two queries, and what has come is counted first. */
    public static Map<String, List<UnderEdition>> byEdition(String course, String quizId, int most) {
        ItemTallies.catchUp(course, quizId);
        Map<String, List<UnderEdition>> questions = new LinkedHashMap<>();
        for (Object[] row : query(
                        "select question_id, edition, min(since), sum(attempts), 100 * sum(grade * attempts) / sum(attempts)"
                                + " from item_edition" + ItemTallies.OF_THE_QUIZ + " group by 1, 2 order by 3 desc, 2",
                        course,
                        quizId)
                .getResultList()) {
            List<UnderEdition> editions = questions.computeIfAbsent((String) row[0], question -> new ArrayList<>());
            if (editions.size() < most) {
                editions.add(new UnderEdition(
                        (String) row[1], (Instant) row[2], ((Number) row[3]).longValue(), number(row[4])));
            }
        }
        return questions;
    }

    private static TypedQuery<Object[]> query(String sql, String course, String quizId) {
        return Panache.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter(1, course)
                .setParameter(2, quizId);
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
