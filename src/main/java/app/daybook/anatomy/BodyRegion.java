package app.daybook.anatomy;

import java.util.List;

/**
 * A part of the body that a person would point to, for the right half; the left is its mirror image.
 *
 * @param id stable word for addresses
 * @param name how a person would call it
 * @param group the heading under which lists show it
 */
public record BodyRegion(String id, String name, String group, List<Area> areas) {

    /** The polygon that a region takes in one view. */
    record Area(View view, Curve outline) {}

    public BodyRegion {
        areas = List.copyOf(areas);
    }

    boolean holds(View view, double x, double y) {
        return areas.stream().anyMatch(a -> a.view() == view && a.outline().holds(x, y));
    }
}
