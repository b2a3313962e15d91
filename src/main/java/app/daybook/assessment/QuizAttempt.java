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

import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import io.quarkus.panache.common.Sort;

import app.daybook.assessment.review.ReviewCard;
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
public class QuizAttempt extends PanacheEntity {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** After the end of a timed attempt, for an answer that was given in time and is still on its way. */
    private static final Duration GRACE = Duration.ofSeconds(30);

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
    static int start(Enrolment enrolment, QuizRules rules, Course course, Instant now) {
        List<QuizAttempt> before = of(enrolment, rules.quizId());
        if (!before.isEmpty() && !before.get(before.size() - 1).isSubmitted()) {
            return before.get(before.size() - 1).number;
        }
        NoAttemptLeft.check(rules, before, now, enrolment.zoneId());
        int number = before.size() + 1;
        getEntityManager()
                .createNativeQuery("insert into quiz_attempt (id, enrolment_id, quiz_id, number, seed, edition,"
                        + " started_at, questions, due_at)"
                        + " values (nextval('quiz_attempt_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as timestamptz))"
                        + " on conflict do nothing")
                .setParameter(1, enrolment.id)
                .setParameter(2, rules.quizId())
                .setParameter(3, number)
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
        return number;
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }

    int percent() {
        return new Mark(questions, answered, points.doubleValue(), safetyMissed).percent();
    }

    /** Whether the time is over, with {@link #GRACE} for what was on its way. */
    boolean isOver(Instant now) {
        return dueAt != null && now.isAfter(dueAt.plus(GRACE));
    }

    /**
     * Keeps the answers that changed. A question that the form does not ask is left out, and so is one that was
     * checked; one that another sheet has answered differently since this one looked is not overwritten but told.
     *
     * @throws AlreadySubmitted if the attempt was submitted
     * @throws TimeIsUp if its time is over
     */
    Saved save(Quiz form, Posted posted, ZoneId zone, Instant now) {
        if (isSubmitted()) {
            throw new AlreadySubmitted();
        }
        if (isOver(now)) {
            throw new TimeIsUp(dueAt.atZone(zone));
        }
        Map<String, QuizAnswer> saved = QuizAnswer.of(this);
        List<String> overtaken = new ArrayList<>();
        Map<String, Response> changed = new LinkedHashMap<>();
        Instant newest = null;
        for (Map.Entry<String, Response> entry : posted.responses().entrySet()) {
            QuizAnswer before = saved.get(entry.getKey());
            if (form.question(entry.getKey()).isEmpty() || before != null && before.isChecked()) {
                continue;
            }
            if (before == null) {
                changed.put(entry.getKey(), entry.getValue());
            } else if (posted.isOvertaken(before, entry.getValue())) {
                overtaken.add(entry.getKey());
            } else if (!before.response().equals(entry.getValue())) {
                changed.put(entry.getKey(), entry.getValue());
            } else if (newest == null || before.savedAt.isAfter(newest)) {
                newest = before.savedAt;
            }
        }
        if (!changed.isEmpty()) {
            revision++;
            newest = now;
            changed.forEach((id, response) -> saved.computeIfAbsent(id, none -> QuizAnswer.to(this, id))
                    .keep(response, revision, posted.sheet(), now));
        }
        return new Saved(newest == null ? now : newest, revision, overtaken);
    }

    /**
     * Lets the answer to one question stand as it is, so that it may be explained before the attempt is submitted.
     *
     * @return whether there is an answer
     */
    boolean check(String questionId, Instant now) {
        Optional<QuizAnswer> answer = Optional.ofNullable(QuizAnswer.of(this).get(questionId))
                .filter(given -> !given.response().isEmpty());
        answer.filter(given -> !given.isChecked()).ifPresent(given -> given.checkedAt = now);
        return answer.isPresent();
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
        submittedAt = now;
        questions = mark.questions();
        answered = mark.answered();
        points = BigDecimal.valueOf(mark.points());
        safetyMissed = mark.safetyMissed();
        passed = mark.passes(rules.passMark());
        rules.lesson().ifPresent(lesson -> {
            ReviewCard.take(enrolment, lesson, grades, now);
            if (passed) {
                enrolment.pass(lesson, now);
            }
        });
    }
}
