package app.daybook.quiz;

/**
 * What a sitting earned.
 *
 * @param questions how many were asked
 * @param answered how many have a response
 * @param points 0 to {@code questions}
 * @param safetyMissed how many safety items were not right
 */
public record Mark(int questions, int answered, double points, int safetyMissed) {

    private static final double MILLION = 1e6;

    /** Keeps six decimals, as the database does: what is stored must not pass where this does not. */
    public Mark {
        points = Math.round(points * MILLION) / MILLION;
    }

    /** The score in whole per cent, rounded down, so that 79.9 % is not shown as a passing 80 %. */
    public int percent() {
        return questions == 0 ? 0 : (int) Math.floor(points * 100 / questions + 1e-9);
    }

    /** Passed: the score reaches the mark (0 to 100) and every safety item is right. */
    public boolean passes(int passMark) {
        return percent() >= passMark && safetyMissed == 0;
    }
}
