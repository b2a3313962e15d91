package app.daybook.anatomy;

import java.util.List;

/**
 * A muscle, or a head of it, in one view, on the right half of the body.
 *
 * @param fibres lines that run as its fibres do
 */
public record MuscleShape(View view, Curve outline, List<Curve> fibres) {

    public MuscleShape {
        fibres = List.copyOf(fibres);
    }
}
