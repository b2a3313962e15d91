package app.daybook.publishing;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.course.Course;

/** Editions as they were read from the database, each once for all who wait for it, the least used forgotten first. */
final class RememberedEditions {

    /** Of a course of 30 days an edition takes some 10 MB; more than a few are open in attempts at a time in no course. */
    static final int MOST = 16;

    private final Cache<String, CompletableFuture<Optional<Course>>> read =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final KeptReadings kept;
    private final Function<String, Optional<Course>> served;

    /**
     * @param kept what was read already, also by others
     * @param served what is served of a course by its id, as its files say it: the next edition is much the same
     */
    RememberedEditions(KeptReadings kept, Function<String, Optional<Course>> served) {
        this.kept = kept;
        this.served = served;
    }

    /** How many, once what is too much is forgotten. */
    long count() {
        read.cleanUp();
        return read.estimatedSize();
    }

    void remember(Course course) {
        read.put(course.edition(), CompletableFuture.completedFuture(Optional.of(course)));
    }

    /** The edition; nothing if it was never published. Asked in a transaction it is parsed outside of it. */
    Optional<Course> find(String digest) {
        CompletableFuture<Optional<Course>> known = read.getIfPresent(digest);
        if (known != null && known.isDone()) {
            return known.join();
        }
        if (!QuarkusTransaction.joiningExisting().call(() -> Edition.isKept(digest))) {
            return Optional.empty();
        }
        EditionUnread.stepOutside(() -> read(digest));
        return read(digest);
    }

    private Optional<Course> read(String digest) {
        CompletableFuture<Optional<Course>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<Course>> theirs = read.asMap().putIfAbsent(digest, mine);
        if (theirs != null) {
            return theirs.join();
        }
        try {
            Optional<Course> course = kept.of(digest)
                    .flatMap(CourseReader.Reading::course)
                    .or(() -> QuarkusTransaction.joiningExisting()
                            .call(() -> Edition.withDigest(digest))
                            .flatMap(this::read));
            mine.complete(course);
            return course;
        } catch (RuntimeException | Error e) {
            read.asMap().remove(digest, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private Optional<Course> read(Edition edition) {
        CourseFiles files = edition.unzip();
        return served.apply(edition.course)
                .map(course -> CourseReader.reread(files, course))
                .orElseGet(() -> kept.reread(files).course());
    }
}
