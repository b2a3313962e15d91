package app.daybook.clinical;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.learner.Learner;

/** What a reviewer says about a line of one edition's files, until somebody has seen to it. */
@Entity
@Table(name = "content_comment")
class ContentComment extends PanacheEntityBase {

    /** Characters. */
    static final int LONGEST = 2_000;

    /** On one edition. */
    static final int MOST = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public UUID token;
    public String course;
    public String edition;
    public String path;
    public int line;
    public String text;

    @ManyToOne
    public Learner saidBy;

    public Instant at;

    @ManyToOne
    public Learner resolvedBy;

    public Instant resolvedAt;

    public boolean isOpen() {
        return resolvedAt == null;
    }

    static List<ContentComment> on(String course, String edition) {
        return list(
                "from ContentComment c join fetch c.saidBy left join fetch c.resolvedBy"
                        + " where c.course = ?1 and c.edition = ?2 order by c.path, c.line, c.id",
                course,
                edition);
    }

    /** About one file. */
    static List<ContentComment> on(String course, String edition, String path) {
        return list(
                "from ContentComment c join fetch c.saidBy left join fetch c.resolvedBy"
                        + " where c.course = ?1 and c.edition = ?2 and c.path = ?3 order by c.line, c.id",
                course,
                edition,
                path);
    }

    /** Of all editions, the oldest first. */
    static List<ContentComment> open(String course) {
        return ContentComment.<ContentComment>find(
                        "from ContentComment c join fetch c.saidBy where c.course = ?1 and c.resolvedAt is null"
                                + " order by c.id",
                        course)
                .page(0, MOST)
                .list();
    }

    static boolean isAnyOpen(String course) {
        return count("course = ?1 and resolvedAt is null", course) > 0;
    }

    static Optional<ContentComment> of(String course, String edition, UUID token) {
        return find("course = ?1 and edition = ?2 and token = ?3", course, edition, token)
                .firstResultOptional();
    }

    /** A form that comes twice says it once. */
    void say() {
        getEntityManager()
                .createNativeQuery("insert into content_comment (token, course, edition, path, line, text, said_by_id,"
                        + " at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (token) do nothing")
                .setParameter(1, token)
                .setParameter(2, course)
                .setParameter(3, edition)
                .setParameter(4, path)
                .setParameter(5, line)
                .setParameter(6, text)
                .setParameter(7, saidBy.id)
                .setParameter(8, at)
                .executeUpdate();
    }

    /**
     * What is said to it opens it again; a form that comes twice says it once.
     *
     * @return whether it is kept, which it is not beyond {@link ContentReply#MOST}
     */
    boolean answer(ContentReply reply) {
        getEntityManager().lock(this, LockModeType.PESSIMISTIC_WRITE);
        if (ContentReply.count("token", reply.token) > 0) {
            return true;
        }
        if (ContentReply.count("comment", this) >= ContentReply.MOST) {
            return false;
        }
        reply.comment = this;
        reply.persist();
        resolvedBy = null;
        resolvedAt = null;
        return true;
    }

    /** Whoever was first stays named. */
    void resolve(Learner by, Instant now) {
        if (isOpen()) {
            resolvedBy = by;
            resolvedAt = now;
        }
    }
}
