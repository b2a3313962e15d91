package app.daybook.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClinicalReviewTest {

    private static final Map<String, String> FILES = Map.of(
            "day-01-first.md",
            "a",
            "day-02-second.md",
            "b",
            "day-03-third.md",
            "c",
            "final-exam.md",
            "d",
            "course.yaml",
            "e",
            "media/hand.svg",
            "f");

    private static final ClinicalReview REVIEW =
            new ClinicalReview("Ada Roy", "physiotherapist", LocalDate.of(2026, 3, 2), FILES);

    @Test
    void anEditionAsItWasReviewedNamesTheReviewer() {
        assertEquals("by Ada Roy, physiotherapist, on 2 March 2026", REVIEW.of(FILES));
    }

    @Test
    void whatChangedIsPendingAndNamed() {
        assertEquals(
                "pending for day 2, changed since the review by Ada Roy, physiotherapist, on 2 March 2026",
                REVIEW.of(with("day-02-second.md", "x")));
        assertEquals(
                "pending for the course’s page and pictures, changed since the review on 2 March 2026",
                REVIEW.of(with("course.yaml", "x", "media/hand.svg", "x"))
                        .replace("by Ada Roy, physiotherapist, on", "on"));
    }

    @Test
    void aNewDayIsNotReviewedAndOneThatIsGoneIsMissed() {
        assertEquals(Set.of("day-04-fourth.md"), REVIEW.changed(with("day-04-fourth.md", "x")));
        Map<String, String> without = new TreeMap<>(FILES);
        without.remove("day-03-third.md");
        assertEquals(Set.of("day-03-third.md"), REVIEW.changed(without));
    }

    /** The same text at another place is as it was read. */
    @Test
    void aDayThatMovesStaysReviewed() {
        Map<String, String> moved = new TreeMap<>(FILES);
        moved.put("day-01-second.md", moved.remove("day-02-second.md"));
        moved.put("day-02-first.md", moved.remove("day-01-first.md"));
        assertEquals(Set.of(), REVIEW.changed(moved));
    }

    @Test
    void howeverMuchChangedItFitsOnACertificate() {
        Map<String, String> approved = new TreeMap<>();
        Map<String, String> now = new TreeMap<>();
        for (int day = 1; day <= 30; day++) {
            approved.put("day-%02d-x.md".formatted(day), "a" + day);
            now.put("day-%02d-x.md".formatted(day), (day % 2 == 0 ? "a" : "b") + day);
        }
        ClinicalReview longest =
                new ClinicalReview("n".repeat(50), "c".repeat(40), LocalDate.of(2026, 9, 30), approved);
        assertTrue(longest.of(approved).length() <= ClinicalReview.LONGEST);
        assertEquals(
                "pending for days 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, changed since the review on"
                        + " 30 September 2026",
                longest.of(now));
        now.replaceAll((path, mark) -> mark + "x");
        List.of("final-exam.md", "triage.yaml", "practice.yaml", "sheets.yaml", "atlas.yaml")
                .forEach(path -> now.put(path, "new"));
        assertEquals("pending for 35 files, changed since the review on 30 September 2026", longest.of(now));
        now.keySet().removeIf(path -> !path.startsWith("day"));
        assertEquals("pending for days 1 to 30, changed since the review on 30 September 2026", longest.of(now));
    }

    @Test
    void nobodyReviewsWithoutCredentials() {
        assertThrows(
                IllegalArgumentException.class, () -> new ClinicalReview("Ada", " ", LocalDate.of(2026, 3, 2), FILES));
    }

    private static Map<String, String> with(String... changes) {
        Map<String, String> changed = new TreeMap<>(FILES);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }
}
