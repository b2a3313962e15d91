package app.daybook.assessment.review;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.course.Lesson;
import app.daybook.enrolment.Enrolment;
import app.daybook.quiz.Memory;

/**
 * A question that a learner has met in the quiz of a day, and when it is due again. Days are those of the learner's
 * zone. What was missed comes back tomorrow, whatever the formula says.
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

    static Optional<ReviewCard> of(Enrolment enrolment, String questionId) {
        return findByIdOptional(new Key(enrolment.id, questionId));
    }

    /** The same, and nobody else answers it until the transaction ends. */
    static Optional<ReviewCard> locked(Enrolment enrolment, String questionId) {
        return find("key", new Key(enrolment.id, questionId))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Takes up the questions of a submitted quiz; one that was met before is answered once more. */
    public static void take(Enrolment enrolment, Lesson lesson, Map<String, Double> grades, Instant now) {
        Map<String, ReviewCard> known =
                ReviewCard.<ReviewCard>list("key.enrolmentId = ?1 and lessonId = ?2", enrolment.id, lesson.id())
                        .stream()
                        .collect(Collectors.toMap(card -> card.key.questionId(), Function.identity()));
        grades.forEach((questionId, grade) -> {
            ReviewCard card = known.get(questionId);
            if (card == null) {
                ReviewCard met = new ReviewCard();
                met.key = new Key(enrolment.id, questionId);
                met.lessonId = lesson.id();
                met.meet(grade, enrolment.zoneId(), now);
                met.persist();
            } else {
                card.answer(grade, enrolment.zoneId(), now);
            }
        });
    }

    /** Keeps the first answer. */
    void meet(double earned, ZoneId zone, Instant now) {
        remember(Memory.first(rating(earned)), earned, zone, now);
    }

    /** Keeps another answer. */
    void answer(double earned, ZoneId zone, Instant now) {
        long days = ChronoUnit.DAYS.between(day(answeredAt, zone), day(now, zone));
        remember(memory().after((int) Math.max(0, days), rating(earned)), earned, zone, now);
    }

    /** Puts it off until tomorrow without an answer. */
    void skip(ZoneId zone, Instant now) {
        dueOn = day(now, zone).plusDays(1);
    }

    Memory memory() {
        return new Memory(stability, difficulty);
    }

    private void remember(Memory memory, double earned, ZoneId zone, Instant now) {
        stability = memory.stability();
        difficulty = memory.difficulty();
        grade = earned;
        answers++;
        answeredAt = now;
        int days = rating(earned) == Memory.Rating.AGAIN ? 1 : memory.interval(RETENTION);
        dueOn = day(now, zone).plusDays(days);
    }

    private static Memory.Rating rating(double grade) {
        if (grade == 1) {
            return Memory.Rating.GOOD;
        }
        return grade >= HALF ? Memory.Rating.HARD : Memory.Rating.AGAIN;
    }

    static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }
}
