package app.daybook.publishing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import app.daybook.PostgresForTests;
import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.ThreeDays;
import app.daybook.course.Course;
import app.daybook.markdown.Findings;
import app.daybook.playing.Recordings;
import app.daybook.recording.Recording;

import static app.daybook.publishing.Editions.named;
import static app.daybook.publishing.Editions.replace;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a folder of courses does to what is served, while it changes, breaks, is renamed and goes. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FolderTest {

    private static final String TITLE = "title: Study Habits for Massage Learners";

    @Test
    void anEditionThatReturnsIsServedAlsoAfterARestart(@TempDir Path content) {
        CourseFiles a = named("returning");
        CourseFiles b = titled(a, "The second edition");
        Node node = new Node(content);
        for (CourseFiles files : List.of(a, b, a)) {
            assertEquals(files.digest(), node.write(files).look().edition("returning"));
        }
        assertEquals(a.digest(), Node.started(content).edition("returning"));
        assertEquals(List.of(a.digest(), b.digest(), a.digest()), ledger("returning"));
    }

    @Test
    void anEditionThatReturnsWhileNobodyLooksIsServedToo(@TempDir Path content) {
        CourseFiles a = named("reverted");
        Node node = new Node(content).write(a).look();
        node.write(titled(a, "The second edition")).look();
        node.write(a);
        assertEquals(a.digest(), Node.started(content).edition("reverted"));
    }

    @Test
    void whatIsServedIsRecordedWhateverBecomesOfTheRequest(@TempDir Path content) {
        CourseFiles a = named("rolled-back");
        CourseFiles b = titled(a, "The second edition");
        Node node = new Node(content).write(a).look().write(b);
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    node.look();
                    throw new IllegalStateException("the request fails after all");
                }));
        assertEquals(b.digest(), node.edition("rolled-back"));
        assertEquals(List.of(a.digest(), b.digest()), ledger("rolled-back"));
    }

    @Test
    void aMissingOrEmptyFolderTakesNothingAway(@TempDir Path content) {
        CourseFiles files = named("unmounted");
        new Node(content).write(files).look();
        Node missing = Node.started(content.resolve("nowhere"));
        assertEquals(files.digest(), missing.edition("unmounted"));
        assertTrue(missing.catalogue.takesLearners(missing.course("unmounted").orElseThrow()));
        assertTrue(missing.troubles().toString().contains("content folder: The folder "), missing.troubles()::toString);

        Node emptied = Node.started(content);
        emptied.remove("unmounted").look();
        assertEquals(files.digest(), emptied.edition("unmounted"));
        assertTrue(
                emptied.troubles().toString().contains("content folder: No course in "), emptied.troubles()::toString);
        emptied.write(files).look();
        assertFalse(emptied.troubles().toString().contains("content folder"), emptied.troubles()::toString);
    }

    @Test
    void aBrokenCourseStaysAsItWasAndIsTold(@TempDir Path content) {
        CourseFiles good = named("broken-once");
        String told = "broken-once as it is written: It has errors, which the log tells; it was not published.";
        Node node = new Node(content).write(good).look();
        node.write(replace(good, "course.yaml", "summary:", "sumary:")).look();
        assertEquals(good.digest(), node.edition("broken-once"));
        assertTrue(node.troubles().contains(told), node.troubles()::toString);
        assertTrue(
                node.publisher.findings("broken-once").toString().contains("did you mean \"summary\"?"),
                node.publisher.findings("broken-once")::toString);
        node.write(replace(good, "course.yaml", "title:", "\t: [")).look();
        assertFalse(node.catalogue.isWithoutFolder("broken-once"), "it is the same course while it cannot be read");
        node.write(good).look();
        assertFalse(node.troubles().contains(told), node.troubles()::toString);
        assertEquals(List.of(), node.publisher.findings("broken-once"));
    }

    @Test
    void aPictureThatIsTooLargeBesideAGoodCourseIsToldWhileDaybookRuns(@TempDir Path content) throws IOException {
        CourseFiles good = named("large-picture");
        Node node = new Node(content).write(good).look();
        long before = node.publisher.fingerprint();
        Path picture =
                Files.createDirectories(content.resolve("large-picture/media")).resolve("huge.png");
        Files.write(picture, new byte[1_000_001]);
        assertNotEquals(before, node.publisher.fingerprint(), "it is seen without anybody asking");
        node.look();
        String found = node.publisher.findings("large-picture").toString();
        assertTrue(found.contains("media/huge.png:1:1: error: The file has 1001 kB; 1000 kB is the most."), found);
        assertTrue(node.troubles().toString().contains("large-picture as it is written"), node.troubles()::toString);
        assertEquals(good.digest(), node.edition("large-picture"));
        Files.delete(picture);
        node.look();
        assertEquals(List.of(), node.publisher.findings("large-picture"));
    }

    /** The folder does not have what the studio published: published by itself it would undo it. */
    @Test
    void aChangedFolderWaitsWhereTheStudioPublishedLast(@TempDir Path content) {
        CourseFiles a = named("waiting");
        Node node = new Node(content, false).write(a).look();
        CourseFiles studio = titled(a, "Of the studio");
        Editions.publish(studio);
        node.look();
        assertFalse(node.publisher.isWaiting("waiting"), "the folder says nothing new");
        CourseFiles b = titled(a, "Of the folder");
        node.write(b).look();
        assertEquals(studio.digest(), node.edition("waiting"));
        Node restarted = new Node(content, false).look();
        assertEquals(studio.digest(), restarted.edition("waiting"), "nor after a restart");
        assertTrue(restarted.publisher.isWaiting("waiting"));
        WaitingFolder waiting = node.publisher.waiting("waiting").orElseThrow();
        assertEquals(List.of("course.yaml"), waiting.differing());
        assertFalse(
                node.publisher.publishWaiting("waiting", a.digest(), b.digest(), "instructor 1", ""), "seen long ago");
        assertFalse(node.publisher.publishWaiting("waiting", studio.digest(), a.digest(), "instructor 1", ""));
        assertTrue(node.publisher.publishWaiting("waiting", studio.digest(), b.digest(), "instructor 1", ""));
        assertEquals(b.digest(), node.edition("waiting"));
        assertFalse(node.publisher.isWaiting("waiting"));
        CourseFiles c = titled(a, "Of the folder again");
        node.write(c).look();
        assertEquals(c.digest(), node.edition("waiting"), "over its own word it publishes by itself");
        assertEquals(List.of(a.digest(), studio.digest(), b.digest(), c.digest()), ledger("waiting"));
    }

    @Test
    void aFolderThatWaitsIsDoneWhenTheStudioSaysTheSame(@TempDir Path content) {
        CourseFiles a = named("agreeing");
        Node node = new Node(content, false).write(a).look();
        Editions.publish(titled(a, "Of the studio"));
        CourseFiles b = titled(a, "Of both");
        node.write(b).look();
        assertTrue(node.publisher.isWaiting("agreeing"));
        Editions.publish(b);
        node.look();
        assertFalse(node.publisher.isWaiting("agreeing"));
        CourseFiles good = titled(a, "Good");
        Editions.publish(good);
        node.write(a).look();
        assertFalse(node.publisher.isWaiting("agreeing"), "the folder has said this before");
    }

    @Test
    void aFilmInTheFolderIsKeptAndServed(@TempDir Path content) throws IOException {
        CourseFiles a = named("film-in-folder");
        Node node = new Node(content).write(a);
        Path media = content.resolve("film-in-folder/media");
        byte[] film = Files.readAllBytes(Path.of("src/test/resources/recordings/film.mp4"));
        Files.write(media.resolve("thumb.mp4"), film);
        node.look();
        Course.Media held = node.course("film-in-folder").orElseThrow().media().get("thumb.mp4");
        Recording recording = Recording.pointedAt(held.bytes()).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arc.container().instance(Recordings.class).get().write(recording, out);
        assertArrayEquals(film, out.toByteArray());
        CourseFiles served = CourseFiles.read(content.resolve("film-in-folder"), new Findings());
        SortedMap<String, byte[]> moved = new TreeMap<>(served.files());
        moved.put("media/moved.mp4", moved.remove("media/thumb.mp4"));
        node.copy().write(served, new CourseFiles("film-in-folder", moved));
        assertArrayEquals(film, Files.readAllBytes(media.resolve("moved.mp4")), "written back as it was");
        assertFalse(Files.exists(media.resolve("thumb.mp4")));
        Path large = Files.write(media.resolve("large.mp4"), new byte[Recording.LARGEST + 1]);
        node.look();
        assertTrue(
                node.publisher
                        .findings("film-in-folder")
                        .toString()
                        .contains(
                                "media/large.mp4:1:1: error: The file has 20001 kB; 20000 kB is the most. Divide the recording"),
                node.publisher.findings("film-in-folder")::toString);
        Files.delete(large);
    }

    @Test
    void anIdIsFreeUntilSomethingIsKeptUnderIt(@TempDir Path content) {
        CourseFiles first = named("fresh-ids");
        CourseFiles second = replace(first, "day-02-second.md", "{#one-hour", "{#a-whole-hour");
        Node node = new Node(content).write(first).look().write(second).look();
        assertEquals(second.digest(), node.edition("fresh-ids"));
        sql(
                "insert into learner (id, subject, name, created_at) values (-471, 'fresh-ids', 'A', now())",
                "insert into enrolment (id, learner_id, course, started_on, zone, enrolled_at)"
                        + " values (-471, -471, 'fresh-ids', current_date, 'UTC', now())",
                "insert into review_card values (-471, 'a-whole-hour', 'second', 1, 5, 1, 1, now(), current_date)");
        node.write(first).look();
        assertEquals(first.digest(), node.edition("fresh-ids"), "an edition that was published may return");
        CourseFiles third = titled(first, "Another title");
        node.write(second).look().write(third).look();
        assertEquals(second.digest(), node.edition("fresh-ids"));
        String found = node.publisher.findings("fresh-ids").toString();
        assertTrue(
                found.contains("The question \"a-whole-hour\" of day-02-second.md was published and is gone"), found);
        sql(
                "delete from review_card where enrolment_id = -471",
                "delete from enrolment where id = -471",
                "delete from learner where id = -471");
        node.write(titled(first, "One more title")).look();
        assertEquals(List.of(), node.publisher.findings("fresh-ids"));
    }

    private static void sql(String... statements) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String statement : statements) {
                Publication.getEntityManager().createNativeQuery(statement).executeUpdate();
            }
        });
    }

    @Test
    void aFolderMayTakeAnotherNameWhereTheCourseKeepsItsId(@TempDir Path content) {
        CourseFiles a = named("lasting");
        Node node = new Node(content).write("lasting", a).look();
        node.remove("lasting")
                .write("another-name", titled(a, "The second edition"))
                .look();
        assertEquals("The second edition", node.course("lasting").orElseThrow().title());
        assertFalse(node.catalogue.isWithoutFolder("lasting"));
        assertTrue(node.course("another-name").isEmpty());
    }

    @Test
    void aFolderThatWasRenamedWithoutAnIdIsRefusedAndTheCourseStays(@TempDir Path content) {
        CourseFiles a = ThreeDays.with("day-03-third.md", ThreeDays.text("day-03-third.md") + "\n");
        CourseFiles before = Editions.as("name-before", a);
        Editions.publish(before);
        Node node = new Node(content).write(before).look();
        node.remove("name-before").write("name-after", a).look();
        assertTrue(node.course("name-after").isEmpty());
        assertEquals(before.digest(), node.edition("name-before"));
        assertTrue(node.catalogue.isWithoutFolder("name-before"));
        assertTrue(node.troubles().toString().contains("name-after as it is written"), node.troubles()::toString);
    }

    @Test
    void aCourseWhoseFolderIsGoneIsServedAndTakesNobodyNew(@TempDir Path content) {
        CourseFiles gone = named("gone");
        Node node = new Node(content).write(gone).write(named("staying")).look();
        node.remove("gone").look();
        assertEquals(gone.digest(), node.edition("gone"));
        assertFalse(node.catalogue.takesLearners(node.course("gone").orElseThrow()));
        assertTrue(node.troubles()
                .contains("gone in the folder: Its folder is gone; it is served as it was published last."));
        assertEquals(gone.digest(), Node.started(content).edition("gone"), "after a restart");
        node.write(gone).look();
        assertTrue(node.catalogue.takesLearners(node.course("gone").orElseThrow()));
    }

    @Test
    void aRetiredCourseTakesNobodyNewAndItsFolderMayGo(@TempDir Path content) {
        CourseFiles retired = named("retired", ThreeDays.text("course.yaml") + "\nenrolment: closed\n");
        Node node = new Node(content).write(retired).write(named("staying-on")).look();
        assertFalse(node.catalogue.takesLearners(node.course("retired").orElseThrow()));
        node.remove("retired").look();
        assertEquals(retired.digest(), node.edition("retired"));
        assertFalse(node.troubles().toString().contains("retired in the folder"), node.troubles()::toString);
    }

    @Test
    void twoFoldersThatAreOneCourseAreRefused(@TempDir Path content) {
        CourseFiles a = named("twin");
        Node node = new Node(content).write("twin", a).look();
        node.write("copy-of-twin", titled(a, "The copy")).look();
        assertEquals(a.digest(), node.edition("twin"));
        assertTrue(node.troubles().toString().contains("twin as it is written"), node.troubles()::toString);
        node.remove("copy-of-twin").look();
        assertFalse(node.troubles().toString().contains("twin as it is written"), node.troubles()::toString);
    }

    @Test
    void whatWasPublishedElsewhereStandsUntilTheFolderChanges(@TempDir Path content) {
        CourseFiles folder = named("two-doors");
        CourseFiles studio = titled(folder, "From the studio");
        new Node(content).write(folder).look();
        Editions.publish(studio);
        Node restarted = Node.started(content);
        assertEquals(studio.digest(), restarted.edition("two-doors"));
        CourseFiles changed = titled(folder, "From the folder");
        assertEquals(changed.digest(), restarted.write(changed).look().edition("two-doors"));
    }

    @Test
    void aSavedFileIsServedWithoutAnybodyAsking(@TempDir Path content) {
        CourseFiles a = named("watched");
        Node node = new Node(content).write(a).look();
        FolderWatch watch = node.watch();
        try {
            CourseFiles b = titled(a, "Saved just now");
            node.write(b);
            waitUntil(() -> node.edition("watched").equals(b.digest()));
        } finally {
            watch.stop(new ShutdownEvent());
        }
    }

    /** Bounded; how long it takes is not what is tested. */
    static void waitUntil(BooleanSupplier there) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!there.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(end), "it did not come");
            Thread.onSpinWait();
        }
    }

    private static CourseFiles titled(CourseFiles files, String title) {
        return replace(files, "course.yaml", TITLE, "title: " + title);
    }

    static List<String> ledger(String course) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Publication.<Publication>list("course = ?1 order by id", course).stream()
                        .map(publication -> publication.edition)
                        .toList());
    }
}
