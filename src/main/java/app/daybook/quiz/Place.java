package app.daybook.quiz;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A place to mark on drawings of the body, or to choose from the equal list of its regions; a response is the key of
 * one region. What is right is a region and not a dot, for places in an atlas are schematic.
 *
 * @param panels the drawings
 * @param regions what may be marked, in the order of the list
 * @param right the keys of the regions that are right, one or more; never shown before submission
 * @param feedback what is said to the right place, block HTML; may be empty
 * @param answer the place as the atlas draws it, block HTML of our own; may be empty
 */
public record Place(
        Prompt prompt,
        Ask ask,
        List<Panel> panels,
        List<Region> regions,
        Set<String> right,
        String feedback,
        String answer)
        implements Question {

    /** What is to be marked: where a point lies, or where it refers. */
    public enum Ask {
        POINT,
        REFERRAL
    }

    /**
     * @param name how a person would call it, plain text
     * @param group the heading under which the list shows it
     */
    public record Region(String key, String name, String group) {}

    /**
     * One drawing, in pixels from its top left corner.
     *
     * @param id begins every id in the drawing; {@code id-clip} is the outline of the body
     * @param drawing what lies under the areas: the inside of an SVG element, safe
     * @param areas none twice of a region
     */
    public record Panel(String id, String title, long width, long height, String drawing, List<Area> areas) {

        public Panel {
            areas = List.copyOf(areas);
            if (areas.stream().map(Area::region).distinct().count() < areas.size()) {
                throw new IllegalArgumentException("a region is drawn twice in one view; draw it once");
            }
        }
    }

    /** The polygon that a region takes in one panel. */
    public record Area(String region, List<Dot> corners) {

        public Area {
            corners = List.copyOf(corners);
        }

        /** Whether the dot lies within (even-odd rule). */
        boolean holds(double x, double y) {
            boolean inside = false;
            for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
                Dot a = corners.get(i);
                Dot b = corners.get(j);
                if (a.y() > y != b.y() > y && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x()) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }

    public record Dot(double x, double y) {}

    /**
     * What is asked for, as an ellipse on one panel: a referral zone, or a point with the tolerance of its drawing.
     *
     * @param rotation degrees clockwise
     */
    public record Spot(int panel, double cx, double cy, double rx, double ry, double rotation) {}

    public Place {
        panels = List.copyOf(panels);
        regions = List.copyOf(regions);
        right = Set.copyOf(right);
        List<String> keys = regions.stream().map(Region::key).toList();
        if (!keys.containsAll(right)) {
            throw new IllegalArgumentException("a right region is not among those that may be marked");
        }
        if (right.isEmpty()) {
            throw new IllegalArgumentException("none of the regions that may be marked is right; let more be marked");
        }
        if (right.size() == keys.size()) {
            throw new IllegalArgumentException("every region that may be marked is right; let more be marked");
        }
    }

    /** Right is any region that {@link #hit} found. */
    @Override
    public double grade(Response response) {
        return response.text().filter(right::contains).isPresent() ? 1 : 0;
    }

    /**
     * The regions that the spots lie in: those that hold the middle of a spot, or at least {@value Aim#LEAST_SHARE} of
     * its area, so that a spot on a border counts on both sides and one that only touches a region does not.
     */
    public static Set<String> hit(List<Panel> panels, List<Spot> spots) {
        Set<String> hit = new LinkedHashSet<>();
        for (Spot spot : spots) {
            for (Area area : panels.get(spot.panel()).areas()) {
                if (Aim.hits(spot, area)) {
                    hit.add(area.region());
                }
            }
        }
        return hit;
    }
}
