package app.daybook.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.learner.Learner;
import app.daybook.news.News;

/** What somebody who teaches wrote to one learner. It is told by mail and read here, where nobody else sees it. */
@Entity
public class InstructorMessage extends PanacheEntityBase {

    /** Characters. */
    public static final int LONGEST = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID token;
    public Long enrolmentId;

    @ManyToOne
    public Learner author;

    public String text;
    public Instant sentAt;

    /** When the learner had it on the screen first; null before. */
    public Instant seenAt;

    /** The newest first. */
    public static List<InstructorMessage> to(Enrolment enrolment, int most) {
        return InstructorMessage.<InstructorMessage>find(
                        "from InstructorMessage m join fetch m.author where m.enrolmentId = ?1 order by m.id desc",
                        enrolment.id)
                .page(0, most)
                .list();
    }

    /**
     * Sends it, and tells so.
     *
     * @param token of the form; the same again sends nothing more
     * @param text 1 to {@value #LONGEST} characters
     * @return whether it is sent now
     */
    public static boolean send(UUID token, Enrolment enrolment, Learner author, String text, Instant now) {
        boolean sent = getEntityManager()
                        .createNativeQuery(
                                "insert into instructor_message (token, enrolment_id, author_id, text, sent_at)"
                                        + " values (?1, ?2, ?3, ?4, ?5) on conflict (token) do nothing")
                        .setParameter(1, token)
                        .setParameter(2, enrolment.id)
                        .setParameter(3, author.id)
                        .setParameter(4, text)
                        .setParameter(5, now)
                        .executeUpdate()
                == 1;
        if (sent) {
            News.tell(new MessageSent(enrolment.id, token));
        }
        return sent;
    }

    /** Notes that the learner has all of them on the screen. */
    static void seen(Enrolment enrolment, Instant now) {
        getEntityManager()
                .createNativeQuery("update instructor_message set seen_at = greatest(sent_at, ?1)"
                        + " where enrolment_id = ?2 and seen_at is null")
                .setParameter(1, now)
                .setParameter(2, enrolment.id)
                .executeUpdate();
    }

    /** Drops everything that was written to a learner. */
    static void forget(long learner) {
        delete("enrolmentId in (select e.id from Enrolment e where e.learner.id = ?1)", learner);
    }
}
