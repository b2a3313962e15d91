package app.daybook.studio.draft;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.sql.DataSource;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.StableIds;
import app.daybook.authoring.Surroundings;
import app.daybook.authoring.lint.AnsweredIds;
import app.daybook.authoring.lint.Lint;
import app.daybook.authoring.lint.Recheck;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;
import app.daybook.publishing.Catalogue;
import app.daybook.publishing.EditionFindings;

/** What is wrong with a draft, by the same checker that looks at folders; what it said of a draft is remembered. */
@Singleton
public class Checks {

    /** A course that was read has some 10 MB. */
    private static final int MOST = 6;

    private final DataSource database;
    private final Catalogue catalogue;
    private final EditionFindings published;
    private final Recheck recheck = new Recheck();
    private final Cache<String, Lint.Checked> checked =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<String, Course> read =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<String, Surroundings> surroundings =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Checks(DataSource database, Catalogue catalogue, EditionFindings published) {
        this.database = database;
        this.catalogue = catalogue;
        this.published = published;
    }

    /** A day as it stands, with what is wrong with its file. */
    public record Day(Lesson lesson, List<Finding> findings) {}

    /**
     * What was found the last time that this very draft was checked, or now. An edition that is served was checked when it
     * was published, and is not read again.
     */
    public Lint.Checked of(Draft draft) {
        return checked.get(key(draft), unread -> asPublished(draft).orElseGet(() -> check(draft)));
    }

    private Optional<Lint.Checked> asPublished(Draft draft) {
        Optional<Course> served = catalogue.course(draft.course());
        String digest = draft.files().digest();
        return served.filter(course -> course.edition().equals(digest))
                .map(course -> new Lint.Checked(
                        served, published.of(digest).orElseGet(() -> keptNow(draft, course)), Map.of()));
    }

    /** Of an edition that was published before what was found was kept. */
    private List<Finding> keptNow(Draft draft, Course course) {
        List<Finding> warnings = recheck.of(draft.files(), course);
        published.keep(course.edition(), warnings);
        return warnings;
    }

    /** The same, with what learners answered up to now. */
    public Lint.Checked now(Draft draft) {
        Lint.Checked now = check(draft);
        checked.put(key(draft), now);
        return now;
    }

    private static String key(Draft draft) {
        return draft.files().digest() + draft.edition().orElse("");
    }

    private Lint.Checked check(Draft draft) {
        draft.edition().flatMap(published::of).ifPresent(findings -> recheck.remember(draft.served(), findings));
        Lint.Checked now = recheck.check(
                draft.files(),
                new Findings(),
                draft.edition().map(edition -> new Lint.Published(draft.served(), kept(draft.course()))));
        now.course().ifPresent(course -> read.put(draft.course(), course));
        return now;
    }

    /**
     * The course around what is being typed: as it was read last, or as it is served. It may lack what was saved a moment
     * ago, for to read all of it takes longer than an author pauses.
     */
    public Optional<Course> around(Draft draft) {
        return Optional.ofNullable(read.getIfPresent(draft.course()))
                .or(() -> catalogue.course(draft.course()))
                .or(() -> of(draft).course());
    }

    /** One day as it is typed, without the rest of the course being read again. */
    public Day day(Draft draft, Course course, String file, String text) {
        CourseFiles others = without(draft.files(), file);
        Surroundings around = surroundings.get(others.digest(), unread -> Surroundings.of(draft.files()));
        Surroundings.Day day = around.day(file, text);
        List<Finding> findings = new ArrayList<>(day.findings());
        if (findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR)) {
            findings.addAll(recheck.of(with(draft.files(), file, text), day.lesson(), course, file));
        }
        return new Day(day.lesson(), findings.stream().distinct().sorted().toList());
    }

    private static CourseFiles without(CourseFiles files, String file) {
        SortedMap<String, byte[]> others = new TreeMap<>(files.files());
        others.put(file, new byte[0]);
        return new CourseFiles(files.course(), others);
    }

    private static CourseFiles with(CourseFiles files, String file, String text) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files.files());
        changed.put(file, text.getBytes(StandardCharsets.UTF_8));
        return new CourseFiles(files.course(), changed);
    }

    private StableIds.Kept kept(String course) {
        try (Connection connection = database.getConnection()) {
            return AnsweredIds.of(connection, course);
        } catch (SQLException e) {
            throw new IllegalStateException("What is kept of learners of " + course + " cannot be asked.", e);
        }
    }
}
