package app.daybook.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import app.daybook.anatomy.AtlasInvalid.Finding;

/**
 * What a lesson asks to be drawn of a technique.
 *
 * @param hold on the right half of the body, whatever the side
 */
public record TechniqueBlock(Muscle muscle, Side side, Hold hold) {

    /**
     * Reads a lesson's block: {@code muscle}; {@code side} (right if absent); {@code hand} with {@code pressing}, where
     * the hand presses ({@code x}, {@code y}, on the right half), {@code turn}, {@code slant}, {@code push},
     * {@code ceiling} (never above the muscle's own), {@code seconds} and {@code movement}: those of the muscle's own
     * hold if absent.
     *
     * @throws AtlasInvalid with every fault, its line within the block and what to do
     */
    public static TechniqueBlock parse(String yaml, Atlas atlas) {
        List<Finding> findings = new ArrayList<>();
        Fields f = new Fields(
                Node.read(yaml),
                findings,
                "muscle",
                "side",
                "hand",
                "x",
                "y",
                "turn",
                "slant",
                "push",
                "pressing",
                "ceiling",
                "seconds",
                "movement");
        String id = findings.isEmpty() || f.has("muscle") ? f.text("muscle") : "";
        Side side = f.has("side") ? f.one("side", Side.class) : Side.RIGHT;
        Muscle muscle = atlas.muscle(id).orElse(null);
        if (!id.isEmpty() && muscle == null) {
            String[] ids = atlas.muscles().stream().map(Muscle::id).toArray(String[]::new);
            f.found(f.line("muscle"), "the atlas has no muscle “" + id + "”", Fields.nearest(id, ids));
        } else if (muscle != null && muscle.handling().hold().isEmpty()) {
            f.found(
                    f.line("muscle"),
                    "the atlas has no outline and hold for “" + id + "”",
                    "add “shapes:” and “hold:” to the muscle in atlas.yaml, or take another muscle");
        }
        Hold hold = muscle == null
                ? null
                : muscle.handling().hold().map(own -> changed(own, f)).orElse(null);
        if (!findings.isEmpty()) {
            throw new AtlasInvalid(findings);
        }
        return new TechniqueBlock(muscle, side, hold);
    }

    private static Hold changed(Hold own, Fields f) {
        Placing at = own.placing();
        View view = at.view();
        Hand hand = f.has("hand") ? f.one("hand", Hand.class) : own.hand();
        if (hand != own.hand() && !f.has("pressing")) {
            f.found(f.line("hand"), "another hand presses in another way", "say how under “pressing:”");
        }
        Placing placing = new Placing(
                view,
                f.has("x") ? f.number("x", 0, view.width()) : at.x(),
                f.has("y") ? f.number("y", 0, view.height()) : at.y(),
                f.has("turn") ? f.number("turn", -180, 180) : at.turn(),
                at.left());
        if (!Figure.of(view).holds(placing.x(), placing.y())) {
            f.found(
                    f.line("x"),
                    "the hand at " + Pen.number(placing.x()) + "," + Pen.number(placing.y()) + " is off the body",
                    "move it onto the skin of the view “" + view.word() + "”");
        }
        String seconds = f.has("seconds") ? f.text("seconds") : own.seconds();
        HandlingReader.span(f, seconds);
        return new Hold(
                own.client(),
                own.drape(),
                own.stand(),
                own.landmark(),
                hand,
                placing,
                f.has("slant") ? f.one("slant", Hold.Slant.class) : own.slant(),
                f.has("push") ? OptionalDouble.of(f.number("push", -180, 360)) : own.push(),
                f.has("pressing") ? f.text("pressing") : own.pressing(),
                f.has("ceiling") ? (int) f.number("ceiling", 1, own.ceiling()) : own.ceiling(),
                seconds,
                f.has("movement") ? f.one("movement", Movement.class) : own.movement());
    }

    /** The muscle's own technique; nothing where the atlas shows none. */
    public static Optional<TechniqueBlock> of(Muscle muscle, Side side) {
        return muscle.handling().hold().map(hold -> new TechniqueBlock(muscle, side, hold));
    }
}
