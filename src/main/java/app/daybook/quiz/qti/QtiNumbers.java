package app.daybook.quiz.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import app.daybook.quiz.Question;
import app.daybook.quiz.foreign.Typed;
import app.daybook.quiz.foreign.Xml;

/**
 * Finds which numbers are right by typing each at which the rules of an item may turn, and one between each two of them,
 * below and above.
 */
final class QtiNumbers {

    private static final int MOST = 200;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The smallest step that a course can write. */
    private static final BigDecimal STEP = new BigDecimal("0.000001");

    private final QtiItem item;
    private final BigDecimal step;
    private final String unit;
    private final List<BigDecimal> turns;

    /** Numbers in a row for which the rules say the same. */
    private record Stretch(BigDecimal low, BigDecimal high, QtiRules.Outcome result) {}

    QtiNumbers(QtiItem item, String type) {
        this.item = item;
        this.step = type.equals("integer") ? BigDecimal.ONE : STEP;
        this.unit = item.body()
                .all()
                .filter(part -> part.attribute("class").equals("unit"))
                .findFirst()
                .map(part -> part.text().strip())
                .orElse(item.unit());
        this.turns = List.copyOf(turns());
    }

    private TreeSet<BigDecimal> turns() {
        TreeSet<BigDecimal> meant = new TreeSet<>();
        Stream.concat(item.key().correct().stream(), item.key().entries().keySet().stream())
                .forEach(number -> meant.add(QtiValue.plain(Typed.number(number))));
        item.rules()
                .all()
                .filter(rule -> rule.name().equals("baseValue")
                        && List.of("float", "integer").contains(rule.attribute("baseType")))
                .forEach(value -> meant.add(QtiValue.plain(Typed.number(value.text()))));
        TreeSet<BigDecimal> turns = new TreeSet<>(meant);
        item.rules().all().filter(rule -> rule.name().equals("equal")).forEach(equal -> {
            QtiExpression.Tolerance tolerance = QtiExpression.Tolerance.of(equal);
            for (BigDecimal number : meant) {
                turns.add(tolerance.low(number));
                turns.add(tolerance.high(number));
            }
            refuseMany(turns.size());
        });
        refuseMany(turns.size());
        return turns;
    }

    private static void refuseMany(int turns) {
        if (turns > MOST) {
            throw new IllegalArgumentException("its rules turn at more than " + MOST + " numbers; write fewer");
        }
    }

    Question question() {
        if (turns.isEmpty()) {
            throw item.intake().idiom().noneRight("answers");
        }
        QtiRules.Outcome below = run(turns.get(0).subtract(BigDecimal.ONE));
        QtiRules.Outcome above = run(turns.get(turns.size() - 1).add(BigDecimal.ONE));
        if (below.score() > 0
                || above.score() > 0
                || item.rules().run(List.of()).score() > 0) {
            throw new IllegalArgumentException("its rules give points for numbers without an end, or for no answer;"
                    + " Daybook asks for a number between two");
        }
        List<Stretch> stretches = stretches();
        double best = stretches.stream()
                .mapToDouble(stretch -> stretch.result().score())
                .max()
                .orElse(0);
        if (best <= 0) {
            throw item.intake().idiom().noneRight("answers");
        }
        Map<Object, QtiRules.Outcome> results = new LinkedHashMap<>();
        List<Stretch> written = written(stretches, below);
        List<Stretch> taken = written.isEmpty() ? closed(stretches, below) : written;
        taken.forEach(stretch -> results.put(stretch, stretch.result()));
        QtiFeedback.Said said = item.feedback().toAnswers(results, below);
        List<Typed.Interval> intervals = taken.stream()
                .filter(stretch ->
                        stretch.result().score() != 0 || !said.to(stretch).isEmpty())
                .map(stretch -> new Typed.Interval(
                        Typed.range(stretch.low(), stretch.high(), unit),
                        stretch.result().score() / best * 100,
                        said.to(stretch)))
                .toList();
        return Typed.numeric(item.head(false, said.explanation()), intervals, item.intake());
    }

    private QtiRules.Outcome run(BigDecimal number) {
        return item.rules().run(List.of(number.toPlainString()));
    }

    /** At each turn a stretch of one number, and one between two turns, whose bounds do not belong to it. */
    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            BigDecimal turn = turns.get(i);
            stretches.add(new Stretch(turn, turn, run(turn)));
            if (i + 1 < turns.size()) {
                BigDecimal next = turns.get(i + 1);
                stretches.add(new Stretch(turn, next, run(turn.add(next).divide(TWO))));
            }
        }
        return stretches;
    }

    /** Neighbours that come to the same as one, with bounds that belong to it. */
    private List<Stretch> closed(List<Stretch> stretches, QtiRules.Outcome otherwise) {
        List<Stretch> closed = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= stretches.size(); to++) {
            QtiRules.Outcome result = stretches.get(from).result();
            if (to == stretches.size() || !stretches.get(to).result().equals(result)) {
                if (!result.equals(otherwise)) {
                    closed.add(closed(stretches.get(from), stretches.get(to - 1), result));
                }
                from = to;
            }
        }
        return closed;
    }

    private Stretch closed(Stretch first, Stretch last, QtiRules.Outcome result) {
        boolean openLow = !first.low().equals(first.high());
        boolean openHigh = !last.low().equals(last.high());
        if ((openLow || openHigh) && step.equals(STEP)) {
            item.intake()
                    .lost("a bound of its range does not count there; here the range ends " + STEP.toPlainString()
                            + " before it.");
        }
        BigDecimal low = openLow ? first.low().add(step) : first.low();
        BigDecimal high = openHigh ? last.high().subtract(step) : last.high();
        return new Stretch(low, high.max(low), result);
    }

    /** The ranges as the branches have them, in their order, if that is what the rules come to at every turn. */
    private List<Stretch> written(List<Stretch> stretches, QtiRules.Outcome otherwise) {
        List<Stretch> written = new ArrayList<>();
        for (Xml branch : item.rules()
                .all()
                .filter(rule -> rule.name().matches("responseIf|responseElseIf"))
                .toList()) {
            Optional<BigDecimal> low = bound(branch, "gte");
            Optional<BigDecimal> high = bound(branch, "lte");
            if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) <= 0) {
                written.add(new Stretch(
                        low.get(),
                        high.get(),
                        item.rules().runAs(branch, low.get().toPlainString())));
            }
        }
        return stretches.stream().allMatch(stretch -> agrees(written, stretch, otherwise)) ? written : List.of();
    }

    private static boolean agrees(List<Stretch> written, Stretch stretch, QtiRules.Outcome otherwise) {
        BigDecimal middle = stretch.low().add(stretch.high()).divide(TWO);
        return written.stream()
                .filter(range -> range.low().compareTo(middle) <= 0 && middle.compareTo(range.high()) <= 0)
                .findFirst()
                .map(Stretch::result)
                .orElse(otherwise)
                .equals(stretch.result());
    }

    private static Optional<BigDecimal> bound(Xml branch, String comparison) {
        return branch.children()
                .filter(part -> part.name().equals("and"))
                .flatMap(part -> part.children(comparison))
                .findFirst()
                .filter(part -> part.child("baseValue").isPresent())
                .map(part -> QtiValue.plain(Typed.number(part.text("baseValue"))));
    }
}
