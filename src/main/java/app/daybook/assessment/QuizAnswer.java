package app.daybook.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.quiz.Response;

/** The last saved answer to one question of an attempt. */
@Entity
public class QuizAnswer extends PanacheEntityBase {

    @Embeddable
    public record Key(Long attemptId, String questionId) implements Serializable {}

    @EmbeddedId
    public Key key;

    public List<String> response;
    public Instant savedAt;

    /** The save of the attempt in which it came. */
    public int revision;

    /** The load of the page from which it came. */
    public String sheet;

    /** When it was checked; it stands from then on. */
    public Instant checkedAt;

    /** 0 to 1 once the attempt is submitted. */
    public Double grade;

    /** By question id. */
    static Map<String, QuizAnswer> of(QuizAttempt attempt) {
        return QuizAnswer.<QuizAnswer>stream("key.attemptId", attempt.id)
                .collect(Collectors.toMap(answer -> answer.key.questionId(), Function.identity()));
    }

    /** The answers of several attempts, in the order of their attempts. */
    public static List<QuizAnswer> of(Collection<Long> attempts) {
        return list("key.attemptId in ?1 order by key.attemptId, key.questionId", attempts);
    }

    /** How many questions of an attempt have an answer. */
    static int answered(QuizAttempt attempt) {
        return attempt.isSubmitted()
                ? attempt.answered
                : (int) of(attempt).values().stream()
                        .filter(answer -> !answer.response.isEmpty())
                        .count();
    }

    /** By question id. */
    static Map<String, Response> responses(Map<String, QuizAnswer> answers) {
        Map<String, Response> responses = new HashMap<>();
        answers.forEach((id, answer) -> responses.put(id, answer.response()));
        return responses;
    }

    boolean isChecked() {
        return checkedAt != null;
    }

    Response response() {
        return Response.of(response);
    }

    /** An answer yet to be kept. */
    static QuizAnswer to(QuizAttempt attempt, String questionId) {
        QuizAnswer answer = new QuizAnswer();
        answer.key = new Key(attempt.id, questionId);
        return answer;
    }

    void keep(Response response, int revision, String sheet, Instant now) {
        this.response = response.values();
        this.revision = revision;
        this.sheet = sheet;
        this.savedAt = now;
        persist();
    }

    /** Keeps what each question earned; an unanswered one gets an empty answer, so that every question counts. */
    static void grade(QuizAttempt attempt, Map<String, Double> grades, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into quiz_answer (attempt_id, question_id, response, saved_at, grade)"
                        + " select ?1, earned.question_id, '{}', ?2, earned.grade"
                        + " from unnest(cast(?3 as text[]), cast(?4 as double precision[])) earned(question_id, grade)"
                        + " on conflict (attempt_id, question_id) do update set grade = excluded.grade")
                .setParameter(1, attempt.id)
                .setParameter(2, now)
                .setParameter(3, grades.keySet().toArray(String[]::new))
                .setParameter(4, grades.values().toArray(Double[]::new))
                .executeUpdate();
    }
}
