package app.daybook.assessment.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.ThreeDays;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.enrolment.Enrolment;

import static app.daybook.Requests.enrol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Cards of questions that moved to another day, came, went or changed their key while learners were on the course. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CardsOfEditionsTest {

    private static final LocalTime FIVE = LocalTime.of(5, 0);
    private static final Instant MONDAY = Instant.parse("2026-03-09T12:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2026-03-12T12:00:00Z");

    private static final Course BEFORE =
            ThreeDays.read(ThreeDays.files()).course().orElseThrow();

    /** The question about the desk has moved from day 1 to day 2. */
    private static final Course MOVED = moved();

    private static Course moved() {
        String first = ThreeDays.text("day-01-first.md");
        int from = first.indexOf("### Where do you read today’s page?");
        int until = first.indexOf("### You have read the page once.");
        String question = first.substring(from, until).replace("objective=place", "objective=space");
        SortedMap<String, byte[]> files =
                new TreeMap<>(ThreeDays.with("day-01-first.md", first.substring(0, from) + first.substring(until))
                        .files());
        files.put(
                "day-02-second.md",
                (ThreeDays.text("day-02-second.md") + "\n" + question).getBytes(StandardCharsets.UTF_8));
        return ThreeDays.read(new CourseFiles("three-days", files)).course().orElseThrow();
    }

    @Test
    @TestSecurity(user = "cards-moved")
    void aQuestionThatMovedKeepsItsCardAndBlocksNoSubmission() {
        Enrolment enrolment = enrolled("cards-moved");
        take(enrolment, BEFORE, "first", Map.of("quiet-place", 1.0, "two-steps", 1.0), MONDAY);
        take(enrolment, MOVED, "second", Map.of("quiet-place", 0.0, "one-hour", 1.0), THURSDAY);
        ReviewCard card = card(enrolment, "quiet-place");
        assertEquals(2, card.answers);
        assertEquals("second", card.lessonId);
        assertEquals(3, cards(enrolment).size());
        assertEquals("second", Reviews.lesson(MOVED, card).map(Lesson::id).orElseThrow());
        assertEquals("first", Reviews.lesson(BEFORE, card).map(Lesson::id).orElseThrow());
        take(enrolment, BEFORE, "first", Map.of("quiet-place", 1.0), THURSDAY);
        assertEquals("first", card(enrolment, "quiet-place").lessonId, "and back again");
    }

    @Test
    @TestSecurity(user = "cards-remembered")
    void aQuestionThatMovedCountsForTheDayThatAsksItNow() {
        Enrolment enrolment = enrolled("cards-remembered");
        take(enrolment, BEFORE, "first", Map.of("quiet-place", 1.0), MONDAY);
        List<Recall> recalls = Recall.of(MOVED, cards(enrolment), THURSDAY);
        assertEquals(
                List.of("second"),
                recalls.stream().map(recall -> recall.lesson().id()).toList());
        assertEquals(1, recalls.get(0).objectives().get(0).questions());
    }

    @Test
    @TestSecurity(user = "cards-retired")
    void aRetiredQuestionIsAskedNoMoreAndAnAddedOneGetsACard() {
        Enrolment enrolment = enrolled("cards-retired");
        take(enrolment, BEFORE, "first", Map.of("quiet-place", 1.0, "no-longer-there", 0.0), MONDAY);
        List<ReviewCard> due = QuarkusTransaction.requiringNew()
                .call(() -> Reviews.of(BEFORE, enrolment, THURSDAY).due());
        assertEquals(
                List.of("quiet-place"),
                due.stream().map(one -> one.key.questionId()).toList());
        assertTrue(Recall.of(BEFORE, cards(enrolment), THURSDAY).stream()
                .allMatch(recall -> recall.lesson().id().equals("first")));
        take(enrolment, BEFORE, "first", Map.of("quiet-place", 1.0, "newly-there", 1.0), THURSDAY);
        assertEquals(1, card(enrolment, "newly-there").answers);
        assertEquals(1, card(enrolment, "no-longer-there").answers, "what is gone stays as it was");
    }

    @Test
    @TestSecurity(user = "cards-rekeyed")
    void aChangedKeyChangesWhatIsRightFromThenOnAndNothingBefore() {
        Enrolment enrolment = enrolled("cards-rekeyed");
        take(enrolment, BEFORE, "first", Map.of("quiet-place", 1.0), MONDAY);
        ReviewCard before = card(enrolment, "quiet-place");
        take(enrolment, MOVED, "second", Map.of("quiet-place", 0.0), THURSDAY);
        ReviewCard after = card(enrolment, "quiet-place");
        assertEquals(before.answers + 1, after.answers);
        assertEquals(0, after.grade);
        assertTrue(after.stability < before.stability);
        assertEquals(before.token, after.token);
    }

    /** Two tabs hand in two quizzes that both met the question. */
    @Test
    @TestSecurity(user = "cards-racing")
    void quizzesHandedInAtOnceMakeOneCard() throws Exception {
        Enrolment enrolment = enrolled("cards-racing");
        List<Callable<Void>> both = new ArrayList<>();
        for (int turn = 0; turn < 20; turn++) {
            String lesson = turn % 2 == 0 ? "first" : "second";
            both.add(() -> {
                take(enrolment, MOVED, lesson, Map.of("quiet-place", 1.0, "one-hour", 1.0), MONDAY);
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<Void> one : pool.invokeAll(both)) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(2, cards(enrolment).size());
    }

    private static Enrolment enrolled(String subject) {
        enrol();
        return QuarkusTransaction.requiringNew()
                .call(() -> Enrolment.of(subject, "three-days").orElseThrow());
    }

    private static void take(
            Enrolment enrolment, Course course, String lesson, Map<String, Double> grades, Instant now) {
        QuarkusTransaction.requiringNew()
                .run(() -> ReviewCard.take(enrolment, course.lesson(lesson).orElseThrow(), FIVE, grades, now));
    }

    private static List<ReviewCard> cards(Enrolment enrolment) {
        return QuarkusTransaction.requiringNew().call(() -> ReviewCard.of(enrolment));
    }

    private static ReviewCard card(Enrolment enrolment, String question) {
        return cards(enrolment).stream()
                .filter(card -> card.key.questionId().equals(question))
                .findFirst()
                .orElseThrow();
    }
}
