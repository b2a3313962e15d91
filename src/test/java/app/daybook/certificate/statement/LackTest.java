package app.daybook.certificate.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.authoring.ThreeDays;
import app.daybook.course.AccreditorProfile;
import app.daybook.course.AccreditorProfile.Requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LackTest {

    private static final LocalDate COMPLETED = LocalDate.of(2026, 5, 5);
    private static final Licensee COMPLETE = new Licensee("MA-12 345/6", "", "Björk", "I did it.", Instant.EPOCH);
    private static final Set<Requirement> EVERYTHING = EnumSet.allOf(Requirement.class);

    @Test
    void nothingIsMissingWhereEverythingIsThere() {
        assertEquals(List.of(), lacks(profile("Approved.", "0", EVERYTHING), COMPLETE));
        assertEquals(List.of(), lacks(profile("Approved.", "0", Set.of()), nobody()));
    }

    /** The course of three days has words for 0.0 hours. */
    @Test
    void hoursAreNeverAboveTheComputed() {
        assertEquals(List.of(Lack.TOO_MANY_HOURS), lacks(profile("Approved.", "0.1", EVERYTHING), COMPLETE));
    }

    @Test
    void wordsThatCannotBePrintedAreNotCutShort() {
        assertEquals(List.of(Lack.UNPRINTABLE), lacks(profile("認可", "0", EVERYTHING), COMPLETE));
    }

    @Test
    void everythingThatIsMissingIsListed() {
        assertEquals(
                List.of(Lack.LICENCE_NUMBER, Lack.LEGAL_NAME, Lack.ATTESTATION),
                lacks(profile("Approved.", "0", EVERYTHING), nobody()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "MA_1", "MA\t1", "=1+1", "12345678901234567890123456789012345678901"})
    void aLicenceNumberHasLettersAndDigits(String number) {
        assertEquals(
                List.of(Lack.LICENCE_NUMBER),
                lacks(
                        profile("Approved.", "0", EVERYTHING),
                        new Licensee(number, "Ann", "Legal", "I did it.", Instant.EPOCH)));
    }

    private static List<Lack> lacks(AccreditorProfile profile, Licensee licensee) {
        return Lack.of(profile, licensee, ThreeDays.course(), COMPLETED);
    }

    private static Licensee nobody() {
        return new Licensee(null, null, null, null, null);
    }

    private static AccreditorProfile profile(String wording, String hours, Set<Requirement> requires) {
        return new AccreditorProfile(
                "board",
                "Board",
                wording,
                Optional.of("1"),
                Optional.of("2"),
                "Title",
                "Home study",
                new BigDecimal(hours),
                "CEs",
                requires,
                Optional.of("I did it."),
                6,
                COMPLETED,
                Optional.of(COMPLETED),
                Optional.empty());
    }
}
