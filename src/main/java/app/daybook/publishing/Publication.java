package app.daybook.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.Session;
import org.hibernate.annotations.Immutable;
import org.hibernate.query.NativeQuery;

/** That an edition of a course was put into service. Of a course the newest is what is served; none is ever changed. */
@Entity
@Immutable
class Publication extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String course;
    public String edition;
    public Instant at;

    /** Who, as the ledger of certificates names people; or what. */
    public String by;

    @Enumerated(EnumType.STRING)
    public Origin source;

    /** Why, in words; may be empty. */
    public String note;

    /** Of each course the newest. */
    static List<Publication> newest() {
        return sql("select distinct on (course) * from publication order by course, id desc")
                .getResultList();
    }

    static Optional<Publication> newest(String course) {
        return sql("select * from publication where course = ?1 order by id desc limit 1")
                .setParameter(1, course)
                .uniqueResultOptional();
    }

    /** When an edition was put into service for the first time; it may have been kept, and read, before. */
    static Optional<Instant> first(String edition) {
        return Publication.<Publication>find("edition = ?1 order by id", edition)
                .firstResultOptional()
                .map(publication -> publication.at);
    }

    /** What the folder said last, whatever came after it from elsewhere. */
    static Optional<Publication> newestOfFolder(String course) {
        return sql("select * from publication where course = ?1 and source = 'FOLDER' order by id desc limit 1")
                .setParameter(1, course)
                .uniqueResultOptional();
    }

    /** What a start asks is asked in SQL: of a query of its own kind Hibernate would load the grammar first. */
    private static NativeQuery<Publication> sql(String query) {
        return getEntityManager().unwrap(Session.class).createNativeQuery(query, Publication.class);
    }

    /**
     * Adds a publication unless it is what was said last: by the folder, if it comes from there, else by anyone. So a
     * second press changes nothing, and neither does a second node with the same folder. Nobody else publishes this
     * course until the transaction ends.
     */
    static void append(Publication next) {
        hold(next.course, next.at);
        Optional<Publication> last = next.source == Origin.FOLDER ? newestOfFolder(next.course) : newest(next.course);
        if (last.filter(said -> said.edition.equals(next.edition)).isEmpty()) {
            next.persist();
        }
    }

    /** Lets nobody else publish this course until the transaction ends. */
    static void hold(String course, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into course (id, since) values (?1, ?2) on conflict do nothing")
                .setParameter(1, course)
                .setParameter(2, now)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("select id from course where id = ?1 for no key update", String.class)
                .setParameter(1, course)
                .getSingleResult();
    }

    /** The newest first, a page of them. */
    static List<Publication> of(String course, int page, int size) {
        return Publication.<Publication>find("course = ?1 order by id desc", course)
                .page(page, size)
                .list();
    }

    static Optional<Publication> of(String course, long id) {
        return find("course = ?1 and id = ?2", course, id).firstResultOptional();
    }

    static Optional<Publication> before(String course, long id) {
        return find("course = ?1 and id < ?2 order by id desc", course, id).firstResultOptional();
    }

    PastPublication told() {
        return new PastPublication(id, course, edition, at, by, source, note);
    }
}
