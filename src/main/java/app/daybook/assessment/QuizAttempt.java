package app.daybook.assessment;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;

import app.daybook.assessment.question.AnswerState;
import app.daybook.assessment.review.ReviewCard;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Token;
import app.daybook.quiz.Mark;
import app.daybook.quiz.Question;
import app.daybook.quiz.Quiz;
import app.daybook.quiz.Response;

/**
 * One try at a quiz, under the edition in which it began. Answers are saved one by one until it is submitted; after
 * that nothing changes any more.
 */
@Entity
public class QuizAttempt extends PanacheEntity {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** After the end of a timed attempt, for an answer that was given in time and is still on its way. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** Names the attempt in addresses and forms; no other attempt of anybody has it. */
    public UUID token;

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

    /** When a timed attempt ends. */
    public Instant dueAt;

    /** How often answers were saved. */
    public int revision;

    /** When those who teach set it aside; null for one that counts. */
    public Instant setAsideAt;

    /** In the order in which they were started. */
    static List<QuizAttempt> of(Enrolment enrolment, String quizId) {
        return list("enrolmentId = ?1 and quizId = ?2", Sort.ascending("number"), enrolment.id, quizId);
    }

    /** Every attempt of several learners; evidence for auditors. */
    public static List<QuizAttempt> of(Collection<Long> enrolments) {
        return list("enrolmentId in ?1 order by enrolmentId, startedAt, id", enrolments);
    }

    /** All of a learner on a course, the newest first. */
    static List<QuizAttempt> of(Enrolment enrolment) {
        return list("enrolmentId", Sort.descending("startedAt"), enrolment.id);
    }

    /** One of a learner's, at whatever quiz. */
    static Optional<QuizAttempt> withToken(Enrolment enrolment, String token) {
        return Token.parse(token)
                .flatMap(uuid -> find("enrolmentId = ?1 and token = ?2", enrolment.id, uuid)
                        .firstResultOptional());
    }

    static Optional<QuizAttempt> of(Enrolment enrolment, String quizId, String token) {
        return named(enrolment, quizId, token).flatMap(PanacheQuery::firstResultOptional);
    }

    /** One of a person's own on a course, and nobody else saves or submits until the transaction ends. One statement. */
    static Optional<QuizAttempt> locked(String subject, String course, String quizId, String token) {
        return Token.parse(token)
                .flatMap(uuid -> QuizAttempt.<QuizAttempt>find(
                                "token = ?1 and quizId = ?2 and enrolmentId ="
                                        + " (select e.id from Enrolment e where e.course = ?3 and e.learner.subject = ?4)",
                                uuid,
                                quizId,
                                course,
                                subject)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional());
    }

    private static Optional<PanacheQuery<QuizAttempt>> named(Enrolment enrolment, String quizId, String token) {
        return Token.parse(token)
                .map(uuid -> find("enrolmentId = ?1 and quizId = ?2 and token = ?3", enrolment.id, quizId, uuid));
    }

    /** By its number among the learner's own, as addresses named it once. */
    static Optional<QuizAttempt> numbered(Enrolment enrolment, String quizId, int number) {
        return find("enrolmentId = ?1 and quizId = ?2 and number = ?3", enrolment.id, quizId, number)
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
    static QuizAttempt start(Enrolment enrolment, QuizRules rules, Course course, Instant now) {
        List<QuizAttempt> before = of(enrolment, rules.quizId());
        if (!before.isEmpty() && !before.get(before.size() - 1).isSubmitted()) {
            return before.get(before.size() - 1);
        }
        NoAttemptLeft.reason(enrolment, rules, before, now).ifPresent(reason -> {
            throw reason;
        });
        getEntityManager()
                .createNativeQuery("insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition,"
                        + " started_at, questions, due_at)"
                        + " values (nextval('quiz_attempt_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as timestamptz))"
                        + " on conflict do nothing")
                .setParameter(1, enrolment.id)
                .setParameter(2, rules.quizId())
                .setParameter(3, before.size() + 1)
                .setParameter(4, QuizRules.seed(course, rules.quizId(), RANDOM.nextLong(), before))
                .setParameter(5, course.edition())
                .setParameter(6, now)
                .setParameter(7, rules.questions())
                .setParameter(
                        8,
                        rules.timeLimit()
                                .map(limit -> now.plus(Accommodation.timeFor(enrolment, limit)))
                                .orElse(null))
                .executeUpdate();
        List<QuizAttempt> with = of(enrolment, rules.quizId());
        return with.get(with.size() - 1);
    }

    /** Whether any answer was ever saved. */
    boolean isAnswered() {
        return revision > 0;
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }

    int percent() {
        return new Mark(questions, answered, points.doubleValue(), safetyMissed).percent();
    }

    /** Whether the time is over, with {@link #GRACE} for what was on its way. */
    boolean isOver(Instant now) {
        return dueAt != null && dueAt.isBefore(mayEndFrom(now));
    }

    /** One that ends before this is over. */
    static Instant mayEndFrom(Instant now) {
        return now.minus(GRACE);
    }

    long secondsLeft(Instant now) {
        return secondsLeft(dueAt, now);
    }

    /** Until a timed attempt ends, without the grace; 0 from then on, -1 where the time is not limited. */
    static long secondsLeft(Instant dueAt, Instant now) {
        return dueAt == null ? -1 : Math.max(0, Duration.between(now, dueAt).toSeconds());
    }

    /**
     * Keeps the answers that changed. What was checked stands; what another sheet has answered differently since this
     * one looked is not overwritten. Both are told.
     *
     * @param zone of the learner, asked for where a time is to be told
     * @throws AlreadySubmitted if the attempt was submitted
     * @throws TimeIsUp if its time is over
     */
    Saved save(Posted posted, Supplier<ZoneId> zone, Instant now) {
        if (isSubmitted()) {
            throw new AlreadySubmitted(token);
        }
        if (isOver(now)) {
            throw new TimeIsUp(token, dueAt.atZone(zone.get()));
        }
        Map<String, QuizAnswer> saved = QuizAnswer.of(this);
        List<String> kept = new ArrayList<>();
        List<String> overtaken = new ArrayList<>();
        List<String> standing = new ArrayList<>();
        Map<String, Response> changed = new LinkedHashMap<>();
        Instant newest = null;
        for (Map.Entry<String, Response> entry : posted.responses().entrySet()) {
            QuizAnswer before = saved.get(entry.getKey());
            boolean same = before != null && before.response().equals(entry.getValue());
            if (same) {
                kept.add(entry.getKey());
                newest = newest == null || before.savedAt.isAfter(newest) ? before.savedAt : newest;
            } else if (before != null && before.isChecked()) {
                standing.add(entry.getKey());
            } else if (before != null && posted.isOvertaken(before)) {
                overtaken.add(entry.getKey());
            } else {
                kept.add(entry.getKey());
                changed.put(entry.getKey(), entry.getValue());
            }
        }
        if (!changed.isEmpty()) {
            revision++;
            newest = now;
            changed.forEach((id, response) -> saved.computeIfAbsent(id, none -> QuizAnswer.to(this, id))
                    .keep(response, revision, posted.sheet(), now));
        }
        return new Saved(newest == null ? now : newest, revision, kept, overtaken, standing);
    }

    /**
     * Lets the answer to one question stand as it is, so that it may be explained before the attempt is submitted. One
     * that is not whole, or that cannot be read, is never locked: who gave it has not finished.
     *
     * @return whether it stands
     */
    boolean check(Question question, Instant now) {
        QuizAnswer answer = QuizAnswer.of(this).get(question.id());
        if (answer == null || AnswerState.of(question, answer.response()) != AnswerState.WHOLE) {
            return false;
        }
        if (!answer.isChecked()) {
            answer.checkedAt = now;
        }
        return true;
    }

    /** Submits an attempt whose time is over as of its end, by what was saved. */
    void closeIfOver(Quiz form, QuizRules rules, Enrolment enrolment, Instant now) {
        if (!isSubmitted() && isOver(now)) {
            getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
            submit(form, rules, enrolment, dueAt);
        }
    }

    /** Marks the attempt by what is saved and tells the enrolment; a second time changes nothing. */
    void submit(Quiz form, QuizRules rules, Enrolment enrolment, Instant now) {
        if (isSubmitted()) {
            return;
        }
        Map<String, Response> responses = QuizAnswer.responses(QuizAnswer.of(this));
        Mark mark = form.mark(responses);
        Map<String, Double> grades = form.grades(responses);
        QuizAnswer.grade(this, grades, now);
        // The clock of this node may be behind that of the one on which it began
        submittedAt = now.isBefore(startedAt) ? startedAt : now;
        questions = mark.questions();
        answered = mark.answered();
        points = BigDecimal.valueOf(mark.points());
        safetyMissed = mark.safetyMissed();
        passed = mark.passes(rules.passMark());
        rules.lesson().ifPresent(lesson -> {
            ReviewCard.take(enrolment, lesson, rules.opensAt(), grades, now);
            if (passed) {
                enrolment.pass(lesson, now);
            }
        });
    }
}
