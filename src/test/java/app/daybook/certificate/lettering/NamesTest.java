package app.daybook.certificate.lettering;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.parsing.Parser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.PostgresForTests;
import app.daybook.certificate.Diplomas;
import app.daybook.certificate.Enrolments;
import app.daybook.certificate.Samples;
import app.daybook.certificate.print.Press;
import app.daybook.certificate.statement.Achievement;
import app.daybook.certificate.statement.Paper;
import app.daybook.certificate.statement.Snapshot;
import app.daybook.printing.PrinterTest;
import app.daybook.printing.ShapedText;

import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Names in any script. Leaves its sheets in target/sheets/names to be looked at. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
public class NamesTest {

    private static final Path SHEETS = Path.of("target", "sheets", "names");

    @Inject
    Press press;

    @Inject
    DataSource database;

    @BeforeAll
    static void prepare() throws IOException {
        Files.createDirectories(SHEETS);
    }

    public static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("arabic", "محمد بن عبد الرحمن الفارسي"),
                Arguments.of("arabic-marks", "مُحَمَّد Ali ١٢ علی\u200Cزاده"),
                Arguments.of("hebrew", "דָּוִד בן־גוריון"),
                Arguments.of("thai", "สมชาย ที่ปั้นผู้กล้า"),
                Arguments.of("lao", "ທ້າວ ຄຳຫຼ້າ"),
                Arguments.of("khmer", "សុខ ស្រីមុំ"),
                Arguments.of("myanmar", "အောင်ဆန်းကျော်"),
                Arguments.of("tibetan", "བསྟན་འཛིན་རྒྱ་མཚོ"),
                Arguments.of("devanagari", "कृष्ण शर्मा क्षत्रिय"),
                Arguments.of("bengali", "রবীন্দ্রনাথ ঠাকুর"),
                Arguments.of("gurmukhi", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"),
                Arguments.of("gujarati", "શ્રીકૃષ્ણ પટેલ"),
                Arguments.of("oriya", "ଶ୍ରୀକାନ୍ତ ଦାସ"),
                Arguments.of("tamil", "ஸ்ரீநிவாசன் கோபால்"),
                Arguments.of("telugu", "శ్రీనివాస్ రెడ్డి"),
                Arguments.of("kannada", "ಶ್ರೀನಿವಾಸ ಕೃಷ್ಣ"),
                Arguments.of("malayalam", "ശ്രീകുമാർ നമ്പ്യാർ"),
                Arguments.of("sinhala", "ශ්\u200Dරී ජයවර්ධන"),
                Arguments.of("ethiopic", "ኃይለ ሥላሴ"),
                Arguments.of("chinese", "王小明 歐陽娜娜"),
                Arguments.of("japanese", "山田 花子・ヤマダ"),
                Arguments.of("korean", "김민준 · 남궁뷁"),
                Arguments.of("marks", "Ẹ́kùn Adébáyọ̀ M̃ĩ́ɔ̀́ Х̄о̄"),
                Arguments.of("arabic-200", "عبدالرحمن ".repeat(20).substring(0, 199) + "ي"),
                Arguments.of("chinese-200", "王".repeat(200)),
                Arguments.of("thai-200", "กรุงเทพมหานคร".repeat(16).substring(0, 200)),
                Arguments.of("tamil-200", "ஔஔ".repeat(100)),
                Arguments.of(
                        "devanagari-200",
                        "क्षत्रिय ".repeat(25).substring(0, 200).strip()),
                Arguments.of("marks-200", "W̃".repeat(100)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void standsOnTheSheetAndCanBeReadAloud(String script, String name) throws Exception {
        Snapshot snapshot = Samples.snapshot(name);
        assertTrue(ShapedText.isNeededFor(snapshot.holder()));
        byte[] pdf = press.print(snapshot, Paper.LETTER);
        Files.write(SHEETS.resolve(script + ".pdf"), pdf);

        PrinterTest.assertKeepable(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals(snapshot.holder(), spoken(document.getDocumentCatalog().getStructureTreeRoot()));
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 96);
            ImageIO.write(image, "png", SHEETS.resolve(script + ".png").toFile());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"مُحَمَّد Ali ١٢ علی\u200Cزاده", "王小明", "Ẹ́kùn M̃ĩ́ɔ̀́", "कृष्ण शर्मा"})
    void standsOnThePageAndInTheBadge(String name) throws Exception {
        Achievement achieved = Samples.achievement(name);
        String serial = Diplomas.issue(Enrolments.enrol(database), achieved);
        String holder = achieved.holder().text();
        stranger()
                .get("/certificates/" + serial)
                .then()
                .statusCode(200)
                .body(containsString("<bdi>" + holder + "</bdi>"));
        stranger()
                .get(Diplomas.badgeAt(serial) + ".json")
                .then()
                .parser("application/vc+ld+json", Parser.JSON)
                .statusCode(200)
                .body("credentialSubject.identifier[0].identityHash", equalTo(holder));
    }

    @Test
    void marksStandOnOneAnother() {
        assertTrue(ink("ที่") > ink("ที") + 5, "the tone stands above the vowel");
        assertTrue(ink("ɔ̀́") > ink("ɔ̀") + 5, "the second mark stands above the first");
    }

    @Test
    void aRightToLeftNameBeginsAtTheRight() {
        Lettering one = Lettering.of("א ע", 500);
        Lettering other = Lettering.of("ע א", 500);
        assertNotEquals(one.path(), other.path());
    }

    /** The words with which drawn text is read aloud. */
    public static String spoken(PDStructureNode node) {
        var spoken = new StringBuilder();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getActualText() != null) {
                    spoken.append(element.getActualText());
                }
                spoken.append(spoken(element));
            }
        }
        return spoken.toString();
    }

    private static double ink(String text) {
        Lettering lettering = Lettering.of(text, 5_000);
        return lettering.boxHeight();
    }
}
