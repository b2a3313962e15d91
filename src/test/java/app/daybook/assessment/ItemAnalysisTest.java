package app.daybook.assessment;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ItemAnalysisTest {

    @Inject
    EntityManager database;

    /** Four first attempts at two questions, a better second one, one still open, one that was set aside, and one at another course. */
    @Test
    void countsFirstSubmittedAttemptsOfTheCourseOnly() {
        QuarkusTransaction.requiringNew().run(() -> {
            attempt("analysed", 1, 1, Map.of("q1", 1.0, "q2", 1.0));
            attempt("analysed", 2, 1, Map.of("q1", 1.0, "q2", 0.5));
            attempt("analysed", 3, 1, Map.of("q1", 0.0, "q2", 0.0));
            attempt("analysed", 4, 1, Map.of("q1", 0.0, "q2", 1.0));
            attempt("analysed", 3, 2, Map.of("q1", 1.0, "q2", 1.0));
            attempt("elsewhere", 1, 1, Map.of("q1", 1.0, "q2", 1.0));
            open("analysed", 5);
            attempt("analysed", 6, 1, Map.of("q1", 0.0, "q2", 0.0));
            database.createNativeQuery(
                            "update quiz_attempt set set_aside_at = submitted_at where enrolment_id = (select"
                                    + " e.id from enrolment e join learner l on l.id = e.learner_id where l.subject ="
                                    + " 'analysed-6' and e.course = 'analysed')")
                    .executeUpdate();
        });
        ItemAnalysis analysis =
                QuarkusTransaction.requiringNew().call(() -> ItemAnalysis.of("analysed", "quiz", 8, List.of()));
        assertEquals(4, analysis.attempts());
        assertEquals(2, analysis.items().size());
        assertEquals(
                4,
                QuarkusTransaction.requiringNew()
                        .call(() -> QuizUse.of("analysed").get("quiz"))
                        .attempts());
        ItemAnalysis.Item first = analysis.items().get("q1");
        assertEquals(4, first.statistics().attempts());
        assertEquals(50, first.statistics().facility(), 1e-9);
        // grades 1 1 0 0 beside rests 1 0.5 0 1: products 0.25, squares 1 and 0.6875
        assertEquals(
                100 * 0.25 / Math.sqrt(0.6875),
                first.statistics().discrimination().orElseThrow(),
                1e-9);
        assertEquals(Map.of("a", 2L, "b", 2L), first.picks());
    }

    /** Three under the edition of then, two under that of now, which is found first. */
    @Test
    void tellsEditionsApart() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int learner = 1; learner <= 5; learner++) {
                attempt("editions", learner, 1, Map.of("q1", learner <= 3 ? 1.0 : 0.0, "q2", 1.0));
            }
            database.createNativeQuery("insert into edition values ('analysed-anew', 'analysed', '', now())"
                            + " on conflict do nothing")
                    .executeUpdate();
            database.createNativeQuery("update quiz_attempt set edition = 'analysed-anew', started_at = started_at +"
                            + " interval '1 day', submitted_at = submitted_at + interval '1 day' where enrolment_id in"
                            + " (select e.id from enrolment e join learner l on l.id = e.learner_id where l.subject in"
                            + " ('editions-3', 'editions-4'))")
                    .executeUpdate();
        });
        List<ItemAnalysis.UnderEdition> editions = QuarkusTransaction.requiringNew()
                .call(() -> ItemAnalysis.byEdition("editions", "quiz", 4))
                .get("q1");
        assertEquals(
                List.of("analysed-anew 2 50", "analysed 3 67"),
                editions.stream()
                        .map(one -> one.edition() + " " + one.attempts() + " " + Math.round(one.facility()))
                        .toList());
        assertEquals(
                1,
                QuarkusTransaction.requiringNew()
                        .call(() -> ItemAnalysis.byEdition("editions", "quiz", 1))
                        .get("q1")
                        .size());
    }

    @Test
    void knowsNothingOfAQuizThatNobodyTook() {
        ItemAnalysis analysis =
                QuarkusTransaction.requiringNew().call(() -> ItemAnalysis.of("analysed", "untaken", 8, List.of()));
        assertEquals(0, analysis.attempts());
        assertTrue(analysis.items().isEmpty());
    }

    private void attempt(String course, int learner, int number, Map<String, Double> grades) {
        double points =
                grades.values().stream().mapToDouble(Double::doubleValue).sum();
        long id = open(course, learner);
        database.createNativeQuery("update quiz_attempt set number = ?2, submitted_at = started_at, answered = 2,"
                        + " points = ?3, safety_missed = 0, passed = false where id = ?1")
                .setParameter(1, id)
                .setParameter(2, number)
                .setParameter(3, points)
                .executeUpdate();
        grades.forEach((question, grade) -> database.createNativeQuery(
                        "insert into quiz_answer values (?1, ?2, array[?3], now(), ?4)")
                .setParameter(1, id)
                .setParameter(2, question)
                .setParameter(3, grade == 1 ? "a" : "b")
                .setParameter(4, grade)
                .executeUpdate());
    }

    private long open(String course, int learner) {
        String subject = course + "-" + learner;
        database.createNativeQuery("insert into learner values (nextval('learner_seq'), ?1, ?1, null, now())"
                        + " on conflict do nothing")
                .setParameter(1, subject)
                .executeUpdate();
        database.createNativeQuery(
                        "insert into edition values ('analysed', 'analysed', '', now())" + " on conflict do nothing")
                .executeUpdate();
        database.createNativeQuery("insert into enrolment select nextval('enrolment_seq'), l.id, ?2, current_date,"
                        + " 'UTC', now() from learner l where l.subject = ?1 on conflict do nothing")
                .setParameter(1, subject)
                .setParameter(2, course)
                .executeUpdate();
        return ((Number) database.createNativeQuery("insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed,"
                                + " edition, started_at, questions) select nextval('quiz_attempt_seq'), e.id, 'quiz',"
                                + " 99, 1, 'analysed', now(), 2 from enrolment e join learner l on l.id = e.learner_id"
                                + " where l.subject = ?1 and e.course = ?2 returning id")
                        .setParameter(1, subject)
                        .setParameter(2, course)
                        .getSingleResult())
                .longValue();
    }
}
