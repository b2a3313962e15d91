package app.daybook.publishing;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;

import app.daybook.authoring.CourseFiles;

/** An immutable, content-addressed snapshot of one course's files: what attempts and certificates refer to. */
@Entity
class Edition extends PanacheEntityBase {

    @Id
    public String digest;

    public String course;
    public byte[] files;
    public Instant publishedAt;

    static Optional<Edition> newest(String course) {
        return find("course", Sort.descending("publishedAt"), course).firstResultOptional();
    }

    static Optional<Edition> withDigest(String digest) {
        return findByIdOptional(digest);
    }

    static boolean isPublished(String digest) {
        return count("digest", digest) > 0;
    }

    /** Stores the files unless this very edition is there; two nodes that start together store one. */
    static void publish(CourseFiles files, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into edition (digest, course, files, published_at) values (?1, ?2, ?3, ?4)"
                        + " on conflict (digest) do nothing")
                .setParameter(1, files.digest())
                .setParameter(2, files.course())
                .setParameter(3, files.zip())
                .setParameter(4, now)
                .executeUpdate();
    }
}
