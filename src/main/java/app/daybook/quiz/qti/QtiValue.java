package app.daybook.quiz.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Typed;
import app.daybook.quiz.foreign.Xml;

/**
 * Values of QTI's variables: a {@code BigDecimal}, a {@code Boolean}, a {@code String} for all else, a list of them for
 * a container whose order counts, a {@link Bag} for one whose order does not, and null for none.
 */
final class QtiValue {

    private QtiValue() {}

    /** A container in which order does not count. */
    record Bag(List<Object> values) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Bag bag && sorted().equals(bag.sorted());
        }

        @Override
        public int hashCode() {
            return sorted().hashCode();
        }

        private List<String> sorted() {
            return values.stream().map(String::valueOf).sorted().toList();
        }
    }

    /** @param declaration tells the cardinality and the type */
    static Object of(Xml declaration, List<String> texts) {
        List<Object> values = new ArrayList<>();
        for (String text : texts) {
            values.add(of(declaration.attribute("baseType"), text));
        }
        return switch (declaration.attribute("cardinality")) {
            case "multiple" -> values.isEmpty() ? null : new Bag(values);
            case "ordered" -> values.isEmpty() ? null : values;
            case "single", "" -> values.isEmpty() ? null : values.get(0);
            default ->
                throw new IllegalArgumentException("its cardinality \""
                        + Notes.shortened(declaration.attribute("cardinality")) + "\" is none that Daybook asks");
        };
    }

    static Object of(String type, String text) {
        return switch (type) {
            case "float", "integer" -> plain(Typed.number(text));
            case "boolean" -> text.strip().matches("true|1");
            case "pair" -> pair(text);
            case "directedPair" -> String.join(" ", text.strip().split("\\s+"));
            case "string" -> text;
            default -> text.strip();
        };
    }

    private static String pair(String text) {
        return java.util.Arrays.stream(text.strip().split("\\s+")).sorted().collect(Collectors.joining(" "));
    }

    static BigDecimal number(double value) {
        return plain(BigDecimal.valueOf(value));
    }

    static boolean isNumber(Object value) {
        return value instanceof BigDecimal;
    }

    static double number(Object value) {
        return ((BigDecimal) value).doubleValue();
    }

    /** So that equal numbers are equal. */
    static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** What is in a container, and of anything else the value itself. */
    static List<Object> all(Object value) {
        if (value instanceof Bag bag) {
            return bag.values();
        }
        if (value instanceof List<?> list) {
            return List.copyOf(list);
        }
        return value == null ? List.of() : List.of(value);
    }

    static Set<String> texts(Object value) {
        return all(value).stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}
