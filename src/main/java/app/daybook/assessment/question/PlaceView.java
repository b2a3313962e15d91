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
 * A place to mark.
 *
 * @param right the names of the right regions after submission, else empty
 * @param answer the place as the atlas draws it, after submission
 */
record PlaceView(PlaceMap map, String right, String feedback, String answer) {

    static PlaceView of(Place place, Response response, boolean revealed) {
        String chosen = response.text().orElse("");
        Map<String, String> names =
                place.regions().stream().collect(Collectors.toMap(Place.Region::key, Place.Region::name));
        Map<String, List<PlaceMap.RegionView>> groups = place.regions().stream()
                .collect(Collectors.groupingBy(
                        Place.Region::group,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                region -> new PlaceMap.RegionView(
                                        region.key(),
                                        region.name(),
                                        region.key().equals(chosen)),
                                Collectors.toList())));
        var map = new PlaceMap(
                place.panels().stream()
                        .map(panel -> new PlaceMap.PanelView(
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
                Optional.ofNullable(names.get(chosen)).orElse(""));
        return new PlaceView(
                map,
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

    private static PlaceMap.AreaView area(Place.Area area, Map<String, String> names, String state) {
        double left = extreme(area, true, true);
        double top = extreme(area, false, true);
        String path = area.corners().stream()
                .map(dot -> number(dot.x()) + " " + number(dot.y()))
                .collect(Collectors.joining("L", "M", "z"));
        double middleX =
                area.corners().stream().mapToDouble(Place.Dot::x).average().orElseThrow();
        double middleY =
                area.corners().stream().mapToDouble(Place.Dot::y).average().orElseThrow();
        return new PlaceMap.AreaView(
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
