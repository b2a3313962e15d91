package app.daybook.practice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.certificate.lettering.NamesTest;
import app.daybook.printing.PrinterTest;

import static app.daybook.Requests.enrol;
import static app.daybook.Requests.hidden;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Records as files. Leaves them in target/sheets to be looked at. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PrintedRecordTest {

    private static final String HEBREW = "שלום לכם, זה כתוב מימין לשמאל.";
    private static final String ARABIC = "سلام عليكم، هذا مكتوب من اليمين.";

    @Test
    @TestSecurity(user = "printed-whole", roles = "student")
    void isAFileThatAllCanReadAndKeep() throws Exception {
        enrol();
        String record = Requests.record("study-diary");
        Map<String, String> fields = hidden(session().get(record).asString());
        fields.putAll(Map.of(
                "day", "2026-05-01",
                "where", "kitchen",
                "noise", "3",
                "minutes", "40",
                "page", "=1+1; <b>bold</b> & {worse}",
                "notes", "One. √ ☐\n\nTwo: →, ≥ and 😀.\n" + HEBREW + "\n" + ARABIC + "\n\u202Eevil",
                "steps", "closed wrote",
                "recalled.before", "2",
                "recalled.after", "7",
                "consent", "yes"));
        session().formParams(fields).post(record + "/hand-ins").then().statusCode(303);
        byte[] pdf = file(record);
        Files.createDirectories(Path.of("target/sheets"));
        Files.write(Path.of("target/sheets/record.pdf"), pdf);

        PrinterTest.assertKeepable(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = PrinterTest.text(document);
            for (String said : new String[] {
                "Study diary",
                "At the kitchen table",
                "3 / 10",
                "40 min",
                "=1+1; <b>bold</b> & {worse}",
                "Two: →, ≥ and [grinning face].",
                "Closed the book",
                "My partner agreed to be written about.",
                "Handed in",
                "evil",
            }) {
                assertTrue(text.contains(said), said + " is missing in " + text);
            }
            assertFalse(text.contains("\u202E"), "nothing turns what follows it");
            assertFalse(text.contains(" ,"), "a measure without a unit: " + text);
            String spoken = NamesTest.spoken(document.getDocumentCatalog().getStructureTreeRoot());
            assertTrue(spoken.contains(HEBREW) && spoken.contains(ARABIC), spoken);
            assertEquals("Study diary, day 1", document.getDocumentInformation().getTitle());
        }
        session().get(record).then().body(containsString("href=\"" + record + "/record.pdf\""));
        People.change("printed-other", "student");
        enrol();
        session().get(record + "/record.pdf").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "printed-long", roles = "student")
    void holdsTenThousandCharactersOfAnyKind() throws Exception {
        enrol();
        String record = Requests.record("study-diary");
        Map<String, String> fields = hidden(session().get(record).asString());
        fields.put("page", "x".repeat(10_000));
        fields.put("notes", "سلام عليكم ".repeat(900));
        session().formParams(fields).post(record + "/drafts").then().statusCode(303);
        long began = System.nanoTime();
        byte[] pdf = file(record);
        System.out.println("a record of 20,000 characters printed in " + (System.nanoTime() - began) / 1_000_000
                + " ms, " + pdf.length / 1024 + " KB");
        Files.write(Files.createDirectories(Path.of("target", "sheets")).resolve("record-long.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = PrinterTest.text(document).replaceAll("[^x]", "");
            assertTrue(text.length() >= 10_000, "all of it stands on the pages: " + text.length());
        }
    }

    @Test
    @TestSecurity(user = "printed-endless", roles = "student")
    void saysThatItIsTooLong() {
        enrol();
        String record = Requests.record("study-diary");
        Map<String, String> fields = hidden(session().get(record).asString());
        fields.put("page", "سلام ".repeat(2_400));
        fields.put("notes", "سلام ".repeat(2_400));
        session().formParams(fields).post(record + "/drafts").then().statusCode(303);
        session()
                .get(record + "/record.pdf")
                .then()
                .statusCode(422)
                .body(containsString("This is too long for one file"));
    }

    @Test
    @TestSecurity(user = "printed-often", roles = "student")
    void isPrintedOnlySoOften() {
        enrol();
        String unknown = Requests.COURSE + "/records/" + UUID.randomUUID() + "/record.pdf";
        List<Integer> answers = IntStream.range(0, 25)
                .mapToObj(i -> session().get(unknown).statusCode())
                .toList();
        assertEquals(List.of(404, 429), answers.stream().distinct().toList());
        assertTrue(answers.indexOf(429) >= 20, answers.toString());
    }

    private static byte[] file(String record) {
        return session()
                .get(record + "/record.pdf")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("attachment; filename=\"record-day-1-"))
                .extract()
                .asByteArray();
    }
}
