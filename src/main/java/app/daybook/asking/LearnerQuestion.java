package app.daybook.asking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.enrolment.Enrolment;
import app.daybook.learner.Learner;

/** What a learner asks those who teach the course, and the answer. */
@Entity
public class LearnerQuestion extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Names it in addresses. */
    public UUID token;

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    public String course;

    /** Null where it is about the course. */
    public String lessonId;

    /** Of the lesson's quiz; null where it is about the lesson. */
    public String questionId;

    public String text;
    public Instant askedAt;

    /** Null before it is answered. */
    public String answer;

    @ManyToOne(fetch = FetchType.LAZY)
    public Learner answeredBy;

    public Instant answeredAt;

    /** When the learner had the answer on the screen first; null before. */
    public Instant answerSeenAt;

    /** Of one learner on a course, the newest first. */
    public static List<LearnerQuestion> of(Enrolment enrolment, int most) {
        return LearnerQuestion.<LearnerQuestion>find("enrolment = ?1 order by id desc", enrolment)
                .page(0, most)
                .list();
    }

    /** Notes that the learner has all answers on the screen. */
    static void seen(Enrolment enrolment, Instant now) {
        getEntityManager()
                .createNativeQuery("update learner_question set answer_seen_at = greatest(answered_at, ?1)"
                        + " where enrolment_id = ?2 and answer is not null and answer_seen_at is null")
                .setParameter(1, now)
                .setParameter(2, enrolment.id)
                .executeUpdate();
    }

    /** Whether this form was here before. */
    static boolean isAsked(Enrolment enrolment, UUID token) {
        return count("enrolment = ?1 and token = ?2", enrolment, token) > 0;
    }

    static long countOpen(Enrolment enrolment) {
        return count("enrolment = ?1 and answer is null", enrolment);
    }

    /** Of a course. */
    public static long countWaiting(String course) {
        return count("course = ?1 and answer is null", course);
    }

    /** Of a course: those that wait, the oldest first, or those that are answered, the newest answer first. */
    static List<LearnerQuestion> on(String course, boolean answered, int page, int size) {
        return LearnerQuestion.<LearnerQuestion>find(
                        "from LearnerQuestion q join fetch q.enrolment e join fetch e.learner where q.course = ?1 and "
                                + (answered
                                        ? "q.answer is not null order by q.answeredAt desc, q.id"
                                        : "q.answer is null order by q.id"),
                        course)
                .page(page, size)
                .list();
    }

    static Optional<LearnerQuestion> on(String course, UUID token) {
        return find(
                        "from LearnerQuestion q join fetch q.enrolment e join fetch e.learner left join fetch"
                                + " q.answeredBy where q.course = ?1 and q.token = ?2",
                        course,
                        token)
                .firstResultOptional();
    }

    /** A second time with the same token asks nothing. */
    static void ask(UUID token, Enrolment enrolment, AskedPlace place, String text, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into learner_question (token, enrolment_id, course, lesson_id, question_id, text,"
                                + " asked_at) values (?1, ?2, ?3, cast(?4 as text), cast(?5 as text), ?6, ?7) on conflict (token)"
                                + " do nothing")
                .setParameter(1, token)
                .setParameter(2, enrolment.id)
                .setParameter(3, enrolment.course)
                .setParameter(4, place.lessonId())
                .setParameter(5, place.questionId())
                .setParameter(6, text)
                .setParameter(7, now)
                .executeUpdate();
    }

    /**
     * Of two who answer at once, the second changes nothing.
     *
     * @return whether this is the answer
     */
    boolean answer(String words, Learner by, Instant now) {
        return update(
                        "answer = ?1, answeredBy = ?2, answeredAt = ?3 where id = ?4 and answer is null",
                        words,
                        by,
                        now,
                        id)
                == 1;
    }
}
