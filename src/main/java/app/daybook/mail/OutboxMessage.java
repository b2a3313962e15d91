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

import app.daybook.enrolment.Enrolment;

/** A row of the {@link Outbox}, to look at. */
@Entity
@Immutable
public class OutboxMessage extends PanacheEntityBase {

    @Id
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Enrolment enrolment;

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

    /**
     * Of some courses in one state, the newest first.
     *
     * @param page from 0
     */
    static List<OutboxMessage> of(Collection<String> courses, MailState state, int page, int size) {
        return OutboxMessage.<OutboxMessage>find(
                        "from OutboxMessage m join fetch m.enrolment e join fetch e.learner"
                                + " where e.course in ?1 and m.state = ?2 order by m.id desc",
                        courses,
                        state)
                .page(page, size)
                .list();
    }

    static Optional<OutboxMessage> of(Collection<String> courses, long id) {
        return find(
                        "from OutboxMessage m join fetch m.enrolment e join fetch e.learner"
                                + " where e.course in ?1 and m.id = ?2",
                        courses,
                        id)
                .firstResultOptional();
    }
}
