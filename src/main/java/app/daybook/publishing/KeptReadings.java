package app.daybook.publishing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.course.Course;
import app.daybook.markdown.Finding;
import app.daybook.publishing.kept.KeptValue;
import app.daybook.publishing.kept.NotKeepable;

/**
 * Editions as this build of the program reads and renders them, so that a node that starts has its courses in a moment.
 * Whatever cannot be had from here is read from the files of the edition.
 */
@Singleton
public class KeptReadings {

    private static final Logger LOG = Logger.getLogger(KeptReadings.class);

    /** Of a course: what is served and what was before, of an old build and a new one that start side by side. */
    private static final int MOST = 4;

    private final Clock clock;
    private final Optional<String> build = Build.digest();

    KeptReadings(Clock clock) {
        this.clock = clock;
    }

    /** What was read of an edition and found in it, by this very build; nothing if that is not kept, or not whole. */
    Optional<CourseReader.Reading> of(String edition) {
        return build.flatMap(mine -> QuarkusTransaction.joiningExisting().call(() -> bytes(edition, mine)))
                .flatMap(bytes -> whole(edition, bytes));
    }

    /** The same; else what the files of an edition that was published say, which is kept from now on. */
    CourseReader.Reading reread(CourseFiles files) {
        return of(files.digest()).orElseGet(() -> {
            CourseReader.Reading reading = CourseReader.reread(files);
            reading.course().ifPresent(course -> keep(course, reading.findings()));
            return reading;
        });
    }

    private static Optional<byte[]> bytes(String edition, String build) {
        return Edition.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select reading from edition_reading where edition = ?1 and build = ?2", byte[].class)
                .setParameter(1, edition)
                .setParameter(2, build)
                .getResultStream()
                .findFirst();
    }

    private static Optional<CourseReader.Reading> whole(String edition, byte[] bytes) {
        try {
            return Optional.of(KeptValue.read(bytes, CourseReader.Reading.class))
                    .filter(reading -> reading.course()
                            .map(Course::edition)
                            .filter(edition::equals)
                            .isPresent());
        } catch (NotKeepable e) {
            LOG.warnf("What is kept of edition %s cannot be used, so its files are read: %s", edition, e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Keeps what was read of an edition that was published, in place of what this build kept of it. A course that cannot be
     * kept is served all the same.
     */
    public void keep(Course course, List<Finding> findings) {
        build.ifPresent(mine -> {
            try {
                byte[] bytes = KeptValue.write(new CourseReader.Reading(Optional.of(course), findings));
                QuarkusTransaction.requiringNew().run(() -> keep(course, mine, bytes));
            } catch (RuntimeException e) {
                LOG.warnf(e, "Edition %s is not kept as it was read", course.edition());
            }
        });
    }

    private void keep(Course course, String build, byte[] bytes) {
        Edition.getEntityManager()
                .createNativeQuery("insert into edition_reading (edition, build, reading, kept_at)"
                        + " values (?1, ?2, ?3, ?4) on conflict (edition, build)"
                        + " do update set reading = excluded.reading, kept_at = excluded.kept_at")
                .setParameter(1, course.edition())
                .setParameter(2, build)
                .setParameter(3, bytes)
                .setParameter(4, clock.instant())
                .executeUpdate();
        // Nodes that start together would take these rows in different orders
        Edition.getEntityManager()
                .createNativeQuery("delete from edition_reading where (edition, build) in ("
                        + "select r.edition, r.build from edition_reading r join edition e on e.digest = r.edition"
                        + " where e.course = ?1 order by r.kept_at desc, r.edition, r.build offset ?2"
                        + " for update of r skip locked)")
                .setParameter(1, course.id())
                .setParameter(2, MOST)
                .executeUpdate();
    }
}
