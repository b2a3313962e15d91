package app.daybook.assessment.question;

import java.util.List;
import java.util.Map;

/**
 * Drawings on which a place is marked, and the equal list by the headings of its groups; quizzes and records ask with it.
 *
 * @param chosen the name of the region that is marked; empty for none
 */
public record PlaceMap(List<PanelView> panels, Map<String, List<RegionView>> groups, String chosen) {

    /**
     * One view of the body, in pixels.
     *
     * @param id begins every id in the drawing; {@code id-clip} is the outline of the body
     * @param drawing the inside of an SVG element, safe
     */
    public record PanelView(String id, String title, long width, long height, String drawing, List<AreaView> areas) {}

    /**
     * A region on a drawing: its path, the box round it, and a dot in its middle.
     *
     * @param state {@code is-chosen} before submission; after it {@code is-right}, {@code is-missed} or
     *     {@code is-wrong}; else empty
     */
    public record AreaView(
            String region,
            String name,
            String path,
            String x,
            String y,
            String width,
            String height,
            String pin,
            String state) {}

    public record RegionView(String key, String name, boolean chosen) {}
}
