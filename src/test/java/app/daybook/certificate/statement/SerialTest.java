package app.daybook.certificate.statement;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.certificate.Samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SerialTest {

    @Test
    void readsBackWhatItShowsToPeople() {
        var random = new Random(7);
        var seen = new HashSet<Serial>();
        for (int i = 0; i < 1000; i++) {
            Serial serial = Serial.random(random);
            assertTrue(seen.add(serial));
            assertTrue(serial.text().matches("^[0-9A-HJKMNP-TV-Z]{26}$"), "as the database checks it");
            assertEquals(Optional.of(serial), Serial.parse(serial.grouped()));
            assertEquals(Optional.of(serial), Serial.parse(serial.text().toLowerCase()));
        }
    }

    @Test
    void usesAllBits() {
        RandomGenerator ones = () -> -1L;
        RandomGenerator zeros = () -> 0L;
        assertEquals("7ZZZZZZZZZZZZZZZZZZZZZZZZZ", Serial.random(ones).text());
        assertEquals("00000000000000000000000000", Serial.random(zeros).text());
    }

    @Test
    void forgivesLettersThatLookLikeDigits() {
        assertEquals(
                Optional.of(new Serial("00111" + "0".repeat(20) + "A")),
                Serial.parse(" oO-iLl " + "0".repeat(20) + "a"));
    }

    /** Hyphens, en and em dashes, minus, a soft hyphen, no-break and zero-width spaces, full-width letters. */
    @ParameterizedTest
    @ValueSource(strings = {"-", "\u2010", "\u2013", "\u2014", "\u2212", "\u00ad", "\u00a0", "\u200b", "_", " – "})
    void forgivesWhateverStandsBetween(String dash) {
        assertEquals(
                Optional.of(Samples.SERIAL),
                Serial.parse(Samples.SERIAL.grouped().toLowerCase().replace("-", dash)));
        assertEquals(
                Optional.of(Samples.SERIAL),
                Serial.parse("\uff13" + Samples.SERIAL.text().substring(1)));
    }

    @Test
    void showsGroups() {
        assertEquals("3ZK8Q-W5T7N-2XBD9-MRVH4-C6PEJA", Samples.SERIAL.grouped());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3ZK8QW5T7N2XBD9MRVH4C6PEJ",
                "3ZK8QW5T7N2XBD9MRVH4C6PEJAA",
                "8ZK8QW5T7N2XBD9MRVH4C6PEJA",
                "3ZK8QW5T7N2XBD9MRVH4C6PEJU",
                "3ZK8QW5T7N2XBD9MRVH4C6PEJ%",
                "../../../etc/passwd"
            })
    void refusesWhatIsNoSerial(String typed) {
        assertEquals(Optional.empty(), Serial.parse(typed));
    }
}
