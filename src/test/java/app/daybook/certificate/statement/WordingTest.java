package app.daybook.certificate.statement;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nobody vouches for what nobody read. */
class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "0 | 0 | ''",
                "3 | 0 | Self-reported",
                "3 | 3 | Assessed by Dana Whitfield and Amal Haddad",
                "22 | 1 | 1 of 22 records assessed by Dana Whitfield and Amal Haddad; the others self-reported"
            })
    void vouchesForWhatReviewersAccepted(int handedIn, int accepted, String line) {
        assertEquals(line, Wording.practical(handedIn, accepted, List.of("Dana Whitfield", "Amal Haddad")));
    }

    @Test
    void namesNobodyWhoseNameCannotBePrinted() {
        for (List<String> reviewers :
                List.of(List.<String>of(), List.of("א"), List.of("x".repeat(37)), List.of("Ann", "Bo", "Cy"))) {
            assertEquals("Assessed by reviewers of the course", Wording.practical(1, 1, reviewers));
        }
    }

    @Test
    void theLongestLineFits() {
        String longest = Wording.practical(9_999, 9_998, List.of("x".repeat(36), "y".repeat(36)));
        assertTrue(longest.length() <= Wording.LONGEST_PRACTICAL, longest);
    }

    @Test
    void criteriaNameRecordsOnlyWhereTheyAreAskedFor() {
        assertEquals(
                "Every one of the course's 30 days completed and its quiz passed; 29 practical records handed in; 1"
                        + " practical record accepted by a reviewer; the final assessment passed with at least 80 % and"
                        + " every safety question right; the course evaluation given.",
                Wording.criteria(new Achievement.Syllabus("", "", List.of(), 30, 80, 29, 1)));
        assertEquals(
                "The course's day completed and its quiz passed; the final assessment passed with at least 80 % and every"
                        + " safety question right; the course evaluation given.",
                Wording.criteria(new Achievement.Syllabus("", "", List.of(), 1, 80, 0, 0)));
    }
}
