package app.daybook.keeping;

import java.io.Serializable;
import java.util.Optional;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Where a learner stopped reading a day. */
@Entity
public class ReadingPlace extends PanacheEntityBase {

    @Embeddable
    public record Key(Long learnerId, String course, String lessonId) implements Serializable {}

    @EmbeddedId
    Key key;

    String anchor;

    static Optional<String> of(String subject, String course, String lesson) {
        return ReadingPlace.<ReadingPlace>find(
                        "key.learnerId = (select l.id from Learner l where l.subject = ?1) and key.course = ?2"
                                + " and key.lessonId = ?3",
                        subject,
                        course,
                        lesson)
                .firstResultOptional()
                .map(place -> place.anchor);
    }

    /** The learner's row is held, so that an account that is being erased meanwhile keeps nothing. */
    static void keep(String subject, String course, String lesson, String anchor) {
        getEntityManager()
                .createNativeQuery("insert into reading_place (learner_id, course, lesson_id, anchor)"
                        + " select l.id, ?2, ?3, ?4 from learner l where l.subject = ?1 for key share of l"
                        + " on conflict (learner_id, course, lesson_id) do update set anchor = excluded.anchor"
                        + " where reading_place.anchor <> excluded.anchor")
                .setParameter(1, subject)
                .setParameter(2, course)
                .setParameter(3, lesson)
                .setParameter(4, anchor)
                .executeUpdate();
    }

    /** Who has read to the end has no place to go on at. */
    static void leave(String subject, String course, String lesson) {
        delete(
                "key.learnerId = (select l.id from Learner l where l.subject = ?1) and key.course = ?2"
                        + " and key.lessonId = ?3",
                subject,
                course,
                lesson);
    }

    static void erase(long learner) {
        delete("key.learnerId", learner);
    }
}
