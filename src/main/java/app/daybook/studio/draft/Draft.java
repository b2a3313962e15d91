package app.daybook.studio.draft;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import app.daybook.authoring.CourseFiles;
import app.daybook.web.Digest;

/**
 * A course as it is being written.
 *
 * @param edition the digest of the edition that is served; nothing for a course that was never published
 * @param served the files of that edition; none for such a course
 * @param changes the files that differ, or are to be taken out, by path
 */
public record Draft(String course, Optional<String> edition, CourseFiles served, SortedMap<String, Change> changes) {

    /**
     * A file that is being written.
     *
     * @param mark of its bytes, empty where the file is to be taken out
     * @param base the mark of the served file from which it was begun, empty where there was none
     * @param savedBy the name of whoever saved it last, as {@code savedById} is their number
     */
    public record Change(byte[] bytes, String mark, String base, Instant savedAt, String savedBy, long savedById) {

        public boolean isRemoval() {
            return mark.isEmpty();
        }
    }

    /** How a file stands against the one that is served. */
    public enum State {
        PUBLISHED,
        CHANGED,
        ADDED,
        REMOVED,
        /** Somebody published another text of it since this one was begun. */
        OVERTAKEN;

        public boolean isAdded() {
            return this == ADDED;
        }

        public boolean isOvertaken() {
            return this == OVERTAKEN;
        }
    }

    /** What names the bytes of a file; empty for a file that is not there. */
    public static String mark(byte[] bytes) {
        return bytes == null ? "" : Digest.sha256(bytes);
    }

    /** The files as they would be published. */
    public CourseFiles files() {
        SortedMap<String, byte[]> files = new TreeMap<>(served.files());
        changes.forEach((path, change) -> {
            if (change.isRemoval()) {
                files.remove(path);
            } else {
                files.put(path, change.bytes());
            }
        });
        return new CourseFiles(course, files);
    }

    /** Of all files, also those that are to be taken out. */
    public SortedSet<String> paths() {
        SortedSet<String> paths = new TreeSet<>(served.files().keySet());
        paths.addAll(changes.keySet());
        return paths;
    }

    /** The bytes of a file; nothing if it is not there, or to be taken out. */
    public Optional<byte[]> bytes(String path) {
        Change change = changes.get(path);
        if (change != null) {
            return Optional.of(change.bytes()).filter(bytes -> !change.isRemoval());
        }
        return Optional.ofNullable(served.files().get(path));
    }

    /** What a form carries, to be compared when it is sent. */
    public String mark(String path) {
        Change change = changes.get(path);
        return change == null ? servedMark(path) : change.mark();
    }

    String servedMark(String path) {
        return mark(served.files().get(path));
    }

    public State state(String path) {
        Change change = changes.get(path);
        if (change == null || change.mark().equals(servedMark(path))) {
            return State.PUBLISHED;
        }
        if (!change.base().equals(servedMark(path))) {
            return State.OVERTAKEN;
        }
        if (change.isRemoval()) {
            return State.REMOVED;
        }
        return change.base().isEmpty() ? State.ADDED : State.CHANGED;
    }

    /** The same with another text of one file, which nobody has saved. */
    public Draft with(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SortedMap<String, Change> typed = new TreeMap<>(changes);
        typed.put(path, new Change(bytes, mark(bytes), servedMark(path), Instant.EPOCH, "", 0));
        return new Draft(course, edition, served, typed);
    }

    /** Whether there is anything to publish. */
    public boolean isChanged() {
        return changes.keySet().stream().anyMatch(path -> state(path) != State.PUBLISHED);
    }

    public boolean isOvertaken() {
        return changes.keySet().stream().anyMatch(path -> state(path) == State.OVERTAKEN);
    }
}
