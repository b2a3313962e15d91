package app.daybook.anatomy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a hand needs to know of a muscle: its outline, what lies beneath or beside it, and how it is held.
 *
 * @param hold none where the course shows no technique for it
 */
public record Handling(List<MuscleShape> shapes, List<Structure> keepOff, Optional<Hold> hold) {

    public Handling {
        shapes = List.copyOf(shapes);
        keepOff = List.copyOf(keepOff);
    }

    /** The outlines in a view. */
    public Stream<MuscleShape> in(View view) {
        return shapes.stream().filter(s -> s.view() == view);
    }
}
