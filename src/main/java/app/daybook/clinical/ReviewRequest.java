package app.daybook.clinical;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.learner.Learner;

/** That an author asks for a review of an edition, which may not be published yet. */
@Entity
@Table(name = "content_review_request")
class ReviewRequest extends PanacheEntityBase {

    /** Characters. */
    static final int LONGEST = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String course;
    public String edition;

    @ManyToOne
    public Learner askedBy;

    public String note;
    public Instant at;

    /** The newest first. */
    static List<ReviewRequest> of(String course, int most) {
        return ReviewRequest.<ReviewRequest>find(
                        "from ReviewRequest r join fetch r.askedBy where r.course = ?1 order by r.id desc", course)
                .page(0, most)
                .list();
    }

    static Optional<ReviewRequest> of(String course, String edition) {
        return find("course = ?1 and edition = ?2", course, edition).firstResultOptional();
    }

    /** An edition is asked about once. */
    static void ask(String course, String edition, Learner by, String note, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into content_review_request (course, edition, asked_by_id, note, at)"
                        + " values (?1, ?2, ?3, ?4, ?5) on conflict (course, edition) do nothing")
                .setParameter(1, course)
                .setParameter(2, edition)
                .setParameter(3, by.id)
                .setParameter(4, note)
                .setParameter(5, now)
                .executeUpdate();
    }
}
