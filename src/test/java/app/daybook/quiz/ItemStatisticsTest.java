package app.daybook.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.quiz.ItemStatistics.Tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ItemStatisticsTest {

    /** Five attempts reckoned by hand: grades 1 1 0 1 0 beside rests 4 3 3 2 1. */
    @Test
    void agreesWithAReckoningByHand() {
        ItemStatistics statistics = ItemStatistics.of(
                List.of(tally(1, 4, 1), tally(1, 3, 1), tally(0, 3, 1), tally(1, 2, 1), tally(0, 1, 1)));
        assertEquals(5, statistics.attempts());
        assertEquals(60, statistics.facility(), 1e-9);
        assertEquals(100 * Math.sqrt(1.2 / 4), statistics.deviation(), 1e-9);
        // sum of products 1.2; sums of squares 1.2 and 5.2; sorted pairs 0-1 0-2 1-3 1-3 1-4 have 2.2
        assertEquals(
                100 * 1.2 / Math.sqrt(1.2 * 5.2), statistics.discrimination().orElseThrow(), 1e-9);
        assertEquals(100 * 1.2 / 2.2, statistics.efficiency().orElseThrow(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countingTogetherChangesNothing(long seed) {
        Random random = new Random(seed);
        List<double[]> attempts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double rest = random.nextInt(11) + random.nextInt(3) / 2.0;
            double grade = random.nextInt(12) < rest ? 1 : random.nextInt(3) / 2.0;
            attempts.add(new double[] {grade, rest});
        }
        List<Tally> together = attempts.stream()
                .collect(Collectors.groupingBy(pair -> Arrays.asList(pair[0], pair[1]), Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> tally(entry.getKey().get(0), entry.getKey().get(1), entry.getValue()))
                .toList();
        ItemStatistics statistics = ItemStatistics.of(together);

        double[] grades = attempts.stream().mapToDouble(pair -> pair[0]).toArray();
        double[] rests = attempts.stream().mapToDouble(pair -> pair[1]).toArray();
        assertTrue(together.size() < attempts.size());
        assertEquals(100 * Arrays.stream(grades).average().orElseThrow(), statistics.facility(), 1e-9);
        assertEquals(100 * Math.sqrt(covariance(grades, grades)), statistics.deviation(), 1e-9);
        double covariance = covariance(grades, rests);
        assertEquals(
                100 * covariance / Math.sqrt(covariance(grades, grades) * covariance(rests, rests)),
                statistics.discrimination().orElseThrow(),
                1e-9);
        Arrays.sort(grades);
        Arrays.sort(rests);
        assertEquals(
                100 * covariance / covariance(grades, rests),
                statistics.efficiency().orElseThrow(),
                1e-9);
    }

    @Test
    void saysNothingOfWhatNeverVaries() {
        ItemStatistics everyoneRight = ItemStatistics.of(List.of(tally(1, 4, 20), tally(1, 2, 10)));
        assertEquals(100, everyoneRight.facility());
        assertTrue(everyoneRight.discrimination().isEmpty());
        assertTrue(everyoneRight.efficiency().isEmpty());
        assertEquals(0, ItemStatistics.of(List.of(tally(1, 0, 1))).deviation());
    }

    @Test
    void needsAnAttempt() {
        assertThrows(IllegalArgumentException.class, () -> ItemStatistics.of(List.of()));
    }

    private static double covariance(double[] left, double[] right) {
        double meanLeft = Arrays.stream(left).average().orElseThrow();
        double meanRight = Arrays.stream(right).average().orElseThrow();
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (left[i] - meanLeft) * (right[i] - meanRight);
        }
        return sum / (left.length - 1);
    }

    private static Tally tally(double grade, double rest, long attempts) {
        return new Tally(grade, rest, attempts);
    }
}
