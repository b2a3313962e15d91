package app.daybook.quiz;

import java.time.Duration;

/**
 * How well a learner remembers one question: the memory state of FSRS-6 with its published default weights (Ye, Su and
 * Cao 2022, "A stochastic shortest path algorithm for optimizing spaced repetition scheduling"; the formulas as the
 * open-spaced-repetition project states them under "The Algorithm", FSRS-6).
 *
 * @param stability days in which the chance of recall falls from 100 to 90 per cent, {@value #LEAST_STABILITY} to
 *     {@value #MOST_STABILITY}
 * @param difficulty 1 (easy) to 10
 */
public record Memory(double stability, double difficulty) {

    private static final double LEAST_STABILITY = 0.001;
    private static final double MOST_STABILITY = 36500;
    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };
    private static final double DECAY = -W[20];
    private static final double FACTOR = Math.pow(0.9, 1 / DECAY) - 1;

    /** How a review went, in the four grades of FSRS. */
    public enum Rating {
        AGAIN,
        HARD,
        GOOD,
        EASY;

        /** 1 to 4, as in the formulas. */
        private int number() {
            return ordinal() + 1;
        }
    }

    public Memory {
        if (!(stability >= LEAST_STABILITY && stability <= MOST_STABILITY && difficulty >= 1 && difficulty <= 10)) {
            throw new IllegalArgumentException(
                    "no memory has the stability " + stability + " and the difficulty " + difficulty);
        }
    }

    /** After the first time that the question was answered. */
    public static Memory first(Rating rating) {
        return new Memory(Math.max(W[rating.number() - 1], 0.1), bounded(firstDifficulty(rating)));
    }

    /**
     * After another review.
     *
     * @param days whole days since the last one, from 0
     */
    public Memory after(int days, Rating rating) {
        double next;
        if (days == 0) {
            next = stability * sameDayIncrease(rating);
        } else if (rating == Rating.AGAIN) {
            next = Math.min(stability / Math.exp(W[17] * W[18]), afterForgetting(recall(days)));
        } else {
            next = stability * recallIncrease(rating, recall(days));
        }
        return new Memory(Math.max(LEAST_STABILITY, Math.min(MOST_STABILITY, next)), nextDifficulty(rating));
    }

    /**
     * The chance that the learner recalls it.
     *
     * @param days since the last review, from 0
     * @return 0 to 1
     */
    public double recall(double days) {
        return Math.pow(1 + FACTOR * days / stability, DECAY);
    }

    /** The same for a time since the last review; a clock set back counts as no time. */
    public double recall(Duration since) {
        return recall(Math.max(0, since.toSeconds()) / 86_400.0);
    }

    /**
     * When to ask again.
     *
     * @param retention the chance of recall to ask at, above 0 and below 1
     * @return whole days from the last review, at least 1
     */
    public int interval(double retention) {
        double days = stability / FACTOR * (Math.pow(retention, 1 / DECAY) - 1);
        return (int) Math.max(1, Math.min(MOST_STABILITY, Math.round(days)));
    }

    private double sameDayIncrease(Rating rating) {
        double increase = Math.exp(W[17] * (rating.number() - 3 + W[18])) * Math.pow(stability, -W[19]);
        return rating == Rating.AGAIN ? increase : Math.max(1, increase);
    }

    private double recallIncrease(Rating rating, double recall) {
        double weight = rating == Rating.HARD ? W[15] : rating == Rating.EASY ? W[16] : 1;
        return 1
                + Math.exp(W[8])
                        * (11 - difficulty)
                        * Math.pow(stability, -W[9])
                        * (Math.exp(W[10] * (1 - recall)) - 1)
                        * weight;
    }

    private double afterForgetting(double recall) {
        return W[11]
                * Math.pow(difficulty, -W[12])
                * (Math.pow(stability + 1, W[13]) - 1)
                * Math.exp(W[14] * (1 - recall));
    }

    private double nextDifficulty(Rating rating) {
        double moved = difficulty - W[6] * (rating.number() - 3) * (10 - difficulty) / 9;
        return bounded(W[7] * firstDifficulty(Rating.EASY) + (1 - W[7]) * moved);
    }

    private static double firstDifficulty(Rating rating) {
        return W[4] - Math.exp(W[5] * (rating.number() - 1)) + 1;
    }

    private static double bounded(double difficulty) {
        return Math.max(1, Math.min(10, difficulty));
    }
}
