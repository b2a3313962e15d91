package app.daybook.certificate.statement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.PostgresForTests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** With the application, for a refusal's words come from a message bundle. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class HolderNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amélie Thériault-O’Brien",
                "Nguyễn Thị Hồng Ánh",
                "Ольга Ковальчук",
                "Ґалаґан Її Єва",
                "Ελένη Παπαδοπούλου",
                "Ἀθηνᾶ Παλλάς",
                "Adébáyọ̀ Ẹ́kùn",
                "Łukasz Żółć",
                "Ğülşah Çağrı Iİıi",
                "Þórður Æsir",
                "Անի Պետրոսյան",
                "ნინო ბერიძე",
                "王小明",
                "山田 花子・ヤマダ",
                "김민준",
                "محمد علی\u200Cزاده",
                "דוד בן־גוריון",
                "अनीता शर्मा",
                "สมชาย พี่น้อง",
                "ශ්\u200Dරී ලංකා",
                "Q̃ɔ̀́n"
            })
    void takesNamesThatCanBePrinted(String name) {
        assertEquals(
                java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC),
                HolderName.of(name).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "𠮷野家",
                "ᠮᠣᠩᠭᠣᠯ",
                "\u0301Ann",
                "Ann \u0E48",
                "An\u200Dn",
                "محمد\u200C",
                "Ann \uE000",
                "Ann 😀",
                "Ann\u202Eeoj",
                "Ann\u0000",
                "Ann\uD800",
                "Zoë\u200B"
            })
    void namesTheCharactersItCannotPrint(String name) {
        var refused = assertThrows(NameRefused.class, () -> HolderName.of(name));
        assertEquals(422, refused.status());
        assertTrue(refused.whatHappened().contains("cannot be printed"), refused.whatHappened());
    }

    @Test
    void whatNobodySeesIsNamedByItsNumber() {
        var refused = assertThrows(NameRefused.class, () -> HolderName.of("Dr \ud83d\udc69\u200d\u2695\ufe0f"));
        assertTrue(refused.whatHappened().contains("U+200D"), refused.whatHappened());
        assertTrue(refused.whatHappened().contains("U+FE0F"), refused.whatHappened());
    }

    @Test
    void composesAndTidies() {
        assertEquals("Zoë Ann", HolderName.of("  Zoe\u0308\t\u00a0 Ann\n").text());
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThrows(NameRefused.class, () -> HolderName.of(" \u00a0 "));
        assertThrows(NameRefused.class, () -> HolderName.of("a".repeat(201)));
        assertEquals(200, HolderName.of("a".repeat(200)).text().length());
    }
}
