package app.daybook.publishing;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

import app.daybook.course.Course;

/** A picture or another file that an edition shows, kept as long as the edition: attempts under it go on showing it. */
@Entity
@Table(name = "media")
@Immutable
class MediaFile extends PanacheEntityBase {

    /** @param mark what its address carries after {@code ?v=} */
    @Embeddable
    record Key(String course, String mark) implements Serializable {}

    @EmbeddedId
    public Key key;

    public String type;
    public byte[] bytes;

    static Optional<Course.Media> of(String course, String mark) {
        return MediaFile.<MediaFile>findByIdOptional(new Key(course, mark))
                .map(file -> new Course.Media(file.type, file.bytes, mark));
    }

    /** Keeps those that are not there yet. */
    static void keep(String course, Collection<Course.Media> media) {
        List<String> there = getEntityManager()
                .createQuery("select f.key.mark from MediaFile f where f.key.course = ?1", String.class)
                .setParameter(1, course)
                .getResultList();
        Set<String> kept = new HashSet<>(there);
        for (Course.Media one : media) {
            if (kept.add(one.mark())) {
                MediaFile file = new MediaFile();
                file.key = new Key(course, one.mark());
                file.type = one.type();
                file.bytes = one.bytes();
                file.persist();
            }
        }
    }
}
