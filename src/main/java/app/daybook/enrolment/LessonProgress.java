package app.daybook.enrolment;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a learner did with one lesson, by the lesson's stable id. Rows are only added to, never taken back. */
@Entity
public class LessonProgress extends PanacheEntityBase {

    @Embeddable
    public record Key(Long enrolmentId, String lessonId) implements Serializable {}

    private static final String FIRST_TIMES = Stream.of("completed_at", "passed_at", "handed_in_at", "accepted_at")
            .map(moment -> moment + " = coalesce(p." + moment + ", greatest(excluded." + moment
                    + ", case when excluded." + moment + " is not null then p.opened_at end))")
            .collect(Collectors.joining(", "));

    @EmbeddedId
    public Key key;

    public Instant openedAt;
    public Instant completedAt;
    public Instant passedAt;
    public Instant handedInAt;
    public Instant acceptedAt;

    static List<LessonProgress> of(Enrolment enrolment) {
        return list("key.enrolmentId", enrolment.id);
    }

    /** What several learners did, lesson by lesson; evidence of attendance. */
    public static List<LessonProgress> of(Collection<Long> enrolments) {
        return list("key.enrolmentId in ?1 order by key.enrolmentId, openedAt, key.lessonId", enrolments);
    }

    /**
     * Records the first time of what happened; a repetition changes nothing. Nothing is recorded as before the lesson was
     * opened: the clock of one node may be behind that of another, or be set back.
     */
    static void record(long enrolment, String lessonId, Event event, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into lesson_progress as p (enrolment_id, lesson_id, opened_at, completed_at,"
                        + " passed_at, handed_in_at, accepted_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                        + " on conflict (enrolment_id, lesson_id) do update set " + FIRST_TIMES)
                .setParameter(1, enrolment)
                .setParameter(2, lessonId)
                .setParameter(3, now)
                .setParameter(4, event == Event.COMPLETED ? now : null)
                .setParameter(5, event == Event.PASSED ? now : null)
                .setParameter(6, event == Event.HANDED_IN ? now : null)
                .setParameter(7, event == Event.ACCEPTED ? now : null)
                .executeUpdate();
    }

    enum Event {
        OPENED,
        COMPLETED,
        PASSED,
        HANDED_IN,
        ACCEPTED
    }
}
