package app.daybook.publishing;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.Session;

import app.daybook.authoring.CourseFiles;

/** An immutable, content-addressed snapshot of one course's files: what attempts and certificates refer to. */
@Entity
class Edition extends PanacheEntityBase {

    @Id
    public String digest;

    public String course;
    public byte[] files;

    /** When it was kept. */
    public Instant publishedAt;

    static Optional<Edition> withDigest(String digest) {
        return findByIdOptional(digest);
    }

    static boolean isKept(String digest) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select exists (select from edition where digest = ?1)", Boolean.class)
                .setParameter(1, digest)
                .getSingleResult();
    }

    static boolean isOf(String course, String digest) {
        return count("digest = ?1 and course = ?2", digest, course) > 0;
    }

    CourseFiles unzip() {
        return CourseFiles.unzip(course, files);
    }

    /** Keeps the files unless this very edition is there; two nodes that start together keep one. */
    static void keep(String digest, String course, byte[] zip, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into edition (digest, course, files, published_at) values (?1, ?2, ?3, ?4)"
                        + " on conflict (digest) do nothing")
                .setParameter(1, digest)
                .setParameter(2, course)
                .setParameter(3, zip)
                .setParameter(4, now)
                .executeUpdate();
    }
}
