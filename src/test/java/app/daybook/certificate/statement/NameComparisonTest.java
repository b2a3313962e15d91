package app.daybook.certificate.statement;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.certificate.statement.NameComparison.Difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NameComparisonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ann Smith        | Ann Smith         | NONE
            ann  SMITH       | Ann Smith         | NONE
            Smith, Ann       | Ann Smith         | NONE
            Amélie Roy       | Ame\u0301lie Roy  | NONE
            Amélie Roy       | Amelie Roy        | SPELLING
            Ann Smiht        | Ann Smith         | SPELLING
            Ann              | Anne              | SPELLING
            Ann Smith        | Ann Brown         | ANOTHER_NAME
            Ann Smith        | Eve Brown         | ANOTHER_NAME
            Ελένη Παππά      | Ελένη Παππα       | SPELLING
            山田太郎            | 鈴木花子             | ANOTHER_NAME
            """)
    void tellsASlipFromAnotherName(String known, String printed, Difference difference) {
        NameComparison names = NameComparison.of(known, printed.replace("\\u0301", "\u0301"));
        assertEquals(difference, names.difference());
        assertEquals(List.of(), names.addedTitles());
        assertEquals(difference == Difference.NONE, names.isSame());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ann Smith        | Dr. Ann Smith     | Dr.
            Ann Smith        | Prof Dr Ann Smith | Prof, Dr
            Ann Smith        | Ann Smith, rmt    | rmt
            Ann Smith        | Ann Smith R.M.T.  | R.M.T.
            Ann Smith        | Ann Smith PhD     | PhD
            Dr Ann Smith     | DR. Ann Smith, MD | MD
            """)
    void findsATitleThatIsNew(String known, String printed, String titles) {
        NameComparison names = NameComparison.of(known, printed);
        assertEquals(titles, names.titlesInWords());
        assertEquals(Difference.NONE, names.difference());
        assertFalse(names.isSame());
    }

    /** Names that look like titles, and titles that were there before. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Md Rahman        | Md Rahman
            Yo-Yo Ma         | Yo-Yo Ma
            Do Van Anh       | Do Van Anh
            ANN MA           | ANN MA
            Dr. Ann Smith    | Dr Ann Smith
            Ann Smith, RMT   | Ann Smith RMT
            """)
    void takesNoNameForATitle(String known, String printed) {
        assertTrue(NameComparison.of(known, printed).isSame());
        assertEquals(List.of(), NameComparison.of(known, printed).addedTitles());
    }

    @Test
    void aTitleThatIsDroppedIsNoDifference() {
        assertTrue(NameComparison.of("Dr. Ann Smith, RMT", "Ann Smith").isSame());
    }
}
