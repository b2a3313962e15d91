package app.daybook.publishing;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.daybook.PostgresForTests;
import app.daybook.Sql;
import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.authoring.ThreeDays;
import app.daybook.course.Course;
import app.daybook.markdown.Finding;
import app.daybook.publishing.kept.KeptValue;

import static app.daybook.publishing.Editions.named;
import static app.daybook.publishing.Editions.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A node that starts takes its courses as they were read before, and only what is theirs. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class KeptReadingsTest {

    private static final String COURSE = "kept-as-read";
    private static final String OTHER_BUILD = "f".repeat(64);

    @Inject
    DataSource database;

    @TempDir
    Path content;

    private final CourseFiles files = named(COURSE);

    @BeforeEach
    void nothingIsKept() throws SQLException {
        Sql.run(database, "delete from edition_reading");
    }

    @Test
    void aStartReadsNoFileOfAnEditionThatIsKept() throws SQLException {
        Node.started(written());
        assertEquals(1, rows());
        keep(files.digest(), saying(read(), "As it was kept"));
        assertEquals("As it was kept", said(Node.started(content)));
    }

    /** A node whose folder has not what is served takes that from the ledger. */
    @Test
    void norDoesOneThatFindsItInTheLedger() throws SQLException {
        Node.started(written());
        keep(files.digest(), saying(read(), "As it was kept"));
        assertEquals("As it was kept", said(Node.started(content.resolveSibling(content.getFileName() + "-none"))));
    }

    @Test
    void whatItFoundIsToldAgain() throws SQLException {
        CourseFiles warned = with(files, "media/unused.txt", "Nobody shows this.\n");
        new Node(content).write(warned).look();
        Sql.run(database, "delete from edition_reading");
        List<Finding> read = Node.started(content).publisher.findings(COURSE);
        assertEquals(1, rows());
        List<Finding> kept = Node.started(content).publisher.findings(COURSE);
        assertEquals(read, kept);
    }

    @Test
    void whatAnotherBuildKeptIsNotTaken() throws SQLException {
        Node.started(written());
        keep(files.digest(), saying(read(), "As another build would read it"));
        Sql.run(database, "update edition_reading set build = '" + OTHER_BUILD + "'");
        assertEquals(read().clinicalReview(), said(Node.started(content)));
        assertEquals(2, rows());
    }

    @Test
    void whatIsNotWholeOrOfAnotherEditionIsReadAnew() throws SQLException {
        Node.started(written());
        byte[] good = bytes();
        byte[] cut = Arrays.copyOf(good, good.length / 2);
        byte[] other = KeptValue.write(new CourseReader.Reading(Optional.of(ThreeDays.course()), List.of()));
        byte[] none = KeptValue.write(new CourseReader.Reading(Optional.empty(), List.of()));
        for (byte[] spoilt : List.of(new byte[0], cut, other, none, KeptValue.write("text"))) {
            keep(files.digest(), spoilt);
            assertEquals(read().clinicalReview(), said(Node.started(content)));
            assertEquals(
                    read().clinicalReview(),
                    KeptValue.read(bytes(), CourseReader.Reading.class)
                            .course()
                            .orElseThrow()
                            .clinicalReview());
        }
    }

    @Test
    void ofEachCourseTheLastFewAreKept() throws SQLException {
        Node node = Node.started(written());
        for (int edition = 0; edition < 6; edition++) {
            node.write(with(files, "course.yaml", Editions.text(files, "course.yaml") + "# " + edition + "\n"))
                    .look();
        }
        assertEquals(4, rows());
        keep(node.edition(COURSE), saying(node.course(COURSE).orElseThrow(), "The last one"));
        assertEquals("The last one", said(Node.started(content)));
    }

    @Test
    void nodesThatStartTogetherKeepOne() throws Exception {
        Node.started(written());
        for (int round = 0; round < 3; round++) {
            Sql.run(database, "delete from edition_reading");
            Callable<String> start = () -> said(Node.started(content));
            List<String> reviews = new ArrayList<>();
            var nodes = Executors.newFixedThreadPool(6);
            try {
                for (Future<String> node : nodes.invokeAll(Collections.nCopies(6, start))) {
                    reviews.add(node.get());
                }
            } finally {
                nodes.shutdownNow();
            }
            assertEquals(Collections.nCopies(6, read().clinicalReview()), reviews);
            assertEquals(1, rows());
        }
    }

    private Path written() {
        new Node(content).write(files);
        return content;
    }

    private Course read() {
        return CourseReader.reread(files).course().orElseThrow();
    }

    /** The same edition, but that it says what its files do not. */
    private static byte[] saying(Course course, String review) {
        return KeptValue.write(new CourseReader.Reading(Optional.of(course.reviewed(review)), List.of()));
    }

    private void keep(String edition, byte[] bytes) throws SQLException {
        String hex = HexFormat.of().formatHex(bytes);
        Sql.run(
                database,
                "update edition_reading set reading = decode('" + hex + "', 'hex') where edition = '" + edition + "'");
    }

    private byte[] bytes() throws SQLException {
        return HexFormat.of()
                .parseHex(Sql.text(
                        database,
                        "select encode(reading, 'hex') from edition_reading where edition = '" + files.digest() + "'"));
    }

    private int rows() throws SQLException {
        return Integer.parseInt(Sql.text(
                database,
                "select count(*) from edition_reading r join edition e on e.digest = r.edition where e.course = '"
                        + COURSE + "'"));
    }

    private static String said(Node node) {
        return node.course(COURSE).orElseThrow().clinicalReview();
    }
}
