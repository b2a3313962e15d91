package app.daybook.anatomy;

import java.util.List;

/** The symbols of a map with what they mean. */
final class Legend {

    static final int WIDTH = 26;
    static final int HEIGHT = 18;

    /** Those of the points that the panels show. */
    static void list(SvgMarkup html, List<Panel> panels, BodyMap map) {
        String patternsOf = panels.get(0).canvas().id();
        html.open("ul", "class", "bm-legend");
        if (map.letters().isEmpty() && map.shows(Layer.POINTS)) {
            item(html, Layer.POINTS, patternsOf, BodyMap.POINT_WORDS);
        }
        map.letters().forEach((label, letter) -> {
            if (panels.stream().noneMatch(panel -> panel.shows(letter))) {
                return;
            }
            html.open("li");
            swatch(html, Layer.POINTS, patternsOf);
            html.open("span").leaf("b", letter).text(" " + label).close("span").close("li");
        });
        if (map.shows(Layer.CORE)) {
            item(html, Layer.CORE, patternsOf, BodyMap.CORE_WORDS);
        }
        if (map.shows(Layer.SPILL)) {
            item(html, Layer.SPILL, patternsOf, BodyMap.SPILL_WORDS);
        }
        html.close("ul");
    }

    private static void item(SvgMarkup html, Layer layer, String patternsOf, String words) {
        html.open("li");
        swatch(html, layer, patternsOf);
        html.leaf("span", words).close("li");
    }

    private static void swatch(SvgMarkup html, Layer layer, String patternsOf) {
        html.open(
                "svg",
                "class",
                "bm-swatch",
                "viewBox",
                "0 0 26 18",
                "width",
                WIDTH,
                "height",
                HEIGHT,
                "aria-hidden",
                "true");
        symbol(html, layer, patternsOf, 0, 0);
        html.close("svg");
    }

    /** One symbol with its top left at the place. */
    static void symbol(SvgMarkup svg, Layer layer, String patternsOf, double x, double y) {
        if (layer == Layer.POINTS) {
            Panel.cross(svg, x + WIDTH / 2.0, y + HEIGHT / 2.0, 5);
            return;
        }
        svg.empty(
                "ellipse",
                "class",
                "bm-" + layer.word(),
                "fill",
                "url(#" + patternsOf + "-" + layer.word() + ")",
                "cx",
                x + WIDTH / 2.0,
                "cy",
                y + HEIGHT / 2.0,
                "rx",
                12.0,
                "ry",
                8.0);
    }

    private Legend() {}
}
