package app.daybook.assessment.review;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;

import app.daybook.course.Lesson;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Token;
import app.daybook.quiz.Memory;

/**
 * A question that a learner has met in the quiz of a day, and when it is due again. What was missed comes back tomorrow, whatever the formula says.
 */
@Entity
public class ReviewCard extends PanacheEntityBase {

    /** Asked again when the chance of recall has fallen to this. */
    static final double RETENTION = 0.9;

    private static final double HALF = 0.5;

    @Embeddable
    record Key(Long enrolmentId, String questionId) implements Serializable {}

    @EmbeddedId
    public Key key;

    /** Names the card in addresses and forms; no other card of anybody has it. */
    public UUID token;

    /** Where it was met last. */
    public String lessonId;

    public double stability;
    public double difficulty;
    public int answers;
    public double grade;
    public Instant answeredAt;
    public LocalDate dueOn;

    static List<ReviewCard> of(Enrolment enrolment) {
        return list("key.enrolmentId", enrolment.id);
    }

    /** What is due on a day, the longest overdue first. */
    static List<ReviewCard> due(Enrolment enrolment, LocalDate today) {
        return list(
                "key.enrolmentId = ?1 and dueOn <= ?2 order by dueOn, answeredAt, key.questionId", enrolment.id, today);
    }

    static Optional<ReviewCard> of(Enrolment enrolment, String token) {
        return named(enrolment, token).flatMap(PanacheQuery::firstResultOptional);
    }

    /** The same, and nobody else answers it until the transaction ends. */
    static Optional<ReviewCard> locked(Enrolment enrolment, String token) {
        return named(enrolment, token)
                .map(found -> found.withLock(LockModeType.PESSIMISTIC_WRITE))
                .flatMap(PanacheQuery::firstResultOptional);
    }

    private static Optional<PanacheQuery<ReviewCard>> named(Enrolment enrolment, String token) {
        return Token.parse(token).map(uuid -> find("key.enrolmentId = ?1 and token = ?2", enrolment.id, uuid));
    }

    /**
     * Takes up the questions of a submitted quiz. One that was met before is answered once more, wherever it was met: a
     * question keeps its card when it moves to another day.
     *
     * @param grades 0 to 1, by question id
     */
    public static void take(
            Enrolment enrolment, Lesson lesson, LocalTime opensAt, Map<String, Double> grades, Instant now) {
        StudyDay day = new StudyDay(opensAt, enrolment.zoneId());
        Map<String, ReviewCard> known = ReviewCard.<ReviewCard>find(
                        "key.enrolmentId = ?1 and key.questionId in ?2 order by key.questionId",
                        enrolment.id,
                        grades.keySet())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .collect(Collectors.toMap(card -> card.key.questionId(), Function.identity()));
        new TreeMap<>(grades).forEach((questionId, grade) -> {
            ReviewCard card = known.get(questionId);
            if (card == null) {
                ReviewCard met = new ReviewCard();
                met.key = new Key(enrolment.id, questionId);
                met.lessonId = lesson.id();
                met.meet(grade, day, now);
                met.insert();
            } else {
                card.lessonId = lesson.id();
                card.answer(grade, day, now);
            }
        });
    }

    /** Two quizzes that are submitted at once may both have met a question that moved; the first makes its card. */
    private void insert() {
        getEntityManager()
                .createNativeQuery(
                        "insert into review_card (enrolment_id, question_id, lesson_id, stability, difficulty,"
                                + " answers, grade, answered_at, due_on) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
                                + " on conflict (enrolment_id, question_id) do nothing")
                .setParameter(1, key.enrolmentId())
                .setParameter(2, key.questionId())
                .setParameter(3, lessonId)
                .setParameter(4, stability)
                .setParameter(5, difficulty)
                .setParameter(6, answers)
                .setParameter(7, grade)
                .setParameter(8, answeredAt)
                .setParameter(9, dueOn)
                .executeUpdate();
    }

    /** Keeps the first answer. */
    void meet(double earned, StudyDay day, Instant now) {
        remember(Memory.first(rating(earned)), earned, day, now);
    }

    /** Keeps another answer. */
    void answer(double earned, StudyDay day, Instant now) {
        long days = ChronoUnit.DAYS.between(day.at(answeredAt), day.at(now));
        remember(memory().after((int) Math.max(0, days), rating(earned)), earned, day, now);
    }

    /** Puts it off until tomorrow without an answer. */
    void skip(StudyDay day, Instant now) {
        dueOn = day.at(now).plusDays(1);
    }

    boolean isDue(StudyDay day, Instant now) {
        return !dueOn.isAfter(day.at(now));
    }

    /** The order in which the next answer's form shows things; no page tells it. */
    long seed(int number) {
        return token.getMostSignificantBits() ^ token.getLeastSignificantBits() + 31L * number;
    }

    Memory memory() {
        return new Memory(stability, difficulty);
    }

    private void remember(Memory memory, double earned, StudyDay day, Instant now) {
        stability = memory.stability();
        difficulty = memory.difficulty();
        grade = earned;
        answers++;
        answeredAt = now;
        int days = rating(earned) == Memory.Rating.AGAIN ? 1 : memory.interval(RETENTION);
        dueOn = day.at(now).plusDays(days);
    }

    private static Memory.Rating rating(double grade) {
        if (grade == 1) {
            return Memory.Rating.GOOD;
        }
        return grade >= HALF ? Memory.Rating.HARD : Memory.Rating.AGAIN;
    }
}
