package app.daybook.sheets;

import java.util.List;

import app.daybook.anatomy.Box;
import app.daybook.anatomy.Figure;
import app.daybook.anatomy.Frame;
import app.daybook.anatomy.Pen;
import app.daybook.anatomy.SvgMarkup;
import app.daybook.anatomy.View;

/**
 * The body in outline, without colour, for paper: people draw on it where it hurts. It needs no style sheet, so that a
 * page and a file print the same.
 */
final class BlankBody {

    private static final Box WHOLE = new Box(5, 1, 95, 200);
    private static final double SCALE = 2.4;
    private static final double ARM = 4.5;

    private BlankBody() {}

    /**
     * The inside of an SVG element of {@link #width} by {@link #height}.
     *
     * @param crosses places in units of the view
     */
    static String drawing(View view, List<double[]> crosses) {
        Frame frame = frame();
        Figure figure = Figure.of(view);
        SvgMarkup svg = new SvgMarkup();
        svg.open("g", "fill", "none", "stroke", "#000000", "stroke-linejoin", "round", "stroke-linecap", "round");
        figure.skin().forEach(skin -> svg.empty("path", "stroke-width", 1.1, "d", skin.path(frame)));
        figure.strokes().stream()
                .filter(stroke -> !stroke.isTone() && frame.sees(stroke.curve().box()))
                .forEach(stroke -> svg.empty(
                        "path", "stroke-width", 0.45, "d", stroke.curve().path(frame)));
        for (double[] cross : crosses) {
            double x = frame.x(cross[0]);
            double y = frame.y(cross[1]);
            Pen pen = new Pen();
            pen.move(x - ARM, y - ARM);
            pen.line(x + ARM, y + ARM);
            pen.move(x + ARM, y - ARM);
            pen.line(x - ARM, y + ARM);
            svg.empty("path", "stroke-width", 2.2, "d", pen.path());
        }
        return svg.close("g").toString();
    }

    static long width() {
        return frame().width();
    }

    static long height() {
        return frame().height();
    }

    private static Frame frame() {
        return new Frame(WHOLE, SCALE);
    }
}
