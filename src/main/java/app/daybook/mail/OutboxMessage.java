package app.daybook.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

import app.daybook.admission.Admission;
import app.daybook.admission.Invitation;
import app.daybook.enrolment.Enrolment;

/** A row of the {@link Outbox}, to look at. */
@Entity
@Immutable
public class OutboxMessage extends PanacheEntityBase {

    private static final String FROM = "from OutboxMessage m left join fetch m.enrolment e left join fetch e.learner"
            + " left join fetch m.invitation i left join fetch m.admission a left join fetch a.learner"
            + " where coalesce(e.course, i.course, a.course) in ?1";

    @Id
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

    /** Of somebody who is on no course yet, one of these in place of an enrolment. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Invitation invitation;

    @ManyToOne(fetch = FetchType.LAZY)
    public Admission admission;

    @Enumerated(EnumType.STRING)
    public MailKind kind;

    public Instant queuedAt;

    /** When it is tried, or tried again, while it waits. */
    public Instant dueAt;

    public int attempts;

    @Enumerated(EnumType.STRING)
    public MailState state;

    /** When nothing more was done with it. */
    public Instant endedAt;

    /** What the mail server said last, or why nothing was sent. */
    public String fault;

    /** The name of whom it goes to. */
    public String to() {
        return enrolment != null
                ? enrolment.learner.name
                : invitation != null ? invitation.name : admission.learner.name;
    }

    public String course() {
        return enrolment != null ? enrolment.course : invitation != null ? invitation.course : admission.course;
    }

    /**
     * Of some courses in one state, the newest first.
     *
     * @param page from 0
     */
    static List<OutboxMessage> of(Collection<String> courses, MailState state, int page, int size) {
        return OutboxMessage.<OutboxMessage>find(FROM + " and m.state = ?2 order by m.id desc", courses, state)
                .page(page, size)
                .list();
    }

    static Optional<OutboxMessage> of(Collection<String> courses, long id) {
        return find(FROM + " and m.id = ?2", courses, id).firstResultOptional();
    }
}
