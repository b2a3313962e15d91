package app.daybook.studio.draft;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import app.daybook.learner.Learner;

/** One file of a draft. Rows are written by statements of SQL, in which the database decides between two who save. */
@Entity
class StudioFile extends PanacheEntityBase {

    @Embeddable
    record Key(String course, String path) implements Serializable {}

    @EmbeddedId
    public Key key;

    public byte[] bytes;
    public String mark;
    public String base;
    public Instant savedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    public Learner savedBy;

    static List<StudioFile> of(String course) {
        return list("from StudioFile f join fetch f.savedBy where f.key.course = ?1", course);
    }

    static List<String> courses() {
        return getEntityManager()
                .createQuery("select distinct f.key.course from StudioFile f order by f.key.course", String.class)
                .getResultList();
    }

    static boolean isAnyOf(String course) {
        return count("key.course", course) > 0;
    }

    Draft.Change change() {
        return new Draft.Change(bytes, mark, base, savedAt, savedBy.name, savedBy.id);
    }

    /**
     * Lets nobody else save a file of a draft until the transaction ends, for what changes many of them at once.
     *
     * @param all whether others may not save one file either
     */
    static void hold(String course, boolean all) {
        getEntityManager()
                .createNativeQuery(
                        all
                                ? "select 1 from pg_advisory_xact_lock(350, hashtext(?1))"
                                : "select 1 from pg_advisory_xact_lock_shared(350, hashtext(?1))",
                        Integer.class)
                .setParameter(1, course)
                .getSingleResult();
    }

    /** Which files of a draft there are, and their marks. */
    static Map<String, String> marks(String course) {
        Map<String, String> marks = new HashMap<>();
        getEntityManager()
                .createQuery("select f.key.path, f.mark from StudioFile f where f.key.course = ?1", Object[].class)
                .setParameter(1, course)
                .getResultList()
                .forEach(row -> marks.put((String) row[0], (String) row[1]));
        return marks;
    }

    /**
     * Keeps a file if the one that is there is the one that was seen.
     *
     * @param mark empty to take the file out
     * @param base the mark of the served file; what a draft was begun from stays with it
     * @param seen the mark that the one who saves has seen
     * @return whether it is kept
     */
    static boolean keep(Key key, byte[] bytes, String mark, String base, String seen, Instant now, Learner by) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into studio_file (course, path, bytes, mark, base, saved_at, saved_by_id)"
                                        + " select ?1, ?2, ?3, ?4, ?5, ?6, ?7"
                                        + " where ?5 = ?8 or exists (select 1 from studio_file where course = ?1 and path = ?2)"
                                        + " on conflict (course, path) do update set bytes = excluded.bytes,"
                                        + " mark = excluded.mark, saved_at = excluded.saved_at,"
                                        + " saved_by_id = excluded.saved_by_id where studio_file.mark = ?8")
                        .setParameter(1, key.course)
                        .setParameter(2, key.path)
                        .setParameter(3, bytes)
                        .setParameter(4, mark)
                        .setParameter(5, base)
                        .setParameter(6, now)
                        .setParameter(7, by.id)
                        .setParameter(8, seen)
                        .executeUpdate()
                == 1;
    }

    /** Gives a file's draft up, if it is the one that was seen. */
    static boolean giveUp(Key key, String seen) {
        return delete("key = ?1 and mark = ?2", key, seen) == 1;
    }

    /** From now on its author knows the file that is served. */
    static void rebase(Key key, String base) {
        update("base = ?1 where key = ?2", base, key);
    }

    static void giveUp(String course) {
        delete("key.course", course);
    }
}
