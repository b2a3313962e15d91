package app.daybook.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.PostgresForTests;
import app.daybook.certificate.statement.Accredited;
import app.daybook.certificate.statement.Serial;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.enrolment.Enrolment;
import app.daybook.printing.PrinterTest;

import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Certificates under the approval of bodies that do not exist, see the test course approved-day. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AccreditorTest {

    private static final String COURSE = "/courses/approved-day";
    private static final String BOARD = "board-of-nowhere";

    @Inject
    DataSource database;

    /** A tab of somebody who signed out meanwhile: what was typed there is no claim of whoever signed in. */
    @Test
    @TestSecurity(user = "board-second", roles = "student")
    void theFormOfAnotherPersonClaimsNothingAndIsGivenBack() throws Exception {
        long id = graduate("board-second");
        session()
                .formParam("person", "0123456789abcdef")
                .formParam("name", "Ann First")
                .post(COURSE + "/certificates")
                .then()
                .statusCode(409)
                .body(containsString("Ann First"));
        assertTrue(certificate(id).isEmpty());
    }

    @Test
    @TestSecurity(user = "board-nothing", roles = "student")
    void isRefusedWithEverythingThatIsMissingAndWithWhatWasTyped() throws Exception {
        long id = graduate("board-nothing");
        claim("Ann <b>Board</b>", BOARD, " ", "Ann", "", "")
                .statusCode(422)
                .body(containsString("Write your licence number"))
                .body(containsString("Write your legal name"))
                .body(containsString("Tick what the body asks"))
                .body(containsString("value=\"Ann &lt;b&gt;Board&lt;/b&gt;\""))
                .body(containsString("id=\"accreditor-board-of-nowhere\" value=\"board-of-nowhere\" checked"));
        claim("Ann Board", BOARD, "MA-1\u200B", "Ann", "Legal", BOARD)
                .statusCode(422)
                .body(containsString("Write your licence number"))
                .body(not(containsString("Write your legal name")));
        claim("Ann Board", BOARD, "MA1", "Ann", "Le\u200Bgal", "college-to-come")
                .statusCode(422)
                .body(containsString("Write your legal name"))
                .body(containsString("Tick what the body asks"));
        assertTrue(certificate(id).isEmpty());
    }

    @Test
    @TestSecurity(user = "board-college", roles = "student")
    void isRefusedWhereTheBodyHasNotGivenOrNoLongerGives() throws Exception {
        long id = graduate("board-college");
        session()
                .get(COURSE + "/certificate")
                .then()
                .statusCode(200)
                .body(containsString("Board of Nowhere: 0.1 CEs"))
                .body(not(containsString("College to Come")));
        claim("Ann", "college-to-come", "", "", "", "")
                .statusCode(422)
                .body(containsString("provider number is missing"))
                .body(containsString("does not cover the day"));
        claim("Ann", "no-such-body", "", "", "", "").statusCode(422).body(containsString("does not cover the day"));
        assertTrue(certificate(id).isEmpty());
    }

    @Test
    @TestSecurity(user = "board-all", roles = "student")
    void isIssuedWordForWordAndKeepsPrivateWhatIsPrivate() throws Exception {
        long id = graduate("board-all");
        for (int time = 0; time < 2; time++) {
            claim("Ann Board", BOARD, " MA  0815/7 ", "Ann Marie", "Legalname", BOARD)
                    .statusCode(303)
                    .header("Location", endsWith(COURSE + "/certificate"));
        }
        claim("Somebody Else", "", "", "", "", "").statusCode(303);

        Certificate issued = certificate(id).orElseThrow();
        Snapshot says = issued.snapshot();
        assertEquals("Ann Board", says.holder());
        assertEquals("One Day (approved)", says.course());
        assertEquals("Home study", says.delivery());
        assertEquals("0.1", says.ces().toPlainString());
        assertEquals("CEs", says.unit());
        assertEquals("Approved by the Board of Nowhere, provider 77, course 5.", says.accreditation());
        assertEquals(new Accredited(BOARD, "Board of Nowhere", "77", "5", 9), says.accredited());
        assertEquals("MA 0815/7", says.licensee().number());
        assertEquals("Legalname", says.licensee().familyName());
        assertEquals("I did this course myself and alone.", says.licensee().attestation());
        assertEquals(
                issued.issuedAt.atOffset(ZoneOffset.UTC).toLocalDate().plusYears(9),
                issued.keepUntil,
                "as long as the body wants it");
        assertEquals(1, Enrolments.count(database, "select count(*) from certificate where enrolment_id = " + id));

        String page = stranger()
                .get("/certificates/" + issued.serial)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(page.contains("Approved by the Board of Nowhere"));
        PrinterTest.assertKeepable(issued.pdf);
        Files.write(Files.createDirectories(Path.of("target", "sheets")).resolve("signed.pdf"), issued.pdf);
        for (String shown : new String[] {page, text(issued.pdf), issued.credential}) {
            assertFalse(shown.contains("0815"), shown);
            assertFalse(shown.contains("Legalname"), shown);
            assertFalse(shown.contains("myself and alone"), shown);
            assertFalse(shown.contains("No approval by an accrediting body is claimed"), shown);
        }
    }

    @Test
    @TestSecurity(user = "board-none", roles = "student")
    void underNoBodyItClaimsNoApprovalAndKeepsNothingThatNobodyAskedFor() throws Exception {
        long id = graduate("board-none");
        claim("Ann None", "", "MA1", "Ann", "Legal", BOARD).statusCode(303);
        Snapshot says = certificate(id).orElseThrow().snapshot();
        assertTrue(says.accreditation().startsWith("Accreditation/approval: none held as of "), says.accreditation());
        assertEquals("One Approved Day", says.course());
        assertNull(says.accredited());
        assertNull(says.licensee());
    }

    private long graduate(String subject) throws SQLException {
        return Graduates.of(database, subject, "Ann Board", "approved-day", "only");
    }

    private static ValidatableResponse claim(
            String name, String accreditor, String licence, String given, String family, String attested) {
        return session()
                .formParam("name", name)
                .formParam("accreditor", accreditor)
                .formParam("licence-number", licence)
                .formParam("given-names", given)
                .formParam("family-name", family)
                .formParam("attestation", attested)
                .post(COURSE + "/certificates")
                .then();
    }

    private static Optional<Certificate> certificate(long enrolment) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Certificate> found = Certificate.serialOf(Enrolment.findById(enrolment))
                    .map(Serial::new)
                    .flatMap(Certificate::of);
            found.ifPresent(certificate -> assertTrue(certificate.pdf.length > 0));
            return found;
        });
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
