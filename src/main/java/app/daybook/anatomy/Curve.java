package app.daybook.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A smooth line through given places: a Catmull-Rom spline whose tangents are weighted by the length of the chords, so
 * that unevenly spaced places make no loops. A place marked as a corner keeps its edge.
 */
public record Curve(List<Place> places, boolean closed) {

    /** x and y in units of a view or in millimetres of a hand. */
    public record Place(double x, double y, boolean corner) {}

    public Curve {
        places = List.copyOf(places);
    }

    /** Reads {@code "50,3.9 46.6,4.5! …"}; an exclamation mark makes a corner. */
    public static Curve parse(String text, boolean closed) {
        List<Place> places = new ArrayList<>();
        for (String word : text.trim().split("\\s+")) {
            boolean corner = word.endsWith("!");
            String[] xy = (corner ? word.substring(0, word.length() - 1) : word).split(",");
            places.add(new Place(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]), corner));
        }
        return new Curve(places, closed);
    }

    /** The same places seen elsewhere; a likeness (turned, moved, mirrored, enlarged) keeps the shape of the curve. */
    public Curve moved(UnaryOperator<Place> to) {
        return new Curve(places.stream().map(to).toList(), closed);
    }

    public Curve mirrored(double width) {
        return new Curve(
                places.stream()
                        .map(p -> new Place(width - p.x(), p.y(), p.corner()))
                        .toList(),
                closed);
    }

    /** This half, then its mirror image on the way back: one closed outline of a symmetrical body. */
    Curve withMirrorImage(double width) {
        List<Place> all = new ArrayList<>(places);
        for (int i = places.size() - 1; i >= 0; i--) {
            Place p = places.get(i);
            if (p.x() != width / 2) {
                all.add(new Place(width - p.x(), p.y(), p.corner()));
            }
        }
        return new Curve(all, true);
    }

    /** Whether the polygon of the places holds this one (even-odd rule). */
    public boolean holds(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = places.size() - 1; i < places.size(); j = i++) {
            Place a = places.get(i);
            Place b = places.get(j);
            if (a.y() > y != b.y() > y && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }

    public Box box() {
        return places.stream()
                .map(p -> new Box(p.x(), p.y(), p.x(), p.y()))
                .reduce(Box::and)
                .orElseThrow();
    }

    /**
     * The same curve to whoever looks only at a box: places that lead about beyond one edge of it are left out. A line
     * from the last place kept never crosses the box, for both its ends are beyond that edge.
     */
    Curve seenIn(Box box) {
        List<Place> kept = new ArrayList<>();
        int shared = 0;
        for (int i = 0; i < places.size(); i++) {
            Place p = places.get(i);
            int beyond = box.beyond(p.x(), p.y());
            boolean last = i == places.size() - 1;
            int next = last
                    ? 0
                    : box.beyond(places.get(i + 1).x(), places.get(i + 1).y());
            if ((shared & beyond & next) != 0) {
                shared &= beyond;
            } else {
                kept.add(p);
                shared = beyond;
            }
        }
        return new Curve(kept, closed);
    }

    /** The curve as path data, relative cubic Béziers, as the frame places it; what nobody sees is left out. */
    public String path(Frame frame) {
        Box near = frame.box().grown(3);
        return seenIn(near).path(frame, near);
    }

    private String path(Frame frame, Box near) {
        int n = places.size();
        Pen pen = new Pen();
        Place first = places.get(0);
        pen.move(frame.x(first.x()), frame.y(first.y()));
        for (int i = 0; i < (closed ? n : n - 1); i++) {
            Place p = places.get(i);
            Place q = places.get((i + 1) % n);
            if ((near.beyond(p.x(), p.y()) & near.beyond(q.x(), q.y())) != 0) {
                pen.line(frame.x(q.x()), frame.y(q.y()));
                continue;
            }
            double third = Math.hypot(q.x() - p.x(), q.y() - p.y()) / 3;
            double[] out = p.corner() ? direction(p, q) : tangent(i);
            double[] in = q.corner() ? direction(p, q) : tangent((i + 1) % n);
            pen.curve(
                    frame.x(p.x() + out[0] * third),
                    frame.y(p.y() + out[1] * third),
                    frame.x(q.x() - in[0] * third),
                    frame.y(q.y() - in[1] * third),
                    frame.x(q.x()),
                    frame.y(q.y()));
        }
        return closed ? pen.close() : pen.path();
    }

    private double[] tangent(int i) {
        int n = places.size();
        Place p = places.get(i);
        if (!closed && i == 0) {
            return direction(p, places.get(1));
        }
        if (!closed && i == n - 1) {
            return direction(places.get(n - 2), p);
        }
        Place before = places.get((i + n - 1) % n);
        Place after = places.get((i + 1) % n);
        double a = Math.hypot(p.x() - before.x(), p.y() - before.y());
        double b = Math.hypot(after.x() - p.x(), after.y() - p.y());
        // the slope at p of the parabola through the three places, by length of chord
        return new double[] {
            ((p.x() - before.x()) / a * b + (after.x() - p.x()) / b * a) / (a + b),
            ((p.y() - before.y()) / a * b + (after.y() - p.y()) / b * a) / (a + b)
        };
    }

    private static double[] direction(Place from, Place to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        return new double[] {(to.x() - from.x()) / length, (to.y() - from.y()) / length};
    }
}
