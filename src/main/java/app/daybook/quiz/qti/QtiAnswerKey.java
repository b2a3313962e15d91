package app.daybook.quiz.qti;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.quiz.foreign.Typed;
import app.daybook.quiz.foreign.Xml;

/** What the declaration of a response says: the correct one, and the points of each value. */
final class QtiAnswerKey {

    private final Xml declaration;
    private final List<String> correct;
    private final Map<String, Double> entries = new LinkedHashMap<>();
    private final Map<Object, Double> exact = new HashMap<>();
    private final Map<String, Double> folded = new HashMap<>();
    private final Xml mapping;

    /** @param declaration the one that the interaction names */
    QtiAnswerKey(Xml declaration) {
        this.declaration = declaration;
        this.correct = declaration.child("correctResponse").stream()
                .flatMap(given -> given.children("value"))
                .map(value -> value.text().strip())
                .toList();
        this.mapping = declaration.child("mapping").orElse(Xml.empty("mapping", declaration.line()));
        for (Xml entry : mapping.children("mapEntry").toList()) {
            double points = Typed.number(entry.attribute("mappedValue")).doubleValue();
            String mapKey = entry.attribute("mapKey");
            entries.putIfAbsent(mapKey, points);
            if (type().equals("string") && entry.attribute("caseSensitive").equals("false")) {
                folded.putIfAbsent(mapKey.toLowerCase(java.util.Locale.ROOT), points);
            } else {
                exact.putIfAbsent(QtiValue.of(type(), mapKey), points);
            }
        }
    }

    Xml declaration() {
        return declaration;
    }

    String type() {
        return declaration.attribute("baseType");
    }

    List<String> correct() {
        return correct;
    }

    /** The points of each value as they are written. */
    Map<String, Double> entries() {
        return entries;
    }

    boolean isMapped() {
        return !entries.isEmpty();
    }

    /** The points of one value; that of none is the default. */
    double points(Object value) {
        Double points = exact.get(value);
        if (points == null && value instanceof String text) {
            points = folded.get(text.toLowerCase(java.util.Locale.ROOT));
        }
        return points != null ? points : bound("defaultValue").orElse(0.0);
    }

    /** The points of a response: each value counts once, within the bounds (QTI Information Model 2.1, mapResponse). */
    double mapped(Object response) {
        double sum = 0;
        for (Object value : new HashSet<>(QtiValue.all(response))) {
            sum += points(value);
        }
        sum = Math.max(sum, bound("lowerBound").orElse(Double.NEGATIVE_INFINITY));
        return Math.min(sum, bound("upperBound").orElse(Double.POSITIVE_INFINITY));
    }

    Optional<Double> bound(String name) {
        return Optional.of(mapping.attribute(name))
                .filter(text -> !text.isEmpty())
                .map(Typed::number)
                .map(BigDecimal::doubleValue);
    }
}
