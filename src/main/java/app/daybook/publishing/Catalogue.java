package app.daybook.publishing;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import app.daybook.authoring.CourseFiles;
import app.daybook.course.Course;
import app.daybook.course.Pace;

/**
 * The courses that are served: of each the edition that was published last, on whichever node and from wherever. What
 * is served is always in the ledger of publications already; asking for it never reads a file.
 */
@Singleton
public class Catalogue {

    private static final Logger LOG = Logger.getLogger(Catalogue.class);

    private final ContentSettings settings;
    private final Clock clock;
    private final Troubles troubles;
    private final Map<String, Served> served = new ConcurrentHashMap<>();
    private final RememberedEditions editions;
    private volatile Set<String> withoutFolder = Set.of();
    private volatile Map<String, ClinicalReview> reviews = Map.of();

    /**
     * @param publication its number in the ledger
     * @param read as its files say it
     * @param course with what is said of its review now
     */
    private record Served(long publication, Course read, Course course) {

        Served newer(Served other) {
            return other.publication > publication ? other : this;
        }
    }

    Catalogue(ContentSettings settings, Clock clock, Troubles troubles, KeptReadings kept) {
        this.settings = settings;
        this.clock = clock;
        this.troubles = troubles;
        this.editions = new RememberedEditions(
                kept, id -> Optional.ofNullable(served.get(id)).map(Served::read));
    }

    /** Every course in the edition that is served, by title. */
    public Collection<Course> courses() {
        return served.values().stream()
                .map(Served::course)
                .sorted(Comparator.comparing(Course::title))
                .toList();
    }

    public Optional<Course> course(String id) {
        return Optional.ofNullable(served.get(id)).map(Served::course);
    }

    /**
     * The course as it was in an edition. One that is not remembered is read from the database and parsed, which takes
     * a second or two: outside of the transaction that asks, which then begins anew.
     *
     * @return nothing if it was never published
     */
    public Optional<Course> edition(String digest) {
        return unreviewed(digest).map(this::reviewed);
    }

    /** The same as its files say it. */
    private Optional<Course> unreviewed(String digest) {
        return served.values().stream()
                .map(Served::read)
                .filter(course -> course.edition().equals(digest))
                .findFirst()
                .or(() -> editions.find(digest));
    }

    /**
     * A picture or another file of a course.
     *
     * @param path below {@code media/}
     * @param mark of the file that is wanted, which may be one of an earlier edition; empty for the one of now
     */
    public Optional<Course.Media> media(String id, String path, String mark) {
        Optional<Course> course = course(id);
        Optional<Course.Media> now = course.map(Course::media).map(media -> media.get(path));
        return mark.isEmpty()
                        || course.isEmpty()
                        || now.map(Course.Media::mark).filter(mark::equals).isPresent()
                ? now
                : QuarkusTransaction.joiningExisting().call(() -> MediaFile.of(id, mark));
    }

    /** Runs it in a transaction of its own, which begins anew if it asks for an edition that has to be read first. */
    public static void inTransaction(Runnable work) {
        answering(() -> {
            work.run();
            return null;
        });
    }

    /** The same for a question. */
    public static <T> T answering(Supplier<T> question) {
        return EditionUnread.<T, RuntimeException>retrying(
                () -> QuarkusTransaction.requiringNew().call(question::get));
    }

    /** The files of an edition as a ZIP, as they were published. */
    public Optional<byte[]> files(String digest) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Edition.withDigest(digest).map(edition -> edition.files));
    }

    /**
     * When an edition was first published.
     *
     * @throws java.util.NoSuchElementException if it never was
     */
    public Instant publishedAt(String digest) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Publication.first(digest)
                        .orElseGet(() -> Edition.withDigest(digest).orElseThrow().publishedAt));
    }

    /** Whether one may enrol: the course is not retired, and its folder is still there. */
    public boolean takesLearners(Course course) {
        return course.takesLearners() && !isWithoutFolder(course.id());
    }

    /** Whether a course came from a folder that is gone: it is served as it was published last. */
    public boolean isWithoutFolder(String id) {
        return withoutFolder.contains(id);
    }

    /**
     * Puts an edition into service, on this node at once and on all others within a second. One that is served already
     * is not published again. The files are taken as they are: whoever publishes has had them checked.
     *
     * @param course what was read from the files
     * @param by who, as the ledger of certificates names people; or what
     * @param note why, in words; may be empty
     */
    public void publish(CourseFiles files, Course course, Origin source, String by, String note) {
        publish(files, course, source, by, note, Optional.empty());
    }

    /**
     * The same, if nobody published anything since whoever publishes has looked.
     *
     * @param over the edition that was served then; empty if there was none
     * @return false if another was served by now, and nothing was published
     */
    public boolean publishOver(String over, CourseFiles files, Course course, Origin source, String by, String note) {
        return publish(files, course, source, by, note, Optional.of(over));
    }

    private boolean publish(
            CourseFiles files, Course course, Origin source, String by, String note, Optional<String> over) {
        Publication next = new Publication();
        next.course = files.course();
        next.edition = course.edition();
        next.at = clock.instant();
        next.by = by;
        next.source = source;
        next.note = note;
        byte[] zip = files.zip();
        List<Course.Media> media = Stream.concat(course(next.course).stream(), Stream.of(course))
                .flatMap(edition -> edition.media().values().stream())
                .toList();
        boolean published = QuarkusTransaction.requiringNew().call(() -> {
            Publication.hold(next.course, next.at);
            String now = Publication.newest(next.course)
                    .map(newest -> newest.edition)
                    .orElse("");
            if (over.filter(seen -> !seen.equals(now)).isPresent()) {
                return false;
            }
            Edition.keep(next.edition, next.course, zip, next.at);
            Publication.append(next);
            MediaFile.keep(next.course, media);
            return true;
        });
        if (published) {
            remember(course);
        }
        catchUp();
        return published;
    }

    /**
     * What was published of a course, the newest first.
     *
     * @param page from 0
     */
    public List<PastPublication> history(String course, int page, int size) {
        return QuarkusTransaction.joiningExisting().call(() -> Publication.of(course, page, size)).stream()
                .map(Publication::told)
                .toList();
    }

    /** One row of the ledger of a course. */
    public Optional<PastPublication> publication(String course, long number) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Publication.of(course, number).map(Publication::told));
    }

    /** The row before it. */
    public Optional<PastPublication> publicationBefore(String course, long number) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Publication.before(course, number).map(Publication::told));
    }

    /** So that an edition which was parsed just now is not parsed again to be served. */
    void remember(Course course) {
        editions.remember(course);
    }

    /** Serves what the ledgers say by now. */
    public void catchUp() {
        readReviews();
        for (Publication newest : QuarkusTransaction.requiringNew().call(Publication::newest)) {
            Served before = served.get(newest.course);
            if (before == null || before.publication < newest.id) {
                readable(newest).ifPresentOrElse(course -> serve(newest, course), () -> unreadable(newest));
            }
        }
    }

    private void serve(Publication publication, Course course) {
        Served before = served.get(publication.course);
        Course read = paced(course);
        served.merge(publication.course, new Served(publication.id, read, reviewed(read)), Served::newer);
        if (before != null && !before.course.edition().equals(course.edition())) {
            editions.remember(before.read);
            LOG.infof("%s: the changed course is served", course.id());
        }
        troubles.about(publication.course + " in the database", Optional.empty());
    }

    /** One at a time, so that what was asked first is not believed last. */
    private synchronized void readReviews() {
        Map<String, ClinicalReview> now = QuarkusTransaction.requiringNew().call(ContentApproval::newest);
        if (!now.equals(reviews)) {
            reviews = now;
            served.replaceAll((id, one) -> new Served(one.publication, one.read, reviewed(one.read)));
        }
    }

    /** An approval counts before what the course's own file says. */
    private Course reviewed(Course course) {
        ClinicalReview review = reviews.get(course.id());
        return review == null ? course : course.reviewed(review.of(course.marks()));
    }

    /** What was approved last of a course, if anything is approved. */
    public Optional<ClinicalReview> review(String course) {
        return Optional.ofNullable(reviews.get(course));
    }

    /**
     * Says that a reviewer approves all of an edition. Said twice, it is said once.
     *
     * @param reviewer the number of who does it
     * @param edition as it was kept
     * @param review with the mark of each of its files
     */
    public void approve(long reviewer, String course, String edition, ClinicalReview review) {
        QuarkusTransaction.requiringNew()
                .run(() -> ContentApproval.append(reviewer, course, edition, review, clock.instant()));
        catchUp();
    }

    /** Takes back what was approved last of a course; its own file speaks again. */
    public void withdrawApproval(long reviewer, String course) {
        QuarkusTransaction.requiringNew().run(() -> ContentApproval.withdraw(reviewer, course, clock.instant()));
        catchUp();
    }

    /** Keeps files under their digest without serving them, so that somebody can read exactly them. */
    public void keep(CourseFiles files, Course course) {
        byte[] zip = files.zip();
        QuarkusTransaction.requiringNew().run(() -> {
            Publication.hold(files.course(), clock.instant());
            Edition.keep(course.edition(), files.course(), zip, clock.instant());
            MediaFile.keep(files.course(), List.copyOf(course.media().values()));
        });
        editions.remember(course);
    }

    /** Whether an edition is one of this course. */
    public boolean isOf(String course, String edition) {
        return QuarkusTransaction.joiningExisting().call(() -> Edition.isOf(course, edition));
    }

    /** One course that cannot be read keeps no other from being served. */
    private Optional<Course> readable(Publication publication) {
        try {
            return unreviewed(publication.edition);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private void unreadable(Publication publication) {
        String why = "Edition " + publication.edition + " cannot be read.";
        LOG.errorf("%s: %s", publication.course, why);
        troubles.about(publication.course + " in the database", Optional.of(why));
    }

    /** Whose folder was seen, so that of all others it is known to be gone. */
    void foldersAre(Set<String> ids) {
        withoutFolder = QuarkusTransaction.requiringNew().call(Publication::newest).stream()
                .filter(newest -> newest.source == Origin.FOLDER && !ids.contains(newest.course))
                .map(newest -> newest.course)
                .collect(Collectors.toUnmodifiableSet());
    }

    long remembered() {
        return editions.count();
    }

    Set<String> served() {
        return Set.copyOf(served.keySet());
    }

    private Course paced(Course course) {
        return settings.pace()
                .filter(pace -> !pace.isBlank())
                .map(Pace::parse)
                .map(course::withPace)
                .orElse(course);
    }
}
