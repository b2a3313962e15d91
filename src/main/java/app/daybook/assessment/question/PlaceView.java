package app.daybook.assessment.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import app.daybook.quiz.Place;
import app.daybook.quiz.Response;

/**
 * A place to mark: the drawings, and the equal list by groups.
 *
 * @param chosen the name of the region that was marked; empty for none
 * @param right the names of the right regions after submission, else empty
 * @param answer the place as the atlas draws it, after submission
 */
record PlaceView(
        List<PanelView> panels,
        Map<String, List<RegionView>> groups,
        String chosen,
        String right,
        String feedback,
        String answer) {

    record PanelView(String id, String title, long width, long height, String drawing, List<AreaView> areas) {}

    /**
     * A region on a drawing: its path, the box round it, and a dot in its middle.
     *
     * @param state {@code is-chosen} before submission; after it {@code is-right}, {@code is-missed} or
     *     {@code is-wrong}; else empty
     */
    record AreaView(
            String region,
            String name,
            String path,
            String x,
            String y,
            String width,
            String height,
            String pin,
            String state) {}

    record RegionView(String key, String name, boolean chosen) {}

    static PlaceView of(Place place, Response response, boolean revealed) {
        String chosen = response.text().orElse("");
        Map<String, String> names =
                place.regions().stream().collect(Collectors.toMap(Place.Region::key, Place.Region::name));
        Map<String, List<RegionView>> groups = place.regions().stream()
                .collect(Collectors.groupingBy(
                        Place.Region::group,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                region -> new RegionView(
                                        region.key(),
                                        region.name(),
                                        region.key().equals(chosen)),
                                Collectors.toList())));
        return new PlaceView(
                place.panels().stream()
                        .map(panel -> new PanelView(
                                panel.id(),
                                panel.title(),
                                panel.width(),
                                panel.height(),
                                panel.drawing(),
                                panel.areas().stream()
                                        .map(area -> area(area, names, state(place, area, chosen, revealed)))
                                        .toList()))
                        .toList(),
                groups,
                Optional.ofNullable(names.get(chosen)).orElse(""),
                revealed
                        ? place.regions().stream()
                                .filter(region -> place.right().contains(region.key()))
                                .map(Place.Region::name)
                                .collect(Collectors.joining(", "))
                        : "",
                revealed && place.grade(response) == 1 ? place.feedback() : "",
                revealed ? place.answer() : "");
    }

    private static String state(Place place, Place.Area area, String chosen, boolean revealed) {
        boolean marked = area.region().equals(chosen);
        if (!revealed) {
            return marked ? "is-chosen" : "";
        }
        if (place.right().contains(area.region())) {
            return marked ? "is-right" : "is-missed";
        }
        return marked ? "is-wrong" : "";
    }

    private static AreaView area(Place.Area area, Map<String, String> names, String state) {
        double left = extreme(area, true, true);
        double top = extreme(area, false, true);
        String path = area.corners().stream()
                .map(dot -> number(dot.x()) + " " + number(dot.y()))
                .collect(Collectors.joining("L", "M", "z"));
        double middleX =
                area.corners().stream().mapToDouble(Place.Dot::x).average().orElseThrow();
        double middleY =
                area.corners().stream().mapToDouble(Place.Dot::y).average().orElseThrow();
        return new AreaView(
                area.region(),
                names.getOrDefault(area.region(), area.region()),
                path,
                number(left),
                number(top),
                number(extreme(area, true, false) - left),
                number(extreme(area, false, false) - top),
                number(middleX) + " " + number(middleY),
                state);
    }

    private static double extreme(Place.Area area, boolean across, boolean least) {
        var values = area.corners().stream().mapToDouble(dot -> across ? dot.x() : dot.y());
        return (least ? values.min() : values.max()).orElseThrow();
    }

    private static String number(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
