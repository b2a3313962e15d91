package app.daybook.anatomy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The drawing of the body in one view: closed outlines filled with skin, and landmark lines upon them. Drawn for this
 * atlas as approximations around its landmarks; no published chart was traced. One line of the text is one stroke:
 * what it is ({@code skin}, {@code tone}, {@code line}, {@code fine}, {@code spine}, …), then {@code *} if its mirror image belongs to
 * it, {@code o} if it is closed, then its places.
 */
public record Figure(View view, List<Curve> skin, List<Stroke> strokes) {

    /**
     * One line or shadow.
     *
     * @param twin whether its mirror image stands beside it
     * @param image whether it is that mirror image
     */
    public record Stroke(String kind, Curve curve, boolean twin, boolean image) {

        /** Whether it is a soft shadow rather than a line. */
        public boolean isTone() {
            return kind.equals("tone");
        }
    }

    private static final Map<View, Figure> OF = new EnumMap<>(Map.of(
            View.FRONT, parse(View.FRONT, FrontFigure.TEXT),
            View.BACK, parse(View.BACK, BackFigure.TEXT),
            View.HEAD, parse(View.HEAD, HeadFigure.TEXT),
            View.SOLE, parse(View.SOLE, SoleFigure.TEXT)));

    public static Figure of(View view) {
        return OF.get(view);
    }

    public Figure mirrored() {
        return new Figure(
                view,
                skin.stream().map(c -> c.mirrored(view.width())).toList(),
                strokes.stream()
                        .map(s -> new Stroke(s.kind(), s.curve().mirrored(view.width()), s.twin(), s.image()))
                        .toList());
    }

    /**
     * The outlines as straight lines in units of the view, for small pictures.
     *
     * @param least no line is shorter
     * @param grid places are rounded to multiples of it
     */
    String silhouette(double least, double grid) {
        Pen pen = new Pen();
        for (Curve curve : skin) {
            Curve.Place last = null;
            for (Curve.Place place : curve.places()) {
                if (last == null) {
                    pen.move(Math.rint(place.x() / grid) * grid, Math.rint(place.y() / grid) * grid);
                    last = place;
                } else if (Math.hypot(place.x() - last.x(), place.y() - last.y()) >= least) {
                    pen.line(Math.rint(place.x() / grid) * grid, Math.rint(place.y() / grid) * grid);
                    last = place;
                }
            }
            pen.close();
        }
        return pen.path();
    }

    /** Whether a place is on the skin. */
    public boolean holds(double x, double y) {
        return skin.stream().anyMatch(c -> c.holds(x, y));
    }

    private static Figure parse(View view, String text) {
        List<Curve> skin = new ArrayList<>();
        List<Stroke> strokes = new ArrayList<>();
        text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(line -> {
            String[] words = line.trim().split("\\s+", 3);
            Curve curve = Curve.parse(words[2], words[1].contains("o"));
            boolean both = words[1].contains("*");
            if (words[0].equals("skin")) {
                skin.add(both ? curve.withMirrorImage(view.width()) : curve);
                return;
            }
            strokes.add(new Stroke(words[0], curve, both, false));
            if (both) {
                strokes.add(new Stroke(words[0], curve.mirrored(view.width()), false, true));
            }
        });
        return new Figure(view, List.copyOf(skin), List.copyOf(strokes));
    }
}
