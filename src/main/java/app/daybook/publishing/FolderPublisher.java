package app.daybook.publishing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import app.daybook.publishing.ContentFolder.CourseFolder;

/**
 * Takes what the folder of courses holds into the ledger: a course that changed there and has no errors is published,
 * one with errors is told on the console, and what was published stays in service. What a folder said once it does not
 * say again: a publication from elsewhere stands until the folder changes.
 */
@Singleton
public class FolderPublisher {

    private static final Logger LOG = Logger.getLogger(FolderPublisher.class);

    /** Before all that uses courses at start. */
    private static final int FIRST = 100;

    private final ContentFolder folder;
    private final Catalogue catalogue;
    private final Troubles troubles;
    private final DataSource database;
    private final ReentrantLock oneLook = new ReentrantLock();
    private final Map<String, Look> looks = new HashMap<>();
    private final Map<String, List<Finding>> findings = new ConcurrentHashMap<>();
    private String told = "";

    /** How a course's folder was when it was looked at; while it is the same there is nothing new to say. */
    private record Look(String digest, List<Finding> files, boolean good) {

        boolean sameFiles(Look other) {
            return other != null && digest.equals(other.digest) && files.equals(other.files);
        }
    }

    /** What the ledger knows of a course and of the files in its folder. */
    private record Known(Optional<String> served, Optional<String> saidLast, boolean kept) {

        static Known of(String course, String digest) {
            return new Known(
                    Publication.newest(course).map(newest -> newest.edition),
                    Publication.newestOfFolder(course).map(said -> said.edition),
                    Edition.isKept(digest));
        }
    }

    FolderPublisher(ContentSettings settings, Catalogue catalogue, Troubles troubles, DataSource database) {
        this.folder = new ContentFolder(settings.folder());
        this.catalogue = catalogue;
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
                            if (known.saidLast().filter(digest::equals).isEmpty()) {
                                catalogue.publish(one.files(), course, Origin.FOLDER, "folder", "");
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

    /** What is published stays published, whatever rules came since; what they find is told. */
    private CourseReader.Reading read(CourseFolder one, Known known) {
        Findings findings = one.findings();
        if (known.kept() && !findings.hasErrors()) {
            return CourseReader.reread(one.files());
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
