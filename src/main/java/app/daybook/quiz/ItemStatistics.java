package app.daybook.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How one question did over many attempts, as Moodle defines it ("Quiz statistics calculations", Moodle documentation):
 * covariances with the divisor n - 1, the rest being the attempt's points without this question's.
 *
 * @param attempts how many were counted, from 1
 * @param facility the mean grade in per cent, 0 to 100: how easy it was
 * @param deviation the standard deviation of the grade in per cent; 0 for one attempt
 * @param discrimination correlation of the grade with the rest in per cent, -100 to 100; nothing where one of them
 *     never varies
 * @param efficiency the covariance with the rest in per cent of the greatest that these same grades and rests, put
 *     together otherwise, could have; nothing where that is none
 */
public record ItemStatistics(
        long attempts, double facility, double deviation, OptionalDouble discrimination, OptionalDouble efficiency) {

    private static final double NONE = 1e-12;

    /** Fewer first attempts than this tell more of chance than of the question. */
    public static final int ENOUGH = 20;

    /** What an author should make of it, the gravest first; the bounds are those of Moodle's documentation. */
    public enum Verdict {
        /** Who does well elsewhere does badly here: most often the key is wrong or the stem misleads. */
        LOOK_AT_THE_KEY,
        /** Hardly anybody is right (facility up to 10 %). */
        HARDLY_ANYBODY,
        /** Nearly everybody is right (facility from 95 %), so that it tells nothing apart. */
        NEARLY_EVERYBODY,
        /** A discrimination below 20 %. */
        WEAK,
        FINE
    }

    public Verdict verdict() {
        if (discrimination.isPresent() && discrimination.getAsDouble() < 0) {
            return Verdict.LOOK_AT_THE_KEY;
        }
        if (facility <= 10) {
            return Verdict.HARDLY_ANYBODY;
        }
        if (facility >= 95) {
            return Verdict.NEARLY_EVERYBODY;
        }
        return discrimination.orElse(0) < 20 ? Verdict.WEAK : Verdict.FINE;
    }

    public boolean isEnough() {
        return attempts >= ENOUGH;
    }

    /**
     * Attempts that agree in both numbers, counted together: of a hundred thousand attempts a few hundred are left.
     *
     * @param grade 0 to 1
     * @param rest points of the attempt's other questions, from 0
     * @param attempts how many, from 1
     */
    public record Tally(double grade, double rest, long attempts) {}

    /**
     * @throws IllegalArgumentException if there is no attempt
     */
    public static ItemStatistics of(List<Tally> tallies) {
        long attempts = tallies.stream().mapToLong(Tally::attempts).sum();
        if (attempts == 0) {
            throw new IllegalArgumentException("statistics need an attempt");
        }
        double meanGrade = sum(tallies, Tally::grade) / attempts;
        double meanRest = sum(tallies, Tally::rest) / attempts;
        double grades = sum(tallies, tally -> square(tally.grade() - meanGrade));
        double rests = sum(tallies, tally -> square(tally.rest() - meanRest));
        double together = sum(tallies, tally -> (tally.grade() - meanGrade) * (tally.rest() - meanRest));
        double most = sum(bestPaired(tallies), tally -> (tally.grade() - meanGrade) * (tally.rest() - meanRest));
        return new ItemStatistics(
                attempts,
                100 * meanGrade,
                attempts == 1 ? 0 : 100 * Math.sqrt(grades / (attempts - 1)),
                grades < NONE || rests < NONE
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(100 * together / Math.sqrt(grades * rests)),
                most < NONE ? OptionalDouble.empty() : OptionalDouble.of(100 * together / most));
    }

    /** The same grades and rests, each sorted and put together anew: the pairing with the greatest covariance. */
    private static List<Tally> bestPaired(List<Tally> tallies) {
        List<Tally> grades = sorted(tallies, Comparator.comparingDouble(Tally::grade));
        List<Tally> rests = sorted(tallies, Comparator.comparingDouble(Tally::rest));
        List<Tally> paired = new ArrayList<>();
        int next = 0;
        long left = rests.get(0).attempts();
        for (Tally tally : grades) {
            long open = tally.attempts();
            while (open > 0) {
                if (left == 0) {
                    left = rests.get(++next).attempts();
                }
                long taken = Math.min(open, left);
                paired.add(new Tally(tally.grade(), rests.get(next).rest(), taken));
                open -= taken;
                left -= taken;
            }
        }
        return paired;
    }

    private static List<Tally> sorted(List<Tally> tallies, Comparator<Tally> order) {
        List<Tally> sorted = new ArrayList<>(tallies);
        Collections.sort(sorted, order);
        return sorted;
    }

    private static double sum(List<Tally> tallies, ToDoubleFunction<Tally> of) {
        double sum = 0;
        for (Tally tally : tallies) {
            sum += of.applyAsDouble(tally) * tally.attempts();
        }
        return sum;
    }

    private static double square(double number) {
        return number * number;
    }
}
