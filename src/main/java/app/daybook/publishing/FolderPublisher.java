package app.daybook.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.authoring.StableIds;
import app.daybook.authoring.lint.AnsweredIds;
import app.daybook.authoring.lint.Lint;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;
import app.daybook.playing.Recordings;
import app.daybook.publishing.ContentFolder.CourseFolder;

/**
 * Takes what the folder of courses holds into the ledger: a course that changed there and has no errors is published,
 * one with errors is told on the console, and what was published stays in service. What a folder said once it does not
 * say again: a publication from elsewhere stands until the folder changes. Where the studio published last and does not
 * write into the folder, a changed folder waits until somebody decides: it does not have what the studio published.
 */
@Singleton
public class FolderPublisher {

    private static final Logger LOG = Logger.getLogger(FolderPublisher.class);

    /** Before all that uses courses at start. */
    private static final int FIRST = 100;

    private final ContentFolder folder;
    private final boolean leads;
    private final Catalogue catalogue;
    private final Recordings recordings;
    private final EditionFindings checked;
    private final KeptReadings readings;
    private final Troubles troubles;
    private final DataSource database;
    private final ReentrantLock oneLook = new ReentrantLock();
    private final Map<String, Look> looks = new HashMap<>();
    private final Map<String, List<Finding>> findings = new ConcurrentHashMap<>();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private String told = "";

    /** How a course's folder was when it was looked at; while it is the same there is nothing new to say. */
    private record Look(String digest, List<Finding> files, boolean good) {

        boolean sameFiles(Look other) {
            return other != null && digest.equals(other.digest) && files.equals(other.files);
        }
    }

    /**
     * A folder that waits, as it was read.
     *
     * @param fresh what was found; nothing of an edition that was published before and so was not checked again
     */
    private record Waiting(CourseFolder folder, Course course, Optional<List<Finding>> fresh) {}

    /** What the ledger knows of a course and of the files in its folder. */
    private record Known(Optional<String> served, Optional<String> saidLast, boolean byFolder, boolean kept) {

        static Known of(String course, String digest) {
            Optional<Publication> newest = Publication.newest(course);
            return new Known(
                    newest.map(one -> one.edition),
                    Publication.newestOfFolder(course).map(said -> said.edition),
                    newest.filter(one -> one.source != Origin.FOLDER).isEmpty(),
                    Edition.isKept(digest));
        }

        /** Whether the folder says something new, and does so over what it did not say. */
        boolean isOver(String digest) {
            return !byFolder && served.filter(digest::equals).isEmpty();
        }
    }

    FolderPublisher(
            ContentSettings settings,
            Catalogue catalogue,
            Recordings recordings,
            EditionFindings checked,
            KeptReadings readings,
            Troubles troubles,
            DataSource database) {
        this.folder = new ContentFolder(settings.folder());
        this.leads = settings.folderLeads() || settings.writeBack();
        this.catalogue = catalogue;
        this.recordings = recordings;
        this.checked = checked;
        this.readings = readings;
        this.troubles = troubles;
        this.database = database;
    }

    void start(@Observes @Priority(FIRST) StartupEvent event) {
        long began = System.nanoTime();
        lookAgain();
        LOG.infof("Serving %s, read in %d ms", catalogue.served(), (System.nanoTime() - began) / 1_000_000);
    }

    /** Looks at the folder now and publishes what changed. It is there when this returns. Never in a transaction. */
    public void lookAgain() {
        oneLook.lock();
        try {
            ContentFolder.Seen seen = folder.look();
            tell(seen.fault());
            Map<String, List<CourseFolder>> courses = seen.courses().stream()
                    .collect(Collectors.groupingBy(CourseFolder::id, TreeMap::new, Collectors.toList()));
            if (seen.fault().isEmpty()) {
                catalogue.foldersAre(courses.keySet());
            }
            courses.forEach(this::take);
            catalogue.catchUp();
            catalogue.courses().forEach(this::miss);
        } finally {
            oneLook.unlock();
        }
    }

    /** What was found when a course's folder was last looked at, in order; of a broken one among it what to mend. */
    public List<Finding> findings(String course) {
        return findings.getOrDefault(course, List.of());
    }

    /** The folder of a course that waits until somebody decides, on this node. */
    public Optional<WaitingFolder> waiting(String course) {
        return waits(course)
                .map(waits -> new WaitingFolder(
                        waits.folder.files(),
                        waits.course,
                        catalogue
                                .course(course)
                                .map(served -> files(course, served.edition()))
                                .map(served -> served.differing(waits.folder.files()))
                                .orElse(List.of())));
    }

    /** Whether the folder of a course waits, on this node. */
    public boolean isWaiting(String course) {
        return waits(course).isPresent();
    }

    /** Courses whose folder waits. */
    Set<String> waiting() {
        return waiting.keySet().stream().filter(this::isWaiting).collect(Collectors.toCollection(TreeSet::new));
    }

    /** One that is served by now waits no more. */
    private Optional<Waiting> waits(String course) {
        return Optional.ofNullable(waiting.get(course))
                .filter(waits -> catalogue
                        .course(course)
                        .filter(served -> served.edition().equals(waits.course.edition()))
                        .isEmpty());
    }

    /**
     * Publishes the folder that waits, if it is the one that was seen, over what was seen to be served.
     *
     * @param over the digest of what is served
     * @param digest of the folder's files
     * @return false if either is another by now, and nothing was published
     */
    public boolean publishWaiting(String course, String over, String digest, String by, String note) {
        Optional<Waiting> waits =
                waits(course).filter(one -> one.course.edition().equals(digest));
        if (waits.isEmpty()) {
            return false;
        }
        keepRecordings(waits.get().folder);
        boolean published =
                catalogue.publishOver(over, waits.get().folder.files(), waits.get().course, Origin.FOLDER, by, note);
        if (published) {
            waiting.remove(course);
            waits.get().fresh.ifPresent(found -> keep(waits.get().course, found));
        }
        return published;
    }

    private CourseFiles files(String course, String edition) {
        return CourseFiles.unzip(course, catalogue.files(edition).orElseThrow());
    }

    private void keepRecordings(CourseFolder one) {
        one.files().recordings().forEach((name, recording) -> {
            try (InputStream in = Files.newInputStream(one.path().resolve(name))) {
                recordings.keep(recording, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    long fingerprint() {
        return folder.fingerprint();
    }

    private void tell(Optional<String> fault) {
        fault.filter(why -> !why.equals(told))
                .ifPresent(why -> LOG.errorf(
                        "%s What was published last is served. Set DAYBOOK_CONTENT to where your courses are.", why));
        told = fault.orElse("");
        troubles.about("content folder", fault);
    }

    /** A course that is retired may go; of another its folder is missed. */
    private void miss(Course course) {
        troubles.about(
                course.id() + " in the folder",
                Optional.of("Its folder is gone; it is served as it was published last.")
                        .filter(why -> catalogue.isWithoutFolder(course.id()) && course.takesLearners()));
    }

    private void take(String id, List<CourseFolder> folders) {
        for (CourseFolder other : folders.subList(1, folders.size())) {
            other.findings()
                    .error(
                            "course.yaml",
                            1,
                            "same-course",
                            "This is the course \"" + id + "\", and so is the folder "
                                    + folders.get(0).name() + ". Give one of them another \"id\" in course.yaml.");
        }
        CourseFolder one = folders.get(folders.size() - 1);
        Look look = new Look(one.files().digest(), one.findings().all(), false);
        Look before = looks.get(id);
        if (!look.sameFiles(before)) {
            boolean good = take(one, before == null || before.good());
            troubles.about(
                    id + " as it is written",
                    good ? Optional.empty() : Optional.of("It has errors, which the log tells; it was not published."));
            looks.put(id, new Look(look.digest(), look.files(), good));
        }
    }

    /** @return whether it has no errors */
    private boolean take(CourseFolder one, boolean wasGood) {
        String digest = one.files().digest();
        Known known = QuarkusTransaction.requiringNew().call(() -> Known.of(one.id(), digest));
        CourseReader.Reading reading = read(one, known);
        findings.put(one.id(), reading.findings());
        reading.findings()
                .forEach(finding -> LOG.logf(
                        finding.severity() == Finding.Severity.ERROR ? Logger.Level.ERROR : Logger.Level.WARN,
                        "%s/%s",
                        one.name(),
                        finding));
        reading.course()
                .ifPresentOrElse(
                        course -> {
                            waiting.remove(one.id());
                            if (known.saidLast().filter(digest::equals).isEmpty()) {
                                publish(one, course, known, reading.findings());
                            } else {
                                catalogue.remember(course);
                                LOG.logf(
                                        wasGood ? Logger.Level.DEBUG : Logger.Level.INFO,
                                        "%s: no errors any more, and nothing changed for students",
                                        one.id());
                            }
                        },
                        () -> LOG.errorf(
                                "%s has errors and was not published; %s",
                                one.id(),
                                known.served().isPresent()
                                        ? "the last good edition is served."
                                        : "there is no earlier edition to serve, mend the errors above."));
        return reading.course().isPresent();
    }

    /** What somebody else published in the meantime is not published over either. */
    private void publish(CourseFolder one, Course course, Known known, List<Finding> found) {
        Waiting next = new Waiting(one, course, known.kept() ? Optional.empty() : Optional.of(found));
        if (!leads && known.isOver(course.edition())) {
            waits(next);
            return;
        }
        keepRecordings(one);
        if (leads) {
            catalogue.publish(one.files(), course, Origin.FOLDER, "folder", "");
        } else if (!catalogue.publishOver(
                known.served().orElse(""), one.files(), course, Origin.FOLDER, "folder", "")) {
            waits(next);
            return;
        }
        next.fresh.ifPresent(fresh -> keep(course, fresh));
    }

    private void keep(Course course, List<Finding> found) {
        checked.keep(course.edition(), found);
        readings.keep(course, found);
    }

    private void waits(Waiting next) {
        CourseFolder one = next.folder;
        waiting.put(one.id(), next);
        if (waits(one.id()).isPresent()) {
            LOG.warnf(
                    "%s: the folder %s is not what the studio published last, and was not published. Decide in the studio,"
                            + " under \"What was published\".",
                    one.id(), one.name());
        }
    }

    /** What is published stays published, whatever rules came since; what they find is told. */
    private CourseReader.Reading read(CourseFolder one, Known known) {
        Findings findings = one.findings();
        if (known.kept() && !findings.hasErrors()) {
            return readings.reread(one.files());
        }
        Optional<CourseFiles> served = QuarkusTransaction.requiringNew()
                .call(() -> known.served().flatMap(Edition::withDigest))
                .map(Edition::unzip);
        Lint.Checked checked =
                Lint.check(one.files(), findings, served.map(files -> new Lint.Published(files, kept(one.id()))));
        if (known.served().isEmpty() && one.files().ownId().isEmpty()) {
            checked.course().ifPresent(course -> refuseRenamed(course, findings));
        }
        return new CourseReader.Reading(checked.course().filter(course -> !findings.hasErrors()), findings.all());
    }

    private StableIds.Kept kept(String course) {
        try (Connection connection = database.getConnection()) {
            return AnsweredIds.of(connection, course);
        } catch (SQLException e) {
            throw new IllegalStateException("What is kept of learners of " + course + " cannot be asked.", e);
        }
    }

    /** A folder that took another name would leave its learners behind. */
    private void refuseRenamed(Course course, Findings findings) {
        catalogue.catchUp();
        Set<String> lessons = lessons(course);
        for (Course gone : catalogue.courses()) {
            Set<String> shared = new HashSet<>(lessons(gone));
            int all = shared.size();
            shared.retainAll(lessons);
            if (catalogue.isWithoutFolder(gone.id()) && 2 * shared.size() > all) {
                findings.error(
                        "course.yaml",
                        1,
                        "renamed",
                        "These are the days of the course \"" + gone.id()
                                + "\", whose folder is gone. If you renamed it,"
                                + " add the line \"id: " + gone.id()
                                + "\", and students, desk and certificates stay with it;"
                                + " for a course of its own add \"id: " + course.id() + "\".");
            }
        }
    }

    private static Set<String> lessons(Course course) {
        return course.lessons().stream().map(Lesson::id).collect(Collectors.toSet());
    }
}
