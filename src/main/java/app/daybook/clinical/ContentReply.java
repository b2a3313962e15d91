package app.daybook.clinical;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.learner.Learner;

/** What an author or a reviewer says to a comment. */
@Entity
@Table(name = "content_reply")
class ContentReply extends PanacheEntityBase {

    /** To one comment. */
    static final int MOST = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID token;

    @ManyToOne
    public ContentComment comment;

    /** As long as a comment may be. */
    public String text;

    @ManyToOne
    public Learner saidBy;

    public Instant at;

    /** About one file of an edition, by the number of the comment, the oldest first. */
    static Map<Long, List<ContentReply>> on(String course, String edition, String path) {
        return ContentReply.<ContentReply>list(
                        "from ContentReply r join fetch r.saidBy where r.comment.course = ?1"
                                + " and r.comment.edition = ?2 and r.comment.path = ?3 order by r.id",
                        course,
                        edition,
                        path)
                .stream()
                .collect(Collectors.groupingBy(reply -> reply.comment.id));
    }
}
