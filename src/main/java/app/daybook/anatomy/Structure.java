package app.daybook.anatomy;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a hand keeps off, drawn schematically on the right half of the body.
 *
 * @param why what pressure may do there or where to be careful, as a complete sentence
 * @param courses lines for cords, closed outlines for what has breadth
 */
public record Structure(String id, String name, Tissue tissue, String why, List<Traced> courses) {

    /** Where it is seen in one view. */
    public record Traced(View view, Curve curve) {}

    public Structure {
        courses = List.copyOf(courses);
    }

    /** Its lines and outlines in a view. */
    public Stream<Curve> in(View view) {
        return courses.stream().filter(c -> c.view() == view).map(Traced::curve);
    }
}
