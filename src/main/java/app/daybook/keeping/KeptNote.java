package app.daybook.keeping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.web.Digest;

/** A note at a paragraph, or without words a bookmark; at each paragraph a learner has one. */
@Entity
public class KeptNote extends PanacheEntityBase {

    /** Characters of a note. */
    static final int LONGEST = 4_000;

    /** Characters of a paragraph that are kept with it. */
    static final int LONGEST_QUOTE = 300;

    /** Of one learner on one course: more than anybody writes, and few enough for one page. */
    static final int MOST = 1_000;

    private static final int MARK_DIGITS = 16;
    private static final String OWN = "learnerId = (select l.id from Learner l where l.subject = ?1) and course = ?2";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    UUID token;
    Long learnerId;
    String course;
    String lessonId;
    String anchor;
    String section;
    String quote;
    String text;
    Instant changedAt;

    /** All of a learner on a course, the oldest first. */
    static List<KeptNote> of(String subject, String course) {
        return list(OWN + " order by id", subject, course);
    }

    static List<KeptNote> of(String subject, String course, String lesson) {
        return list(OWN + " and lessonId = ?3 order by id", subject, course, lesson);
    }

    static Optional<KeptNote> at(String subject, String course, String lesson, String anchor) {
        return find(OWN + " and lessonId = ?3 and anchor = ?4", subject, course, lesson, anchor)
                .firstResultOptional();
    }

    /**
     * Keeps a new one. The learner's row is held, so that an account that is being erased meanwhile keeps nothing.
     *
     * @return false if there is one at this paragraph already, or there are {@value #MOST}
     */
    static boolean add(String subject, String course, String lesson, KeptPlace place, String text, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into kept_note (learner_id, course, lesson_id, anchor, section, quote, text,"
                                        + " changed_at) select l.id, ?2, ?3, ?4, ?5, ?6, ?7, ?8 from learner l where l.subject = ?1"
                                        + " and (select count(*) from kept_note n where n.learner_id = l.id and n.course = ?2) < ?9"
                                        + " for key share of l"
                                        + " on conflict (learner_id, course, lesson_id, anchor) do nothing")
                        .setParameter(1, subject)
                        .setParameter(2, course)
                        .setParameter(3, lesson)
                        .setParameter(4, place.anchor())
                        .setParameter(5, place.section())
                        .setParameter(6, place.quote())
                        .setParameter(7, text)
                        .setParameter(8, now)
                        .setParameter(9, MOST)
                        .executeUpdate()
                == 1;
    }

    /**
     * Changes its words.
     *
     * @return false if they are others by now than were seen
     */
    boolean change(String to, Instant now) {
        return update("text = ?1, changedAt = ?2 where id = ?3 and text = ?4", to, now, id, text) == 1;
    }

    /** Removes one of a learner's own; a second time changes nothing. */
    static void remove(String subject, String course, UUID token) {
        delete(OWN + " and token = ?3", subject, course, token);
    }

    static void erase(long learner) {
        delete("learnerId", learner);
    }

    /** What a form carries of the words that it was made with. */
    static String mark(String text) {
        return text.isEmpty() ? "" : Digest.sha256(text).substring(0, MARK_DIGITS);
    }
}
