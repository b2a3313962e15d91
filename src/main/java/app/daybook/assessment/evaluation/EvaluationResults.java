package app.daybook.assessment.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.hibernate.orm.panache.Panache;
import org.hibernate.Session;

import app.daybook.course.EvaluationForm;

/**
 * What learners said of a course. Texts stand in the order of the alphabet, so that no answer tells whose it is by its
 * place beside another.
 *
 * @param given how many evaluations there are
 * @param items in the order of the form
 */
public record EvaluationResults(long given, List<Item> items) {

    /**
     * @param counts of the answers 1 to 5 on the scale of agreement, in this order; empty for a question in words
     * @param texts for a question in words; empty for a scale
     */
    public record Item(String id, String question, List<Long> counts, List<String> texts) {

        public boolean isScale() {
            return !counts.isEmpty();
        }

        public long answers() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }

        /** The mean of the scale, 1 to 5; 0 where nobody answered. */
        public double mean() {
            double sum = 0;
            for (int i = 0; i < counts.size(); i++) {
                sum += counts.get(i) * (i + 1);
            }
            return answers() == 0 ? 0 : sum / answers();
        }
    }

    /** Fewer would tell who said what. */
    public static final int FEWEST = 3;

    /** Two queries. */
    public static EvaluationResults of(String course, EvaluationForm form) {
        Session database = Panache.getEntityManager().unwrap(Session.class);
        String given = " from evaluation v join enrolment e on e.id = v.enrolment_id"
                + " join learner l on l.id = e.learner_id and l.erased_at is null";
        List<Object[]> rows = database.createNativeQuery(
                        "select a.key, a.value, count(*)" + given + " cross join lateral jsonb_each_text(v.answers) a"
                                + " where e.course = ?1 and a.value <> '' group by 1, 2 order by 1, 2",
                        Object[].class)
                .setParameter(1, course)
                .getResultList();
        Map<String, Map<String, Long>> answers = new LinkedHashMap<>();
        rows.forEach(row -> answers.computeIfAbsent((String) row[0], id -> new LinkedHashMap<>())
                .put((String) row[1], ((Number) row[2]).longValue()));
        return new EvaluationResults(
                database.createNativeQuery("select count(*)" + given + " where e.course = ?1", Long.class)
                        .setParameter(1, course)
                        .getSingleResult(),
                form.items().stream()
                        .map(item -> item(item, answers.getOrDefault(item.id(), Map.of())))
                        .toList());
    }

    private static Item item(EvaluationForm.Item item, Map<String, Long> answers) {
        List<Long> counts = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        if (item.agree()) {
            for (int degree = 1; degree <= 5; degree++) {
                counts.add(answers.getOrDefault(String.valueOf(degree), 0L));
            }
        } else {
            answers.forEach((text, times) -> {
                for (long i = 0; i < times; i++) {
                    texts.add(text);
                }
            });
        }
        return new Item(item.id(), item.question(), counts, texts);
    }
}
