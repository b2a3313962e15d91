package app.daybook.printing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.batik.parser.AWTPathProducer;
import org.apache.batik.parser.AWTTransformProducer;
import org.apache.batik.parser.ParseException;
import org.apache.pdfbox.util.NumberFormatUtil;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes shapes of an SVG as operators of a PDF page (ISO 32000-1, 8.5), with what they inherit. */
final class Strokes {

    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Map<String, Integer> CAPS = Map.of("butt", 0, "round", 1, "square", 2);
    private static final Map<String, Integer> JOINS = Map.of("miter", 0, "round", 1, "bevel", 2);
    private static final Set<String> SHAPES = Set.of("path", "circle", "rect");
    private static final Set<String> PEN =
            Set.of("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin");

    /** Of the whole drawing; the box of it is whoever's that places it. */
    private static final Set<String> SAID_OF_ALL = Set.of("xmlns", "alt", "viewBox", "width", "height");

    private static final Set<String> SAID = Set.of("transform", "d", "cx", "cy", "r", "x", "y", "width", "height");
    private static final int DECIMALS = 3;

    /** How a shape is painted; a colour that is empty paints nothing. */
    private record Pen(String fill, String stroke, float width, int cap, int join) {

        static final Pen FIRST = new Pen("#000000", "", 1, 0, 0);

        Pen of(Element element) {
            return new Pen(
                    colour(element, "fill", fill),
                    colour(element, "stroke", stroke),
                    element.hasAttribute("stroke-width")
                            ? Float.parseFloat(element.getAttribute("stroke-width"))
                            : width,
                    word(element, "stroke-linecap", CAPS, cap),
                    word(element, "stroke-linejoin", JOINS, join));
        }

        private static String colour(Element element, String name, String inherited) {
            if (!element.hasAttribute(name)) {
                return inherited;
            }
            String said = element.getAttribute(name);
            if (!said.equals("none") && !COLOUR.matcher(said).matches()) {
                throw new IllegalArgumentException("A colour that is more than its parts: " + said);
            }
            return said.equals("none") ? "" : said;
        }

        private static int word(Element element, String name, Map<String, Integer> words, int inherited) {
            if (!element.hasAttribute(name)) {
                return inherited;
            }
            return Optional.ofNullable(words.get(element.getAttribute(name)))
                    .orElseThrow(() -> new IllegalArgumentException("Another " + name));
        }
    }

    private final StringBuilder operators = new StringBuilder();
    private final byte[] digits = new byte[32];

    private Strokes() {}

    /**
     * @param place of the drawing on the form, where y goes up
     * @return nothing if anything in it is more than a shape in one colour
     */
    static Optional<String> of(Element svg, AffineTransform place) {
        var strokes = new Strokes();
        try {
            says(svg, SAID_OF_ALL);
            strokes.children(svg, place, Pen.FIRST.of(svg));
            return Optional.of(strokes.operators.toString());
        } catch (IllegalArgumentException | ParseException | IOException e) {
            return Optional.empty();
        }
    }

    private void children(Element parent, AffineTransform place, Pen pen) throws IOException {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                element(element, place, pen);
            } else if (node.getNodeType() != Node.COMMENT_NODE
                    && !node.getTextContent().isBlank()) {
                throw new IllegalArgumentException("Text");
            }
        }
    }

    private void element(Element element, AffineTransform place, Pen inherited) throws IOException {
        says(element, SAID);
        var here = new AffineTransform(place);
        if (element.hasAttribute("transform")) {
            here.concatenate(AWTTransformProducer.createAffineTransform(element.getAttribute("transform")));
        }
        Pen pen = inherited.of(element);
        if (element.getNodeName().equals("g")) {
            children(element, here, pen);
        } else if (SHAPES.contains(element.getNodeName()) && !element.hasChildNodes()) {
            paint(shape(element), here, pen);
        } else {
            throw new IllegalArgumentException("No shape");
        }
    }

    /** @throws IllegalArgumentException if it says more than what is known and its pen */
    private static void says(Element element, Set<String> known) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            if (!PEN.contains(name) && !known.contains(name)) {
                throw new IllegalArgumentException("Said otherwise: " + name);
            }
        }
    }

    private static Shape shape(Element element) throws IOException {
        return switch (element.getNodeName()) {
            case "path" ->
                AWTPathProducer.createShape(new StringReader(element.getAttribute("d")), PathIterator.WIND_NON_ZERO);
            case "circle" -> {
                double r = number(element, "r");
                yield new Ellipse2D.Double(number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r);
            }
            default ->
                new Rectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"));
        };
    }

    /** Zero where nothing is said (SVG 1.1, section 9). */
    private static double number(Element element, String name) {
        String said = element.getAttribute(name);
        return said.isEmpty() ? 0 : Double.parseDouble(said);
    }

    private void paint(Shape shape, AffineTransform place, Pen pen) {
        if (pen.fill.isEmpty() && pen.stroke.isEmpty()) {
            return;
        }
        if (!pen.fill.isEmpty()) {
            colour(pen.fill, "rg");
        }
        if (!pen.stroke.isEmpty()) {
            colour(pen.stroke, "RG");
            // The same in both directions: our drawings are turned and scaled, never stretched
            number(pen.width * Math.sqrt(Math.abs(place.getDeterminant()))).append("w ");
            operators.append(pen.cap).append(" J ").append(pen.join).append(" j\n");
        }
        path(shape, place);
        operators.append(pen.stroke.isEmpty() ? "f\n" : pen.fill.isEmpty() ? "S\n" : "B\n");
    }

    private void colour(String colour, String operator) {
        for (int at = 1; at < colour.length(); at += 2) {
            number(Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0);
        }
        operators.append(operator).append('\n');
    }

    private void path(Shape shape, AffineTransform place) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator step = shape.getPathIterator(place); !step.isDone(); step.next()) {
            int points = switch (step.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> points(at, 1, "m\n");
                case PathIterator.SEG_LINETO -> points(at, 1, "l\n");
                case PathIterator.SEG_QUADTO -> points(cubic(x, y, at), 3, "c\n");
                case PathIterator.SEG_CUBICTO -> points(at, 3, "c\n");
                default -> points(at, 0, "h\n");
            };
            if (points > 0) {
                x = at[2 * points - 2];
                y = at[2 * points - 1];
            }
        }
    }

    private int points(double[] at, int points, String operator) {
        for (int i = 0; i < 2 * points; i++) {
            number(at[i]);
        }
        operators.append(operator);
        return points;
    }

    /** The same curve with two control points: PDF knows no other. */
    private static double[] cubic(double x, double y, double[] at) {
        double controlX = at[0];
        double controlY = at[1];
        at[4] = at[2];
        at[5] = at[3];
        at[0] = x + (controlX - x) * 2 / 3;
        at[1] = y + (controlY - y) * 2 / 3;
        at[2] = at[4] + (controlX - at[4]) * 2 / 3;
        at[3] = at[5] + (controlY - at[5]) * 2 / 3;
        return at;
    }

    private StringBuilder number(double value) {
        int length = NumberFormatUtil.formatFloatFast((float) value, DECIMALS, digits);
        for (int i = 0; i < length; i++) {
            operators.append((char) digits[i]);
        }
        return operators.append(' ');
    }
}
