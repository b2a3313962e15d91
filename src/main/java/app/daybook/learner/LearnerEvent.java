package app.daybook.learner;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

/**
 * What happened to an account or one of its enrolments: the trail for audits, which only grows. It names people by number
 * and holds nothing that they wrote, so that it may stay when an account is erased.
 */
@Entity
@Immutable
public class LearnerEvent extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long learnerId;

    /** Who did it; the learner, or somebody who teaches. */
    public Long byId;

    /** Null where it is about the account. */
    public String course;

    /** A word of the room in which it happened, such as PAUSED. */
    public String deed;

    /** Facts such as a date or a zone; may be empty. */
    public String detail;

    public Instant at;

    /**
     * Adds to the trail, within the caller's transaction.
     *
     * @param course null where it is about the account
     * @param detail facts; nothing that a person wrote
     */
    public static void add(Learner whom, Learner by, String course, String deed, String detail, Instant now) {
        LearnerEvent event = new LearnerEvent();
        event.learnerId = whom.id;
        event.byId = by.id;
        event.course = course;
        event.deed = deed;
        event.detail = detail;
        event.at = now;
        event.persist();
    }

    /** Everything about a learner, in the order in which it happened. */
    public static List<LearnerEvent> of(Learner learner) {
        return list("learnerId = ?1 order by id", learner.id);
    }

    /** The same of many, by their numbers. */
    public static Map<Long, List<LearnerEvent>> of(Collection<Long> learners) {
        return LearnerEvent.<LearnerEvent>list("learnerId in ?1 order by id", learners).stream()
                .collect(Collectors.groupingBy(event -> event.learnerId));
    }
}
