package app.daybook.admission;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.admission.InvitationFile.Fault;
import app.daybook.admission.InvitationFile.Unreadable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InvitationFileTest {

    private static InvitationFile read(String text) {
        return InvitationFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> people(InvitationFile file) {
        return file.invited().stream()
                .map(one -> one.line() + " " + one.name() + " <" + one.address().text() + ">")
                .toList();
    }

    @Test
    void takesEitherOrderAndWhateverDividesTheFirstLine() {
        for (String divider : List.of(",", ";", "\t")) {
            String text = "\ufeffName,Mail\r\nZoé Ünal,Zoe@Example.org\r\n\r\nbob@example.org,\"Bob \"\"Bo\"\" Ray\"\n"
                    + "\" Ann\", ann@example.org ,,\nعلي,ali@example.org";
            assertEquals(
                    List.of(
                            "2 Zoé Ünal <zoe@example.org>",
                            "4 Bob \"Bo\" Ray <bob@example.org>",
                            "5 Ann <ann@example.org>",
                            "6 علي <ali@example.org>"),
                    people(read(text.replace(",", divider))));
            assertEquals(List.of(), read(text.replace(",", divider)).refused());
        }
    }

    @Test
    void aFileWithoutHeadingBeginsWithItsFirstLine() {
        assertEquals(List.of("1 Ann <ann@example.org>"), people(read("Ann,ann@example.org")));
        assertEquals(List.of("1 Ray, Ann <ann@example.org>"), people(read("\"Ray, Ann\",ann@example.org")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '´', textBlock = """
        Ann,ann                          | NO_ADDRESS
        Ann                              | NO_ADDRESS
        Ann,ann@@example.org             | BAD_ADDRESS
        Ann,ann@                         | BAD_ADDRESS
        Ann,ann@exämple.org              | BAD_ADDRESS
        Ann,ann(at)@example .org         | BAD_ADDRESS
        Ann,"ann@example.org             | OPEN_QUOTE
        Ann,ann@example.org,+1 23        | FORMULA
        Ann,Ray,ann@example.org          | CELLS
        ann@example.org,bob@example.org  | CELLS
        ´=cmd|' /C calc'!A0,ann@example.org´ | FORMULA
        ´  -1+1,ann@example.org´         | FORMULA
        @SUM(1),ann@example.org          | FORMULA
        ＝1,ann@example.org               | FORMULA
        ann@example.org                  | NO_NAME
        ,ann@example.org                 | NO_NAME
        """)
    void saysWhyALineInvitesNobody(String line, Fault fault) {
        InvitationFile file = read("Old,old@example.org\n" + line + "\nNew,new@example.org");
        assertEquals(List.of(new InvitationFile.Refused(2, fault)), file.refused(), line);
        assertEquals(2, file.invited().size(), "the lines around it are read");
    }

    @Test
    void refusesWhatIsLongOrTwice() {
        InvitationFile file =
                read("Ann,ann@example.org\nAnn,ANN@example.org\n" + "x".repeat(201) + ",long@example.org\n"
                        + "x".repeat(1001) + ",l@example.org\n" + "x".repeat(200) + ",fits@example.org");
        assertEquals(
                List.of(
                        new InvitationFile.Refused(2, Fault.TWICE),
                        new InvitationFile.Refused(3, Fault.LONG_NAME),
                        new InvitationFile.Refused(4, Fault.TOO_LONG)),
                file.refused());
        assertEquals(2, file.invited().size());
    }

    @Test
    void aLineInAnotherEncodingKeepsNoOtherFromBeingRead() {
        byte[] latin = "Ann,ann@example.org\nZoé,zoe@example.org\n\ufffd,bad@example.org\nBob,bob@example.org"
                .replace("\ufffd", "?")
                .getBytes(Charset.forName("windows-1252"));
        InvitationFile file = InvitationFile.read(latin);
        assertEquals(List.of(new InvitationFile.Refused(2, Fault.NOT_UTF8)), file.refused());
        assertEquals(3, file.invited().size());
        assertEquals(
                List.of(new InvitationFile.Refused(1, Fault.NOT_UTF8)),
                read("Zo\ufffd,zoe@example.org").refused());
    }

    @Test
    void saysOfAWholeFileThatItIsNoText() {
        assertEquals(Optional.of(Unreadable.EMPTY), InvitationFile.unreadable(new byte[0]));
        assertEquals(
                Optional.of(Unreadable.NOT_TEXT),
                InvitationFile.unreadable("Ann,ann@example.org".getBytes(StandardCharsets.UTF_16)));
        assertEquals(
                Optional.of(Unreadable.NOT_TEXT),
                InvitationFile.unreadable("PK\u0003\u0004\0\0".getBytes(StandardCharsets.ISO_8859_1)));
        String line = "Ann,ann@example.org\n";
        assertEquals(
                Optional.empty(),
                InvitationFile.unreadable(
                        ("Name,Mail\n" + line.repeat(InvitationFile.MOST_LINES)).getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                Optional.of(Unreadable.TOO_MANY),
                InvitationFile.unreadable(
                        line.repeat(InvitationFile.MOST_LINES + 2).getBytes(StandardCharsets.UTF_8)));
    }

    /** Whatever bytes come, each line is read or refused, and nothing takes long. */
    @Test
    void endsWhateverComes() {
        Random random = new Random(422);
        byte[] alphabet = "ab@.,;\t\"\n\r=+-é\u0000 ".getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 500; round++) {
            byte[] bytes = new byte[random.nextInt(400)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = alphabet[random.nextInt(alphabet.length)];
            }
            InvitationFile file = InvitationFile.read(bytes);
            assertTrue(file.invited().stream().allMatch(one -> !one.name().isEmpty()));
        }
    }
}
