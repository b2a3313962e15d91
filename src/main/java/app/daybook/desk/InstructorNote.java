package app.daybook.desk;

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

import app.daybook.enrolment.Enrolment;
import app.daybook.learner.Learner;

/** What somebody who teaches noted about a learner for others who teach. No page of the learner's shows it. */
@Entity
@Immutable
public class InstructorNote extends PanacheEntityBase {

    /** Characters. */
    static final int LONGEST = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID token;
    public Long enrolmentId;

    @ManyToOne
    public Learner author;

    public String text;
    public Instant at;

    /** The newest first. */
    static List<InstructorNote> about(Enrolment enrolment, int most) {
        return InstructorNote.<InstructorNote>find(
                        "from InstructorNote n join fetch n.author where n.enrolmentId = ?1 order by n.id desc",
                        enrolment.id)
                .page(0, most)
                .list();
    }

    /**
     * @param token of the form; the same again notes nothing more
     * @param text 1 to {@value #LONGEST} characters
     */
    static void note(UUID token, Enrolment enrolment, Learner author, String text, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into instructor_note (token, enrolment_id, author_id, text, at)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict (token) do nothing")
                .setParameter(1, token)
                .setParameter(2, enrolment.id)
                .setParameter(3, author.id)
                .setParameter(4, text)
                .setParameter(5, now)
                .executeUpdate();
    }

    /** Drops everything that was noted about a learner. */
    static void forget(long learner) {
        getEntityManager()
                .createNativeQuery("delete from instructor_note where enrolment_id in"
                        + " (select id from enrolment where learner_id = ?1)")
                .setParameter(1, learner)
                .executeUpdate();
    }
}
