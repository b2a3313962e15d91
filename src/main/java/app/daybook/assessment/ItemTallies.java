package app.daybook.assessment;

import java.util.List;

import jakarta.persistence.Query;

import io.quarkus.hibernate.orm.panache.Panache;
import org.hibernate.Session;

/**
 * What is counted of first attempts at a quiz, kept question by question. A submission and whatever takes one back only
 * leave a word, which the database's triggers write; {@link #catchUp} reads it before anybody looks.
 */
final class ItemTallies {

    static final String OF_THE_QUIZ = " where course = ?1 and quiz_id = ?2";

    /** What those who teach see: one that was set aside counts no more, nor does an account that was erased. */
    private static final String COUNTED = " join enrolment e on e.id = t.enrolment_id"
            + " join learner l on l.id = e.learner_id and l.erased_at is null"
            + " where e.course = ?1 and t.quiz_id = ?2 and t.number = 1 and t.submitted_at is not null"
            + " and t.set_aside_at is null";

    /** In one statement, and so by one look: what is taken from those that wait is what is added. */
    private static final String ADD = "with awaited as (delete from untallied_attempt" + OF_THE_QUIZ
            + " returning attempt_id),"
            + " attempt as (select t.id, t.edition, t.started_at, t.points from %s" + COUNTED + "),"
            + " counted as materialized (select a.question_id, t.edition, a.grade, t.points - a.grade as rest, a.response,"
            + " min(t.started_at) as since, count(*) as attempts"
            + " from attempt t join quiz_answer a on a.attempt_id = t.id and a.grade is not null group by 1, 2, 3, 4, 5),"
            + " tallied as (insert into item_tally (course, quiz_id, question_id, grade, rest, attempts)"
            + " select ?1, ?2, question_id, grade, rest, sum(attempts) from counted group by 3, 4, 5"
            + " on conflict (course, quiz_id, question_id, grade, rest)"
            + " do update set attempts = item_tally.attempts + excluded.attempts),"
            + " by_edition as (insert into item_edition (course, quiz_id, question_id, edition, grade, since, attempts)"
            + " select ?1, ?2, question_id, edition, grade, min(since), sum(attempts) from counted group by 3, 4, 5"
            + " on conflict (course, quiz_id, question_id, edition, grade)"
            + " do update set attempts = item_edition.attempts + excluded.attempts,"
            + " since = least(item_edition.since, excluded.since)),"
            + " picks as (insert into item_pick (course, quiz_id, question_id, picked, attempts)"
            + " select ?1, ?2, question_id, picked, sum(attempts) from counted cross join unnest(response) picked"
            + " group by 3, 4 on conflict (course, quiz_id, question_id, picked)"
            + " do update set attempts = item_pick.attempts + excluded.attempts)"
            + " update tallied_quiz set attempts = attempts + (select count(*) from attempt)" + OF_THE_QUIZ;

    private static final String ADD_NEW = String.format(ADD, "awaited w join quiz_attempt t on t.id = w.attempt_id");

    private static final String ADD_ALL = String.format(ADD, "quiz_attempt t");

    /** A quiz with something to be tallied. */
    record Behind(String course, String quizId) {}

    private ItemTallies() {}

    static List<Behind> behind() {
        return Panache.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select course, quiz_id from untallied_attempt union select course, quiz_id from recount"
                                + " order by 1, 2",
                        Object[].class)
                .getResultStream()
                .map(row -> new Behind((String) row[0], (String) row[1]))
                .toList();
    }

    /** Tallies what has come since, in the transaction under way; of two at once the second waits for the first. */
    static void catchUp(String course, String quizId) {
        if (isUpToDate(course, quizId)) {
            return;
        }
        run("insert into tallied_quiz values (?1, ?2, 0) on conflict do nothing", course, quizId);
        query("select attempts from tallied_quiz" + OF_THE_QUIZ + " for update", course, quizId)
                .getSingleResult();
        if (run("delete from recount" + OF_THE_QUIZ, course, quizId) == 0) {
            run(ADD_NEW, course, quizId);
        } else {
            run("update tallied_quiz set attempts = 0" + OF_THE_QUIZ, course, quizId);
            run("delete from item_tally" + OF_THE_QUIZ, course, quizId);
            run("delete from item_edition" + OF_THE_QUIZ, course, quizId);
            run("delete from item_pick" + OF_THE_QUIZ, course, quizId);
            run(ADD_ALL, course, quizId);
        }
    }

    private static boolean isUpToDate(String course, String quizId) {
        return !(Boolean) query(
                        "select exists (select 1 from untallied_attempt" + OF_THE_QUIZ
                                + ") or exists (select 1 from recount" + OF_THE_QUIZ + ")",
                        course,
                        quizId)
                .getSingleResult();
    }

    private static int run(String sql, String course, String quizId) {
        return query(sql, course, quizId).executeUpdate();
    }

    private static Query query(String sql, String course, String quizId) {
        return Panache.getEntityManager()
                .createNativeQuery(sql)
                .setParameter(1, course)
                .setParameter(2, quizId);
    }
}
