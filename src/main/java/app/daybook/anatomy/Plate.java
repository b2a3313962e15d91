package app.daybook.anatomy;

import java.util.ArrayList;
import java.util.List;

/** Panels, captions and legend set into rows of one SVG. */
record Plate(String title, String description, List<Panel> panels, BodyMap map) {

    private static final double WIDTH = 720;
    private static final double GAP = 20;
    private static final double CAPTION = 26;
    private static final double LINE = 24;
    /** As many as fit in a line of 14 px type. */
    private static final int LETTERS = 92;

    static Plate of(String title, String description, List<Panel> panels, BodyMap map) {
        return new Plate(title, description, panels, map);
    }

    String svg(String prefix) {
        SvgMarkup body = new SvgMarkup();
        double x = 0;
        double y = 0;
        double row = 0;
        for (Panel panel : panels) {
            Frame frame = panel.frame();
            if (x > 0 && x + frame.width() > WIDTH) {
                y += row + CAPTION + GAP;
                x = 0;
                row = 0;
            }
            panel.draw(body, "x", x, "y", y);
            body.leaf("text", map.caption(panel.view()), "class", "bm-words", "x", x, "y", y + frame.height() + 18);
            x += frame.width() + GAP;
            row = Math.max(row, frame.height());
        }
        y += row + CAPTION + GAP;
        for (Line line : lines()) {
            Legend.symbol(body, line.layer(), panels.get(0).canvas().id(), 0, y - 13);
            body.leaf("text", line.words(), "class", "bm-words", "x", Legend.WIDTH + 10.0, "y", y);
            y += LINE;
        }
        for (String line : wrapped(BodyMap.NOTE + " " + BodyMap.SIDES)) {
            body.leaf("text", line, "class", "bm-words", "x", 0, "y", y);
            y += LINE - 4;
        }
        SvgMarkup svg = new SvgMarkup();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "bm-sheet",
                "role",
                "group",
                "aria-labelledby",
                prefix + "-title " + prefix + "-desc",
                "viewBox",
                "0 0 " + Pen.number(WIDTH) + " " + Pen.number(y));
        svg.leaf("title", title, "id", prefix + "-title").leaf("desc", description, "id", prefix + "-desc");
        return svg + body.toString() + "</svg>";
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private record Line(Layer layer, String words) {}

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (map.letters().isEmpty() && map.shows(Layer.POINTS)) {
            lines.add(new Line(Layer.POINTS, BodyMap.POINT_WORDS));
        }
        map.letters().forEach((label, letter) -> lines.add(new Line(Layer.POINTS, letter + " – " + label)));
        if (map.shows(Layer.CORE)) {
            lines.add(new Line(Layer.CORE, BodyMap.CORE_WORDS));
        }
        if (map.shows(Layer.SPILL)) {
            lines.add(new Line(Layer.SPILL, BodyMap.SPILL_WORDS));
        }
        return lines;
    }
}
