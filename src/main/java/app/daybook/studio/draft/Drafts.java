package app.daybook.studio.draft;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;

import app.daybook.authoring.CourseFiles;
import app.daybook.course.Course;
import app.daybook.learner.Learner;
import app.daybook.publishing.Catalogue;

/** The drafts of all courses, in the database: whoever opens one, on whichever node, goes on with the same files. */
@Singleton
public class Drafts {

    /** The most files that a draft may change. */
    public static final int MOST_FILES = 400;

    private static final CourseFiles NONE = new CourseFiles("", new TreeMap<>());

    private final Catalogue catalogue;
    private final Clock clock;
    private final Cache<String, CourseFiles> editions =
            Caffeine.newBuilder().maximumSize(8).build();

    Drafts(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What became of a file that was sent. */
    public enum Kept {
        SAVED,
        /** It was there already. */
        SAME,
        /** Somebody saved another text since; nothing was changed. */
        STALE,
        /** The draft has as many files as it may have. */
        FULL
    }

    /** Courses that have a draft, also those that were never published. */
    public List<String> courses() {
        return QuarkusTransaction.requiringNew().call(StudioFile::courses);
    }

    /** Whether there is such a course, served or in writing. */
    public boolean knows(String course) {
        return catalogue.course(course).isPresent()
                || QuarkusTransaction.requiringNew().call(() -> StudioFile.isAnyOf(course));
    }

    public Draft of(String course) {
        Optional<String> edition = catalogue.course(course).map(Course::edition);
        CourseFiles served = edition.map(this::files).orElse(NONE);
        SortedMap<String, Draft.Change> changes = new TreeMap<>();
        for (StudioFile file : QuarkusTransaction.requiringNew().call(() -> StudioFile.of(course))) {
            changes.put(file.key.path(), file.change());
        }
        return new Draft(course, edition, new CourseFiles(course, new TreeMap<>(served.files())), changes);
    }

    private CourseFiles files(String edition) {
        return editions.get(
                edition,
                unread -> CourseFiles.unzip("", catalogue.files(edition).orElseThrow()));
    }

    /**
     * Keeps a file as it was sent. A text that is again as it is served needs no draft.
     *
     * @param bytes null to take the file out
     * @param seen the mark of the file that the one who saves has seen
     */
    public Kept save(String course, String path, byte[] bytes, String seen, Learner by) {
        Draft draft = of(course);
        String mark = Draft.mark(bytes);
        if (draft.mark(path).equals(mark)) {
            return Kept.SAME;
        }
        if (!draft.changes().containsKey(path) && draft.changes().size() >= MOST_FILES) {
            return Kept.FULL;
        }
        StudioFile.Key key = new StudioFile.Key(course, path);
        String base = draft.servedMark(path);
        boolean kept = QuarkusTransaction.requiringNew().call(() -> {
            StudioFile.hold(course, false);
            return mark.equals(base)
                    ? StudioFile.giveUp(key, seen)
                    : StudioFile.keep(key, bytes == null ? new byte[0] : bytes, mark, base, seen, clock.instant(), by);
        });
        return kept ? Kept.SAVED : of(course).mark(path).equals(mark) ? Kept.SAME : Kept.STALE;
    }

    /** Goes back to the file as it is served, if the draft is the one that was seen. */
    public Kept giveUp(String course, String path, String seen) {
        StudioFile.Key key = new StudioFile.Key(course, path);
        boolean gone = QuarkusTransaction.requiringNew().call(() -> StudioFile.giveUp(key, seen));
        return gone ? Kept.SAVED : of(course).changes().containsKey(path) ? Kept.STALE : Kept.SAME;
    }

    /** Lets the draft of a file stand against the text that was published since it was begun. */
    public void standBy(String course, String path) {
        String served = of(course).servedMark(path);
        QuarkusTransaction.requiringNew().run(() -> StudioFile.rebase(new StudioFile.Key(course, path), served));
    }

    /** Makes these files the draft, in place of what was in it, if it is the draft that was seen. */
    public Kept replace(Draft draft, SortedMap<String, byte[]> files, Learner by) {
        SortedSet<String> paths = new TreeSet<>(draft.served().files().keySet());
        paths.addAll(files.keySet());
        return QuarkusTransaction.requiringNew().call(() -> {
            StudioFile.hold(draft.course(), true);
            Map<String, String> seen = new HashMap<>();
            draft.changes().forEach((path, change) -> seen.put(path, change.mark()));
            if (!StudioFile.marks(draft.course()).equals(seen)) {
                return Kept.STALE;
            }
            StudioFile.giveUp(draft.course());
            for (String path : paths) {
                byte[] bytes = files.get(path);
                String mark = Draft.mark(bytes);
                String base = draft.servedMark(path);
                if (!mark.equals(base)) {
                    StudioFile.keep(
                            new StudioFile.Key(draft.course(), path),
                            bytes == null ? new byte[0] : bytes,
                            mark,
                            base,
                            base,
                            clock.instant(),
                            by);
                }
            }
            return Kept.SAVED;
        });
    }

    /** Gives up everything that is not published. */
    public void giveUp(String course) {
        QuarkusTransaction.requiringNew().run(() -> StudioFile.giveUp(course));
    }

    /** After a draft was published: what is served now is no draft any more; what was saved since goes on from there. */
    public void settle(Draft published) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (Map.Entry<String, Draft.Change> change : published.changes().entrySet()) {
                StudioFile.Key key = new StudioFile.Key(published.course(), change.getKey());
                if (!StudioFile.giveUp(key, change.getValue().mark())) {
                    StudioFile.rebase(key, change.getValue().mark());
                }
            }
        });
    }
}
