package app.daybook.quiz.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import app.daybook.quiz.Place;

/** A place to mark as one picture with hotspots: the drawings side by side, as outlines. */
record QtiPlace(Place place) {

    private static final int GAP = 20;

    String file() {
        return "media/" + place.id() + ".svg";
    }

    String[] object() {
        return new String[] {
            "data",
            "../" + file(),
            "type",
            "image/svg+xml",
            "width",
            Long.toString(width()),
            "height",
            Long.toString(height())
        };
    }

    String picture() {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width()
                + "\" height=\"" + height() + "\" fill=\"none\" stroke=\"#444\">\n");
        long left = 0;
        for (Place.Panel panel : place.panels()) {
            svg.append("<svg x=\"").append(left).append("\" width=\"").append(panel.width());
            svg.append("\" height=\"").append(panel.height()).append("\">").append(panel.drawing());
            for (Place.Area area : panel.areas()) {
                svg.append("<polygon points=\"").append(points(area, 0)).append("\"/>");
            }
            svg.append("</svg>\n");
            left += panel.width() + GAP;
        }
        return svg.append("</svg>\n").toString();
    }

    /** The keys of the hotspots that are right; a region has one in each drawing. */
    List<String> right() {
        List<String> right = new ArrayList<>();
        for (int i = 0; i < place.panels().size(); i++) {
            for (Place.Area area : place.panels().get(i).areas()) {
                if (place.right().contains(area.region())) {
                    right.add(key(area, i));
                }
            }
        }
        return right;
    }

    void hotspots(QtiMarkup qti) {
        long left = 0;
        for (int i = 0; i < place.panels().size(); i++) {
            for (Place.Area area : place.panels().get(i).areas()) {
                qti.empty(
                        "hotspotChoice",
                        "identifier",
                        key(area, i),
                        "shape",
                        "poly",
                        "coords",
                        points(area, left),
                        "hotspotLabel",
                        name(area.region()));
            }
            left += place.panels().get(i).width() + GAP;
        }
    }

    private static String key(Place.Area area, int panel) {
        return area.region() + "_" + (panel + 1);
    }

    private String name(String key) {
        return place.regions().stream()
                .filter(region -> region.key().equals(key))
                .findFirst()
                .map(Place.Region::name)
                .orElse(key);
    }

    private static String points(Place.Area area, long left) {
        return area.corners().stream()
                .map(dot -> Math.round(dot.x() + left) + "," + Math.round(dot.y()))
                .collect(Collectors.joining(","));
    }

    private long width() {
        return place.panels().stream().mapToLong(panel -> panel.width() + GAP).sum() - GAP;
    }

    private long height() {
        return place.panels().stream().mapToLong(Place.Panel::height).max().orElse(0);
    }
}
