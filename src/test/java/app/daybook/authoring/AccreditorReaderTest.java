package app.daybook.authoring;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import app.daybook.course.AccreditorProfile;
import app.daybook.course.AccreditorProfile.CeBroker;
import app.daybook.course.AccreditorProfile.Requirement;
import app.daybook.course.Course;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AccreditorReaderTest {

    private static final String BOARD = "accreditors/board-of-nowhere.yaml";
    private static final CourseFiles FILES =
            CourseFiles.read(Path.of("src/test/resources/courses/approved-day"), new Findings());

    @Test
    void readsProfilesBesideTheCourse() {
        Course course = ThreeDays.read(FILES).course().orElseThrow();
        assertEquals(
                List.of("board-of-nowhere", "college-to-come"),
                course.accreditors().stream().map(AccreditorProfile::id).toList());
        AccreditorProfile board = course.accreditor("board-of-nowhere").orElseThrow();
        assertEquals("Approved by the Board of Nowhere, provider 77, course 5.", board.wording());
        assertEquals(new BigDecimal("0.1"), board.hours());
        assertEquals("CEs", board.unit());
        assertEquals(9, board.retentionYears());
        assertTrue(board.needs(Requirement.LICENCE_NUMBER));
        assertEquals(Optional.of(new CeBroker("77", "5", "FL", "MA")), board.ceBroker());
        assertEquals(Optional.empty(), course.accreditor("nobody"));
    }

    @Test
    void holdsFromItsFirstToItsLastDay() {
        AccreditorProfile college = ThreeDays.read(FILES)
                .course()
                .orElseThrow()
                .accreditor("college-to-come")
                .orElseThrow();
        assertFalse(college.isInForce(LocalDate.of(2019, 12, 31)));
        assertTrue(college.isInForce(LocalDate.of(2020, 1, 1)));
        assertTrue(college.isInForce(LocalDate.of(2020, 12, 31)));
        assertFalse(college.isInForce(LocalDate.of(2021, 1, 1)));
    }

    /** It may be prepared while the approval is pending; nothing is issued under it. */
    @Test
    void aMissingNumberIsAWarning() {
        CourseReader.Reading reading = ThreeDays.read(FILES);
        assertEquals(
                List.of(Finding.Severity.WARNING),
                reading.findings().stream().map(Finding::severity).toList());
        assertTrue(reading.findings().get(0).message().contains("\"provider-number\" is required and missing"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("hours: 0.1", "hours: 0.2", "more than the 0.1 that the course's texts support"),
                Arguments.of("hours: 0.1", "hours: -1", "a number above 0"),
                Arguments.of("hours: 0.1", "hours: some", "a number above 0"),
                Arguments.of("  - attestation\n", "", "belong together"),
                Arguments.of("attestation: I did this course myself and alone.\n", "", "belong together"),
                Arguments.of("  - legal-name", "  - shoe-size", "any of provider-number, course-number"),
                Arguments.of("retention-years: 9", "retention-years: 0", "from 1 to 99"),
                Arguments.of("retention-years: 9\n", "", "\"retention-years\" is missing"),
                Arguments.of("from: 2020-01-01", "from: soon", "a day such as"),
                Arguments.of("state: FL", "state: Florida", "two capital letters"),
                Arguments.of("unit: CEs", "units: CEs", "did you mean \"unit\"?"),
                Arguments.of("Approved by", "Approved ".repeat(30) + "by", "shorten it to 250"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultKeepsTheCourseFromBeingServed(String good, String bad, String message) {
        String text = new String(FILES.bytes(BOARD).orElseThrow(), StandardCharsets.UTF_8);
        assertTrue(text.contains(good), good);
        CourseReader.Reading reading = ThreeDays.read(with(BOARD, text.replace(good, bad)));
        assertTrue(reading.course().isEmpty());
        assertTrue(
                reading.findings().stream()
                        .anyMatch(finding -> finding.file().equals(BOARD)
                                && finding.message().contains(message)),
                () -> reading.findings().toString());
    }

    @Test
    void aFileOutOfFormIsAFinding() {
        assertTrue(ThreeDays.read(with("accreditors/Board 1.yml", "body: x"))
                .course()
                .isEmpty());
    }

    private static CourseFiles with(String name, String text) {
        SortedMap<String, byte[]> files = new TreeMap<>(FILES.files());
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return new CourseFiles(FILES.course(), files);
    }
}
