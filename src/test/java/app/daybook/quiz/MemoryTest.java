package app.daybook.quiz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import app.daybook.quiz.Memory.Rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MemoryTest {

    /** Histories of reviews and what the reference implementation makes of them. */
    static List<String> histories() throws IOException {
        try (var vectors = MemoryTest.class.getResourceAsStream("/fsrs/ts-fsrs-5.4.2.csv")) {
            return new String(vectors.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void agreesWithTheReferenceImplementation(String vector) {
        String[] fields = vector.split(";");
        Memory memory = null;
        for (String review : fields[0].split(" ")) {
            Rating rating = Rating.values()[Integer.parseInt(review.substring(0, 1)) - 1];
            int days = Integer.parseInt(review.substring(2));
            memory = memory == null ? Memory.first(rating) : memory.after(days, rating);
        }
        double stability = Double.parseDouble(fields[1]);
        assertEquals(stability, memory.stability(), 1e-5 * Math.max(1, stability));
        assertEquals(Double.parseDouble(fields[2]), memory.difficulty(), 1e-5);
        assertEquals(Double.parseDouble(fields[3]), memory.recall(7), 1e-6);
        assertEquals(Integer.parseInt(fields[4]), memory.interval(0.9));
    }

    @ParameterizedTest
    @EnumSource(Rating.class)
    void isSureAtOnceAndNinetyPerCentSureAfterItsStability(Rating rating) {
        Memory memory = Memory.first(rating);
        assertEquals(1, memory.recall(0));
        assertEquals(1, memory.recall(Duration.ofHours(-3)), "a clock set back");
        assertEquals(0.9, memory.recall(memory.stability()), 1e-9);
        assertTrue(memory.interval(0.9) >= 1);
        assertTrue(memory.interval(0.8) >= memory.interval(0.9));
    }

    @Test
    void refusesWhatNoMemoryCanBe() {
        assertThrows(IllegalArgumentException.class, () -> new Memory(0, 5));
        assertThrows(IllegalArgumentException.class, () -> new Memory(Double.NaN, 5));
        assertThrows(IllegalArgumentException.class, () -> new Memory(1, 11));
    }
}
