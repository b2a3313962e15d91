package app.daybook.assessment;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import io.quarkus.panache.common.Sort;

import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.quiz.Mark;
import app.daybook.quiz.Quiz;
import app.daybook.quiz.Response;

/**
 * One try at a quiz, under the edition in which it began. Answers are saved one by one until it is submitted; after
 * that nothing changes any more.
 */
@Entity
class QuizAttempt extends PanacheEntity {

    private static final SecureRandom RANDOM = new SecureRandom();

    public Long enrolmentId;
    public String quizId;
    public int number;
    public long seed;
    public String edition;
    public Instant startedAt;
    public Instant submittedAt;
    public int questions;
    public Integer answered;
    public BigDecimal points;
    public Integer safetyMissed;
    public Boolean passed;

    /** In the order in which they were started. */
    static List<QuizAttempt> of(Enrolment enrolment, String quizId) {
        return list("enrolmentId = ?1 and quizId = ?2", Sort.ascending("number"), enrolment.id, quizId);
    }

    static Optional<QuizAttempt> of(Enrolment enrolment, String quizId, int number) {
        return find("enrolmentId = ?1 and quizId = ?2 and number = ?3", enrolment.id, quizId, number)
                .firstResultOptional();
    }

    /** The same, and nobody else saves or submits until the transaction ends. */
    static Optional<QuizAttempt> locked(Enrolment enrolment, String quizId, int number) {
        return find("enrolmentId = ?1 and quizId = ?2 and number = ?3", enrolment.id, quizId, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Optional<QuizAttempt> passed(Enrolment enrolment, String quizId) {
        return find("enrolmentId = ?1 and quizId = ?2 and passed", Sort.ascending("number"), enrolment.id, quizId)
                .firstResultOptional();
    }

    /**
     * Starts an attempt, or goes on with the one that is open. Of several starts at once one makes the attempt: the
     * database allows one open attempt only.
     *
     * @throws NoAttemptLeft if all are used, passed or must wait
     */
    static int start(Enrolment enrolment, Sitting sitting, Course course, Instant now) {
        List<QuizAttempt> before = of(enrolment, sitting.quizId());
        if (!before.isEmpty() && !before.get(before.size() - 1).isSubmitted()) {
            return before.get(before.size() - 1).number;
        }
        NoAttemptLeft.check(sitting, before, now, enrolment.zoneId());
        int number = before.size() + 1;
        getEntityManager()
                .createNativeQuery("insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition,"
                        + " started_at, questions) values (nextval('quiz_attempt_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                        + " on conflict do nothing")
                .setParameter(1, enrolment.id)
                .setParameter(2, sitting.quizId())
                .setParameter(3, number)
                .setParameter(4, RANDOM.nextLong())
                .setParameter(5, course.edition())
                .setParameter(6, now)
                .setParameter(7, sitting.questions())
                .executeUpdate();
        return number;
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }

    int percent() {
        return new Mark(questions, answered, points.doubleValue(), safetyMissed).percent();
    }

    Map<String, Response> responses() {
        return QuizAnswer.of(this);
    }

    /**
     * Keeps the answers; a question that the form does not ask is left out.
     *
     * @throws AlreadySubmitted if the attempt was submitted
     */
    void save(Quiz form, Map<String, Response> responses, Instant now) {
        if (isSubmitted()) {
            throw new AlreadySubmitted();
        }
        responses.forEach((questionId, response) -> {
            if (form.question(questionId).isPresent()) {
                QuizAnswer.save(this, questionId, response, now);
            }
        });
    }

    /** Marks the attempt by what is saved and tells the enrolment; a second time changes nothing. */
    void submit(Quiz form, Sitting sitting, Enrolment enrolment, Instant now) {
        if (isSubmitted()) {
            return;
        }
        Map<String, Response> responses = responses();
        Mark mark = form.mark(responses);
        Map<String, Double> grades = form.grades(responses);
        QuizAnswer.grade(this, grades, now);
        submittedAt = now;
        questions = mark.questions();
        answered = mark.answered();
        points = BigDecimal.valueOf(mark.points());
        safetyMissed = mark.safetyMissed();
        passed = mark.passes(sitting.passMark());
        sitting.lesson().ifPresent(lesson -> {
            ReviewCard.take(enrolment, lesson, grades, now);
            if (passed) {
                enrolment.pass(lesson, now);
            }
        });
    }
}
