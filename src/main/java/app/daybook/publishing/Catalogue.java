package app.daybook.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.authoring.lint.Lint;
import app.daybook.course.Course;
import app.daybook.course.Pace;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;

/**
 * The courses that are served. Each folder is read as a whole at start; one that has errors never replaces the last
 * good edition, which is served from the database instead.
 */
@Singleton
public class Catalogue {

    private static final Logger LOG = Logger.getLogger(Catalogue.class);
    private static final long LOOK_AGAIN_AFTER_MILLIS = 500;

    private final ContentSettings settings;
    private final Clock clock;
    private final Map<String, Course> current = new ConcurrentHashMap<>();
    private final Map<String, Course> earlier = new ConcurrentHashMap<>();
    private volatile long fingerprint;
    private volatile long lookedAt;

    Catalogue(ContentSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        fingerprint = CourseFiles.fingerprint(settings.folder());
        long began = System.nanoTime();
        read();
        LOG.infof("Serving %s, read in %d ms", current.keySet(), (System.nanoTime() - began) / 1_000_000);
    }

    /** Every course in its newest good edition, by title. */
    public Collection<Course> courses() {
        lookAgain();
        return current.values().stream()
                .sorted(java.util.Comparator.comparing(Course::title))
                .toList();
    }

    public Optional<Course> course(String id) {
        lookAgain();
        return Optional.ofNullable(current.get(id));
    }

    /** The course as it was in an edition; it is read from the database once and then remembered. */
    public Optional<Course> edition(String digest) {
        return current.values().stream()
                .filter(course -> course.edition().equals(digest))
                .findFirst()
                .or(() -> Optional.ofNullable(earlier.computeIfAbsent(digest, this::fromDatabase)));
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
                .call(() -> Edition.withDigest(digest).orElseThrow().publishedAt);
    }

    private Course fromDatabase(String digest) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> Edition.withDigest(digest))
                .flatMap(Catalogue::reread)
                .orElse(null);
    }

    private static Optional<Course> reread(Edition edition) {
        return CourseReader.reread(CourseFiles.unzip(edition.course, edition.files))
                .course();
    }

    /** For authors on one machine: a changed file shows at the next page, a broken one is told on the console. */
    private void lookAgain() {
        if (!settings.watch() || System.currentTimeMillis() - lookedAt < LOOK_AGAIN_AFTER_MILLIS) {
            return;
        }
        synchronized (this) {
            lookedAt = System.currentTimeMillis();
            long now = CourseFiles.fingerprint(settings.folder());
            if (now != fingerprint) {
                fingerprint = now;
                read();
            }
        }
    }

    private void read() {
        List<Path> folders = folders();
        if (folders.isEmpty()) {
            LOG.errorf(
                    "No course in %s: a course is a folder with a course.yaml. Set DAYBOOK_CONTENT to where yours are.",
                    settings.folder().toAbsolutePath());
        }
        for (Path folder : folders) {
            Findings findings = new Findings();
            CourseFiles files = CourseFiles.read(folder, findings);
            CourseReader.Reading reading = lint(files, findings);
            reading.findings()
                    .forEach(finding -> LOG.logf(
                            finding.severity() == Finding.Severity.ERROR ? Logger.Level.ERROR : Logger.Level.WARN,
                            "%s/%s",
                            files.course(),
                            finding));
            if (reading.course().isPresent()) {
                publish(files, reading.course().get());
            } else {
                keepLastGood(files.course());
            }
        }
    }

    /**
     * What is published stays published, whatever rules came since; it is told what they find. Of warnings nothing is
     * said again at a restart or a return to it.
     */
    private CourseReader.Reading lint(CourseFiles files, Findings findings) {
        if (QuarkusTransaction.joiningExisting().call(() -> Edition.isPublished(files.digest()))) {
            return CourseReader.reread(files);
        }
        Optional<String> served =
                Optional.ofNullable(current.get(files.course())).map(Course::edition);
        Optional<CourseFiles> published = QuarkusTransaction.joiningExisting()
                .call(() -> served.flatMap(Edition::withDigest).or(() -> Edition.newest(files.course())))
                .map(edition -> CourseFiles.unzip(edition.course, edition.files));
        Lint.Checked checked = Lint.check(files, findings, published);
        return new CourseReader.Reading(checked.course(), checked.findings());
    }

    private void publish(CourseFiles files, Course course) {
        Instant now = clock.instant();
        QuarkusTransaction.joiningExisting().run(() -> Edition.publish(files, now));
        Course before = current.put(course.id(), paced(course));
        if (before != null && !before.edition().equals(course.edition())) {
            earlier.put(before.edition(), before);
            LOG.infof("%s: the changed course is served", course.id());
        }
    }

    private void keepLastGood(String courseId) {
        if (!current.containsKey(courseId)) {
            QuarkusTransaction.joiningExisting()
                    .call(() -> Edition.newest(courseId))
                    .flatMap(Catalogue::reread)
                    .ifPresent(course -> current.put(courseId, paced(course)));
        }
        LOG.errorf(
                "%s has errors and was not published; %s",
                courseId,
                current.containsKey(courseId)
                        ? "the last good edition is served."
                        : "there is no earlier edition to serve, mend the errors above.");
    }

    private Course paced(Course course) {
        return settings.pace()
                .filter(pace -> !pace.isBlank())
                .map(Pace::parse)
                .map(course::withPace)
                .orElse(course);
    }

    private List<Path> folders() {
        try (Stream<Path> folders = Files.list(settings.folder())) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("course.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
