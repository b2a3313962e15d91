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
import org.hibernate.annotations.Immutable;

import app.daybook.learner.Learner;

/** What somebody did with one enrolment, or for it: who, when, what and why. The trail only grows. */
@Entity
@Immutable
public class EnrolmentEvent extends PanacheEntityBase {

    /** Characters of a reason. */
    public static final int LONGEST_WHY = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID token;
    public Long enrolmentId;

    /** A word in capitals, of the room that did it. */
    public String deed;

    /** Values of the program that the deed's words need, such as a date; may be empty. */
    public String detail;

    /** In the words of whoever did it; may be empty. */
    public String why;

    @ManyToOne
    public Learner by;

    public Instant at;

    /** The newest first. */
    public static List<EnrolmentEvent> of(Enrolment enrolment, int most) {
        return EnrolmentEvent.<EnrolmentEvent>find(
                        "from EnrolmentEvent e join fetch e.by where e.enrolmentId = ?1 order by e.id desc",
                        enrolment.id)
                .page(0, most)
                .list();
    }

    /**
     * Notes a deed in its transaction, before the deed: of a form that comes twice, or twice at once, only the first is
     * noted and done.
     *
     * @param token of the form
     * @param deed a word in capitals
     * @param why at most {@value #LONGEST_WHY} characters
     * @return whether it is the first
     */
    public static boolean note(
            UUID token, Enrolment enrolment, String deed, String detail, String why, Learner by, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into enrolment_event (token, enrolment_id, deed, detail, why, by_id, at)"
                                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (token) do nothing")
                        .setParameter(1, token)
                        .setParameter(2, enrolment.id)
                        .setParameter(3, deed)
                        .setParameter(4, detail)
                        .setParameter(5, why)
                        .setParameter(6, by.id)
                        .setParameter(7, now)
                        .executeUpdate()
                == 1;
    }

    /** Drops the words about a learner's enrolments: who did what and when stays with what a certificate rests on. */
    static void forget(long learner) {
        getEntityManager()
                .createNativeQuery("update enrolment_event set why = '' where why <> '' and enrolment_id in"
                        + " (select id from enrolment where learner_id = ?1)")
                .setParameter(1, learner)
                .executeUpdate();
    }
}
