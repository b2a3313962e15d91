package app.daybook.anatomy;

import java.util.List;
import java.util.Locale;

/** How a hand moves in a technique, as steps in words; each can be drawn still. */
public enum Movement {
    RAMP(
            "Ramp, hold, release",
            "{seconds}\u00a0s",
            step("Ramp: build the pressure up over 3–5\u00a0s.", 0.3, 0.5),
            step("Hold: {seconds}\u00a0s, or until the discomfort has halved.", 1, 1),
            step("Release: let go slowly and rest before you repeat.", 0, 0)),
    PINCER(
            "Pincer and lift",
            "{seconds}\u00a0s",
            step("Gather: take a fold between the pads.", 0, 0.2),
            step("Lift and close: off what lies below; hold {seconds}\u00a0s.", 1, 1),
            step("Let go: lower the fold slowly and rest.", 0, 0)),
    STRIP(
            "Stripping",
            "in slow passes",
            step("Sink: lay the hand on and take up the tissue.", 0, 0.6),
            step("Glide: slowly along the fibres, always the same pressure.", 0.6, 1),
            step("Lift off at the end; go back without pressure.", 1, 0)),
    RELAX(
            "Post-isometric relaxation",
            "three to five rounds",
            step("First barrier: take up the slack, without pain.", 0, 0.2),
            step("Press: the client pushes back at 10–25\u00a0% of their strength for 5–7\u00a0s.", 0, 0.4),
            step("Let go: breathe out, then take up the new slack for 10–20\u00a0s.", 1, 0.2)),
    CRADLE(
            "Cradle",
            "{seconds}\u00a0s",
            step("Rest: the skull lies in the palms, the neck neutral.", 0, 0.1),
            step("Sink: the pads rise under the edge of the skull; hold {seconds}\u00a0s.", 1, 1),
            step("Release: lower the pads and let the head rest.", 0, 0));

    /**
     * @param words a complete phrase; {@code {seconds}} stands for the dose
     * @param way how far the hand has moved, 0 to 1
     * @param load how much of the ceiling is felt, 0 to 1
     */
    public record Step(String words, double way, double load) {

        /** The words with the seconds of a dose. */
        public String words(String seconds) {
            return words.replace("{seconds}", seconds);
        }
    }

    private final String title;
    private final String dose;
    private final List<Step> steps;

    Movement(String title, String dose, Step... steps) {
        this.title = title;
        this.dose = dose;
        this.steps = List.of(steps);
    }

    /** What a caption calls it. */
    public String title() {
        return title;
    }

    /** How long or how often, for a hold of so many seconds. */
    public String dose(String seconds) {
        return dose.replace("{seconds}", seconds);
    }

    /** Three, in their order. */
    public List<Step> steps() {
        return steps;
    }

    /** The word for it in YAML and in class names. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Step step(String words, double way, double load) {
        return new Step(words, way, load);
    }
}
