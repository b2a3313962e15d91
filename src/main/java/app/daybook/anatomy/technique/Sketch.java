package app.daybook.anatomy.technique;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import app.daybook.anatomy.Curve;
import app.daybook.anatomy.Figure.Stroke;
import app.daybook.anatomy.Frame;
import app.daybook.anatomy.Hand;
import app.daybook.anatomy.SvgMarkup;

/** A drawing in layers, each above the one before; what is skin in one layer has one common outline. */
record Sketch(List<List<Stroke>> layers) {

    private static final Map<String, Sketch> HANDS = read("hands.txt");

    /** Right hands, in millimetres from where they press. */
    static Sketch of(Hand hand) {
        return HANDS.get(hand.word());
    }

    /** The drawings of a text beside this class, by name; its format stands at its head. */
    static Map<String, Sketch> read(String resource) {
        Map<String, List<List<Stroke>>> drawings = new LinkedHashMap<>();
        List<List<Stroke>> layers = new ArrayList<>();
        for (String line : text(resource).lines().toList()) {
            if (line.startsWith("= ")) {
                layers = new ArrayList<>(List.of(new ArrayList<>()));
                drawings.put(line.substring(2), layers);
            } else if (line.equals("layer")) {
                layers.add(new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.split(" ", 3);
                Curve curve = Curve.parse(words[2], words[1].equals("o"));
                layers.get(layers.size() - 1).add(new Stroke(words[0], curve, false, false));
            }
        }
        Map<String, Sketch> sketches = new LinkedHashMap<>();
        drawings.forEach((name, drawn) -> sketches.put(name, new Sketch(drawn)));
        return sketches;
    }

    private static String text(String resource) {
        try (InputStream in = Sketch.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Sketch moved(UnaryOperator<Curve.Place> to) {
        return new Sketch(layers.stream()
                .map(layer -> layer.stream()
                        .map(s -> new Stroke(s.kind(), s.curve().moved(to), s.twin(), s.image()))
                        .toList())
                .toList());
    }

    /** Whether a place is on the skin of any layer. */
    boolean holds(double x, double y) {
        return layers.stream()
                .flatMap(List::stream)
                .anyMatch(s -> s.kind().equals("skin") && s.curve().holds(x, y));
    }

    /** The layers from below, each with its soft shadow, its outline, its skin and its lines. */
    void draw(SvgMarkup svg, Frame frame, String id) {
        for (int i = 0; i < layers.size(); i++) {
            Map<String, String> paths = new LinkedHashMap<>();
            for (Stroke stroke : layers.get(i)) {
                if (stroke.curve().box().meets(frame.box())) {
                    paths.merge(stroke.kind(), stroke.curve().path(frame), String::concat);
                }
            }
            String skin = paths.remove("skin");
            String tone = paths.remove("tone");
            if (skin != null) {
                skin(svg, skin, tone, id + "-" + i);
            }
            paths.forEach((kind, path) -> svg.empty("path", "class", "bm-" + kind, "d", path));
        }
    }

    private static void skin(SvgMarkup svg, String skin, String tone, String id) {
        String ref = "#" + id;
        svg.open("defs")
                .empty("path", "id", id, "d", skin)
                .open("clipPath", "id", id + "-clip")
                .empty("use", "href", ref)
                .close("clipPath")
                .open("filter", "id", id + "-soft", "color-interpolation-filters", "sRGB")
                .empty("feGaussianBlur", "stdDeviation", 2.2)
                .close("filter")
                .close("defs");
        svg.empty("use", "class", "tq-shadow", "href", ref, "filter", "url(#" + id + "-soft)", "y", 4, "x", 2)
                .empty("use", "class", "tq-hand-edge", "href", ref)
                .empty("use", "class", "tq-hand", "href", ref);
        if (tone != null) {
            svg.open("g", "clip-path", "url(#" + id + "-clip)")
                    .empty("path", "class", "bm-tone", "filter", "url(#" + id + "-soft)", "d", tone)
                    .close("g");
        }
    }
}
