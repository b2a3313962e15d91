package app.daybook.authoring;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import app.daybook.course.CeHours;
import app.daybook.recording.Recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** 12,000 words or 60 minutes of sound or film make one hour, in tenths rounded down. */
class CeHoursTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.0",
        "1199, 0, 0.0",
        "1200, 0, 0.1",
        "11999, 0, 0.9",
        "12000, 0, 1.0",
        "58214, 0, 4.8",
        "0, 60, 1.0",
        "0, 5, 0.0",
        "11999, 1, 1.0",
        "6000, 30, 1.0",
        "2000000000, 600000, 176666.6"
    })
    void supportsByWordsAndMinutes(int words, int mediaMinutes, BigDecimal hours) {
        assertEquals(hours, new CeHours(words, mediaMinutes, Optional.empty()).supported());
    }

    @Test
    void showsItsSum() {
        assertEquals("58,214 words ÷ 12,000 = 4.8", new CeHours(58_214, 0, Optional.empty()).sum());
        assertEquals(
                "58,214 words ÷ 12,000 + 90 media minutes ÷ 60 = 6.3", new CeHours(58_214, 90, Optional.empty()).sum());
    }

    @Test
    void saysWhatIsClaimedIfItIsLess() {
        CeHours all = new CeHours(58_214, 0, Optional.empty());
        CeHours some = new CeHours(58_214, 0, Optional.of(new BigDecimal("4")));
        assertEquals(new BigDecimal("4.8"), all.hours());
        assertFalse(all.isClaimedLower());
        assertEquals(new BigDecimal("4"), some.hours());
        assertTrue(some.isClaimedLower());
    }

    @Test
    void countsTheMediaMinutesOfDays() {
        CourseFiles film = ThreeDays.replace("day-01-first.md", "minutes: 10", "minutes: 10\nmedia-minutes: 10");
        assertEquals(10, ThreeDays.read(film).course().orElseThrow().ce().mediaMinutes());
    }

    /** 125 seconds are two minutes; what a day declares beyond that it cannot show. */
    @ParameterizedTest
    @CsvSource({
        "minutes: 5, 2, ''",
        "minutes: 1, 1, its minutes are 1",
        "minutes: 5\\nmedia-minutes: 1, 1, ''",
        "minutes: 5\\nmedia-minutes: 3, 3, ''",
        "minutes: 5\\nmedia-minutes: 4, 4, 4 media-minutes count"
    })
    void countsHowLongRecordingsAre(String minutes, int counted, String told) {
        String day = ThreeDays.text("day-02-second.md")
                .replace("minutes: 5", minutes.replace("\\n", "\n"))
                .replace("## Quiz", "![A hum.](media/hum.mp3)\n\n## Quiz");
        SortedMap<String, byte[]> files =
                new TreeMap<>(ThreeDays.with("day-02-second.md", day).files());
        files.put("media/hum.mp3", new Recording("audio/mpeg", "0".repeat(64), 9, 125_000, 0, 0).pointer());
        files.put("media/hum.txt", "A hum.".getBytes(StandardCharsets.UTF_8));
        CourseReader.Reading reading = ThreeDays.read(new CourseFiles("three-days", files));
        assertEquals(counted, reading.course().orElseThrow().ce().mediaMinutes());
        assertEquals(told.isEmpty(), reading.findings().isEmpty(), reading.findings()::toString);
        assertTrue(reading.findings().toString().contains(told), reading.findings()::toString);
    }
}
