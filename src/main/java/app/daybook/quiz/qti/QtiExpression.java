package app.daybook.quiz.qti;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Typed;
import app.daybook.quiz.foreign.Xml;
import app.daybook.quiz.qti.QtiValue.Bag;

/**
 * Works out the expressions of rules (QTI Information Model 2.1, Expressions), for one response. Nothing in, nothing out:
 * a value that is none makes a result that is none, which no condition takes for true.
 */
record QtiExpression(QtiAnswerKey key, Object response, Map<String, Object> outcomes) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException for an expression that cannot be worked out from the response alone */
    Object value(Xml expression) {
        return switch (expression.name()) {
            case "baseValue" -> QtiValue.of(expression.attribute("baseType"), expression.text());
            case "variable" -> variable(expression);
            case "correct" -> correct(expression);
            case "null" -> null;
            case "mapResponse" -> isResponse(expression) ? QtiValue.number(key.mapped(response)) : null;
            case "multiple" -> container(expression, false);
            case "ordered" -> container(expression, true);
            case "isNull" -> isNull(values(expression).get(0));
            case "and" -> all(expression, true);
            case "or" -> all(expression, false);
            case "not" -> values(expression).get(0) instanceof Boolean truth ? !truth : null;
            default -> compared(expression, values(expression));
        };
    }

    static IllegalArgumentException unread(Xml rule) {
        return new IllegalArgumentException("its rules have \"" + Notes.shortened(rule.name())
                + "\", by which Daybook does not mark; give the right answers in a correctResponse");
    }

    boolean matchesCorrect() {
        return Boolean.TRUE.equals(match(response, QtiValue.of(key.declaration(), key.correct())));
    }

    private Object compared(Xml expression, List<Object> values) {
        if (values.isEmpty()) {
            throw unread(expression);
        }
        Object result = many(expression, values);
        if (result != expression) {
            return result;
        }
        if (values.size() != 2) {
            throw unread(expression);
        }
        Object first = values.get(0);
        Object second = values.get(1);
        return switch (expression.name()) {
            case "match" -> match(first, second);
            case "stringMatch" -> stringMatch(expression, first, second);
            case "equal" -> equal(expression, first, second);
            case "gt" -> order(first, second).map(order -> order > 0).orElse(null);
            case "gte" -> order(first, second).map(order -> order >= 0).orElse(null);
            case "lt" -> order(first, second).map(order -> order < 0).orElse(null);
            case "lte" -> order(first, second).map(order -> order <= 0).orElse(null);
            case "member" ->
                first == null || second == null ? null : QtiValue.all(second).contains(first);
            case "contains" -> first == null || second == null ? null : contains(first, second);
            default -> throw unread(expression);
        };
    }

    /** Functions of any number of values; the expression itself if it is none of them. */
    private static Object many(Xml expression, List<Object> values) {
        boolean numbers = values.stream().allMatch(QtiValue::isNumber);
        List<BigDecimal> all =
                numbers ? values.stream().map(BigDecimal.class::cast).toList() : List.of();
        return switch (expression.name()) {
            case "containerSize" ->
                BigDecimal.valueOf(QtiValue.all(values.get(0)).size());
            case "sum" -> numbers ? QtiValue.plain(all.stream().reduce(BigDecimal.ZERO, BigDecimal::add)) : null;
            case "product" ->
                numbers
                        ? QtiValue.plain(
                                all.stream().reduce(BigDecimal.ONE, (a, b) -> a.multiply(b, MathContext.DECIMAL64)))
                        : null;
            case "min" -> numbers ? Collections.min(all) : null;
            case "max" -> numbers ? Collections.max(all) : null;
            case "subtract" ->
                numbers && all.size() == 2 ? QtiValue.plain(all.get(0).subtract(all.get(1))) : null;
            case "divide" ->
                numbers && all.size() == 2 && all.get(1).signum() != 0
                        ? QtiValue.plain(all.get(0).divide(all.get(1), MathContext.DECIMAL64))
                        : null;
            default -> expression;
        };
    }

    private List<Object> values(Xml expression) {
        List<Object> values = new ArrayList<>();
        expression.children().forEach(part -> values.add(value(part)));
        if (values.isEmpty()) {
            throw unread(expression);
        }
        return values;
    }

    private boolean isResponse(Xml expression) {
        return expression.attribute("identifier").equals(key.declaration().attribute("identifier"));
    }

    private Object variable(Xml expression) {
        return isResponse(expression) ? response : outcomes.get(expression.attribute("identifier"));
    }

    private Object correct(Xml expression) {
        return isResponse(expression) ? QtiValue.of(key.declaration(), key.correct()) : null;
    }

    private Object container(Xml expression, boolean ordered) {
        List<Object> values = new ArrayList<>();
        expression.children().forEach(part -> values.addAll(QtiValue.all(value(part))));
        return values.isEmpty() ? null : ordered ? values : new Bag(values);
    }

    private static boolean isNull(Object value) {
        return value == null || value.equals("") || QtiValue.all(value).isEmpty();
    }

    /** Conjunction or disjunction: one part decides, and one that is none leaves it open. */
    private Object all(Xml expression, boolean and) {
        boolean open = false;
        for (Object value : values(expression)) {
            if (value instanceof Boolean truth) {
                if (truth != and) {
                    return !and;
                }
            } else {
                open = true;
            }
        }
        return open ? null : and;
    }

    private static Object match(Object first, Object second) {
        return first == null || second == null ? null : first.equals(second);
    }

    private static Object stringMatch(Xml expression, Object first, Object second) {
        if (expression.attribute("substring").equals("true")) {
            throw unread(Xml.empty("stringMatch with substring", expression.line()));
        }
        if (first == null || second == null) {
            return null;
        }
        boolean exact = !expression.attribute("caseSensitive").equals("false");
        return exact ? first.equals(second) : first.toString().equalsIgnoreCase(second.toString());
    }

    /** Within a tolerance below and above the second value, each absolute or in per cent of it. */
    private static Object equal(Xml expression, Object first, Object second) {
        if (!(first instanceof BigDecimal given) || !(second instanceof BigDecimal meant)) {
            return null;
        }
        Tolerance tolerance = Tolerance.of(expression);
        int low = given.compareTo(tolerance.low(meant));
        int high = given.compareTo(tolerance.high(meant));
        boolean aboveLow = expression.attribute("includeLowerBound").equals("false") ? low > 0 : low >= 0;
        boolean belowHigh = expression.attribute("includeUpperBound").equals("false") ? high < 0 : high <= 0;
        return aboveLow && belowHigh;
    }

    /** What {@code equal} forgives. */
    record Tolerance(boolean relative, BigDecimal below, BigDecimal above) {

        static Tolerance of(Xml equal) {
            String mode = equal.attribute("toleranceMode");
            if (mode.isEmpty() || mode.equals("exact")) {
                return new Tolerance(false, BigDecimal.ZERO, BigDecimal.ZERO);
            }
            String[] given = equal.attribute("tolerance").strip().split("\\s+");
            BigDecimal below = Typed.number(given[0]);
            return new Tolerance(mode.equals("relative"), below, given.length > 1 ? Typed.number(given[1]) : below);
        }

        BigDecimal low(BigDecimal meant) {
            return QtiValue.plain(meant.subtract(relative ? share(meant, below) : below));
        }

        BigDecimal high(BigDecimal meant) {
            return QtiValue.plain(meant.add(relative ? share(meant, above) : above));
        }

        private static BigDecimal share(BigDecimal meant, BigDecimal percent) {
            return meant.abs().multiply(percent).divide(HUNDRED, MathContext.DECIMAL64);
        }
    }

    private static Optional<Integer> order(Object first, Object second) {
        return first instanceof BigDecimal a && second instanceof BigDecimal b
                ? Optional.of(a.compareTo(b))
                : Optional.empty();
    }

    /** Of ordered containers the second must come in the first as it is, without anything between. */
    private static boolean contains(Object first, Object second) {
        List<Object> whole = QtiValue.all(first);
        List<Object> part = QtiValue.all(second);
        if (!(first instanceof Bag)) {
            return Collections.indexOfSubList(whole, part) >= 0;
        }
        List<Object> left = new ArrayList<>(whole);
        return part.stream().allMatch(left::remove);
    }
}
