package app.daybook.book;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.PostgresForTests;
import app.daybook.authoring.Checked;
import app.daybook.authoring.FilmedDays;
import app.daybook.authoring.ThreeDays;
import app.daybook.authoring.TriggerPointsTest;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.quiz.Question;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Leaves its books in target/books to be looked at. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BinderyTest {

    private static final Path BOOKS = Path.of("target", "books");
    private static final Instant PUBLISHED = Instant.parse("2026-11-21T14:03:22.123456Z");

    private static final Course TRIGGER_POINTS = TriggerPointsTest.course();

    @Inject
    Bindery bindery;

    static Stream<Course> courses() {
        return Stream.of(ThreeDays.course(), TRIGGER_POINTS);
    }

    @ParameterizedTest
    @MethodSource("courses")
    void isAnEpubByItsStandardsOwnChecker(Course course) throws IOException {
        byte[] epub = bind(course).bytes();
        Files.createDirectories(BOOKS);
        Files.write(BOOKS.resolve(course.id() + ".epub"), epub);
        assertEquals("", String.join("\n", Checked.findings(epub)));
    }

    /** Neither the hour nor the zone of the machine, nor the order of a hash, gets into the bytes. */
    @ParameterizedTest
    @MethodSource("courses")
    void isTheSameWheneverItIsBound(Course course) {
        byte[] once = bind(course).bytes();
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Course again = course.id().equals("three-days") ? ThreeDays.course() : TriggerPointsTest.course();
            assertArrayEquals(once, bind(again).bytes());
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void isAnotherForAnotherEdition() {
        Course changed = ThreeDays.read(ThreeDays.replace("day-02-second.md", "A little every day", "A bit every day"))
                .course()
                .orElseThrow();
        assertNotEquals(bind(ThreeDays.course()).digest(), bind(changed).digest());
    }

    @Test
    void holdsEveryLessonAndNoQuestionOfAnyQuiz() throws IOException {
        Course course = TRIGGER_POINTS;
        Map<String, String> files = files(bind(course));
        String book = String.join("\n", files.values());
        for (Lesson lesson : course.lessons()) {
            String chapter = files.get(String.format("EPUB/day-%02d.xhtml", lesson.day()));
            lesson.contents().forEach(section -> assertTrue(chapter.contains("id=\"" + section.anchor() + "\"")));
            for (Question question : lesson.quiz().questions()) {
                assertFalse(book.contains(Xhtml.of(question.stem()).toString()), question.id());
            }
        }
    }

    /** Asked where it stands, without a sign of its key; answered at the end of its chapter, one leading to the other. */
    @Test
    void answersSelfChecksAtTheEndOfTheirChapter() throws IOException {
        Map<String, String> files = files(bind(TRIGGER_POINTS));
        for (Lesson lesson : TRIGGER_POINTS.lessons()) {
            Document chapter = Jsoup.parse(files.get(String.format("EPUB/day-%02d.xhtml", lesson.day())));
            assertEquals(
                    lesson.checks().size(), chapter.select("section.exercise").size(), lesson.id());
            for (Element exercise : chapter.select("section.exercise")) {
                String toAnswer = exercise.selectFirst(".to-answer a").attr("href");
                Element answer = chapter.selectFirst("section.answers " + toAnswer);
                assertEquals(
                        exercise.selectFirst(".stem").text(),
                        answer.selectFirst(".stem").text());
                assertTrue(answer.text().contains("Right:"), answer.text());
                assertFalse(exercise.text().contains("Right:"), exercise.text());
                assertEquals(
                        "#" + exercise.selectFirst(".stem").id(),
                        answer.selectFirst(".to-answer a").attr("href"));
            }
        }
    }

    /** Reading systems play little, and paper nothing: a link leads to the page, and the transcript stands below it. */
    @Test
    void tellsWhatAFilmWouldShow() throws IOException {
        byte[] film = Files.readAllBytes(Path.of("src/test/resources/recordings/film.mp4"));
        Course course =
                ThreeDays.read(FilmedDays.of(ThreeDays.files(), film)).course().orElseThrow();
        Epub epub = bind(course);
        String chapter = files(epub).get("EPUB/day-02.xhtml");
        assertTrue(
                chapter.contains("<p><a href=\"https://daybook.example/courses/three-days/days/2\">A \"thumb\" sinks"
                        + " &lt;slowly&gt;.</a></p>"),
                chapter);
        assertTrue(chapter.contains("<p>Dana says: &lt;in&gt;.</p>"), chapter);
        assertFalse(chapter.contains("<video") || chapter.contains("<summary"), chapter);
        assertEquals("", String.join("\n", Checked.findings(epub.bytes())));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void leadsNowhereButIntoItselfAndToAddressesInFull(Course course) throws IOException {
        Map<String, String> files = files(bind(course));
        int within = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            Matcher link = Pattern.compile("(?:href|src)=\"([^\"]*)\"").matcher(file.getValue());
            while (file.getKey().endsWith(".xhtml") && link.find()) {
                String target = link.group(1);
                if (!target.matches("(https://|mailto:|#).+")) {
                    assertTrue(
                            files.containsKey("EPUB/" + target.split("#")[0]), file.getKey() + " leads to " + target);
                    within++;
                }
            }
        }
        assertTrue(within > course.days(), "so few links: " + within);
    }

    @Test
    void saysWhatItIs() throws IOException {
        Course course = TRIGGER_POINTS;
        String title = files(bind(course)).get("EPUB/title.xhtml");
        for (String said : List.of(
                "Clinical review: pending",
                "Accreditation or approval: none held",
                "(CC BY-SA 4.0)",
                "Edition of November 21, 2026, " + course.edition().substring(0, 12),
                "A provider &amp; sons",
                "It gives no licence, registration or extension of scope",
                "<a href=\"https://daybook.example/courses/trigger-points\">")) {
            assertTrue(title.contains(said), said);
        }
    }

    @Test
    void makesNotesAndCitationsKnownToReadingSystems() throws IOException {
        String day = files(bind(ThreeDays.course())).get("EPUB/day-01.xhtml");
        assertTrue(day.contains("<a href=\"day-02.xhtml\">the second day</a>"), day);
        for (String role : List.of(
                "epub:type=\"noteref\" role=\"doc-noteref\"",
                "epub:type=\"footnote\"",
                "role=\"doc-backlink\"",
                "epub:type=\"biblioref\" role=\"doc-biblioref\"",
                "<li id=\"ref-roediger2006\">")) {
            assertTrue(day.contains(role), role + " in " + day);
        }
    }

    @Test
    void drawsBodyMapsWithTheirOwnStyle() throws IOException {
        Map<String, String> files = files(bind(TRIGGER_POINTS));
        String style = files.get("EPUB/bodymap.css");
        assertFalse(style.contains("@layer"));
        assertEquals(
                style.chars().filter(c -> c == '{').count(),
                style.chars().filter(c -> c == '}').count());
        String day = files.get("EPUB/day-11.xhtml");
        assertTrue(day.contains("href=\"bodymap.css\"") && day.contains("viewBox=") && day.contains("<clipPath"), day);
        assertFalse(
                files(bind(ThreeDays.course())).containsKey("EPUB/bodymap.css"), "no course pays for what it has not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wrist",
                "Trigger Points Massage Therapy",
                "Donaudampfschifffahrtsgesellschaftskapitän",
                "A course with a very long title that goes on and on and names everything that it may ever teach and"
                        + " some that it may not, up to the two hundred characters that the rule for a course allows us"
            })
    void setsEveryTitleWithinTheCover(String title) {
        for (CoverLine line : CoverLine.of(title)) {
            assertTrue(148 + line.text().length() * line.size() * 0.58 < 1000, line.toString());
            assertTrue(line.y() < 1080, line.toString());
        }
    }

    @Test
    void isRecognisedByItsFirstBytes() throws IOException {
        byte[] epub = bind(ThreeDays.course()).bytes();
        assertEquals("mimetype" + Epub.TYPE, new String(epub, 30, 28, StandardCharsets.US_ASCII));
    }

    private static Map<String, String> files(Epub epub) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private Epub bind(Course course) {
        return bindery.bind(book(course));
    }

    private static Book book(Course course) {
        return Book.of(course, PUBLISHED, "A provider & sons", "https://daybook.example");
    }
}
