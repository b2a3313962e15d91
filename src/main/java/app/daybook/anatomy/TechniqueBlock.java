package app.daybook.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import app.daybook.anatomy.AtlasInvalid.Finding;

/**
 * What a lesson asks to be drawn of a technique.
 *
 * @param hold on the right half of the body, whatever the side
 */
public record TechniqueBlock(Muscle muscle, Side side, Hold hold) {

    /**
     * Reads a lesson's block: {@code muscle}; {@code side} (right if absent); {@code hand}, {@code movement} and
     * {@code pressing} (those of the muscle's own hold if absent).
     *
     * @throws AtlasInvalid with every fault, its line within the block and what to do
     */
    public static TechniqueBlock parse(String yaml, Atlas atlas) {
        List<Finding> findings = new ArrayList<>();
        Fields f = new Fields(Node.read(yaml), findings, "muscle", "side", "hand", "movement", "pressing");
        String id = findings.isEmpty() || f.has("muscle") ? f.text("muscle") : "";
        Side side = f.has("side") ? f.one("side", Side.class) : Side.RIGHT;
        Hand hand = f.has("hand") ? f.one("hand", Hand.class) : null;
        Movement movement = f.has("movement") ? f.one("movement", Movement.class) : null;
        String pressing = f.has("pressing") ? f.text("pressing") : null;
        if (hand != null && pressing == null) {
            f.found(f.line("hand"), "another hand presses in another way", "say how under “pressing:”");
        }
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
        if (!findings.isEmpty()) {
            throw new AtlasInvalid(findings);
        }
        Hold hold = muscle.handling().hold().orElseThrow();
        return new TechniqueBlock(
                muscle,
                side,
                hold.with(
                        hand == null ? hold.hand() : hand,
                        movement == null ? hold.movement() : movement,
                        pressing == null ? hold.pressing() : pressing));
    }

    /** The muscle's own technique, on the right side; nothing where the atlas shows none. */
    public static Optional<TechniqueBlock> of(Muscle muscle) {
        return muscle.handling().hold().map(hold -> new TechniqueBlock(muscle, Side.RIGHT, hold));
    }
}
