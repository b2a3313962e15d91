package app.daybook.anatomy;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads lists of places, {@code "x,y x,y …"}, that must lie within a view; an exclamation mark makes a corner. */
final class Places {

    private static final Pattern PLACE = Pattern.compile("-?\\d+(\\.\\d+)?,-?\\d+(\\.\\d+)?!?");

    /** A closed outline of at least three places; nothing after a finding. */
    static Optional<Curve> outline(Fields fields, String key, View view) {
        return curve(fields, fields.text(key), view, true);
    }

    /** A line of at least two places; nothing after a finding. */
    static Optional<Curve> line(Fields fields, String text, View view) {
        return curve(fields, text, view, false);
    }

    private static Optional<Curve> curve(Fields fields, String text, View view, boolean closed) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        String[] places = text.strip().split("\\s+");
        String kind = closed ? "outline" : "line";
        for (String place : places) {
            if (!PLACE.matcher(place).matches()) {
                fields.found(
                        fields.line(), "“" + place + "” in the " + kind + " is no place", "write x,y without spaces");
                return Optional.empty();
            }
            String[] xy = place.replace("!", "").split(",");
            if (!view.holds(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]))) {
                fields.found(
                        fields.line(),
                        place + " is outside of the view",
                        "stay within " + view.width() + " by " + view.height());
                return Optional.empty();
            }
        }
        if (places.length < (closed ? 3 : 2)) {
            fields.found(
                    fields.line(),
                    "the " + kind + " has fewer than " + (closed ? "three" : "two") + " places",
                    closed ? "go round the region" : "lead from one end to the other");
            return Optional.empty();
        }
        return Optional.of(Curve.parse(text, closed));
    }

    private Places() {}
}
