package app.daybook.quiz.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import app.daybook.quiz.Question;
import app.daybook.quiz.ShortAnswer;
import app.daybook.quiz.foreign.Head;
import app.daybook.quiz.foreign.Html;
import app.daybook.quiz.foreign.Typed;
import app.daybook.quiz.foreign.Xml;

/** Finds which words are right by typing each that an item names, and one that it cannot have foreseen. */
final class QtiWords {

    private static final int MOST = 500;

    /** Nobody foresees it. */
    private static final String NONSENSE = "\u2042 none of these \u2042";

    private final QtiItem item;
    private final Map<Object, QtiRules.Outcome> results = new LinkedHashMap<>();
    private final QtiRules.Outcome otherwise;
    private final double best;

    QtiWords(QtiItem item) {
        this.item = item;
        Set<String> words = new LinkedHashSet<>();
        branches().forEach(branch -> words.addAll(named(branch)));
        words.addAll(item.key().correct());
        words.addAll(item.key().entries().keySet());
        item.rules().all().filter(rule -> rule.name().equals("baseValue")).forEach(value -> {
            if (value.attribute("baseType").equals("string")) {
                words.add(value.text().strip());
            }
        });
        words.removeIf(String::isBlank);
        if (words.size() > MOST) {
            throw new IllegalArgumentException("it names more than " + MOST + " answers; write fewer");
        }
        words.forEach(word -> results.put(word, item.rules().run(List.of(word))));
        otherwise = item.rules().run(List.of(NONSENSE));
        best = results.values().stream()
                .mapToDouble(QtiRules.Outcome::score)
                .max()
                .orElse(0);
    }

    Question question() {
        if (otherwise.score() > 0 || item.rules().run(List.of()).score() > 0) {
            throw new IllegalArgumentException(
                    "its rules give points for whatever is typed, such as all but one word; Daybook asks for the right one");
        }
        if (best <= 0) {
            throw item.intake().idiom().noneRight("answers");
        }
        QtiFeedback.Said said = item.feedback().toAnswers(results, otherwise);
        tellCase();
        Head head = item.head(false, said.explanation());
        List<ShortAnswer.Answer> written = written(said);
        if (!written.isEmpty()) {
            return new ShortAnswer(item.intake().prompt(head), written);
        }
        return Typed.shortAnswer(
                head,
                results.keySet().stream()
                        .filter(word -> percent(word) != 0 || !said.to(word).isEmpty())
                        .map(word -> new Typed.Spelling(word.toString(), percent(word), said.to(word)))
                        .toList(),
                item.intake());
    }

    private double percent(Object word) {
        return results.get(word).score() / best * 100;
    }

    /** The answers as the branches have them, as long as each branch says one thing of all that it names. */
    private List<ShortAnswer.Answer> written(QtiFeedback.Said said) {
        List<ShortAnswer.Answer> right = new ArrayList<>();
        List<ShortAnswer.Answer> wrong = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Xml branch : branches().toList()) {
            List<String> words = named(branch);
            if (words.isEmpty()) {
                continue;
            }
            String first = words.get(0);
            boolean alike = words.stream()
                    .allMatch(word ->
                            percent(word) == percent(first) && said.to(word).equals(said.to(first)));
            boolean twin = words.stream()
                    .anyMatch(word -> Stream.concat(all.stream(), words.stream().filter(other -> other != word))
                            .anyMatch(other -> ShortAnswer.same(word, other)));
            boolean part = percent(first) != 0 && percent(first) <= 99;
            if (!alike || twin || part) {
                return List.of();
            }
            all.addAll(words);
            boolean counts = percent(first) > 99;
            (counts ? right : wrong).add(new ShortAnswer.Answer(words, counts, Html.block(said.to(first))));
        }
        if (right.isEmpty() || !all.containsAll(results.keySet())) {
            return List.of();
        }
        right.addAll(wrong);
        return right;
    }

    private Stream<Xml> branches() {
        return item.rules()
                .all()
                .filter(rule -> rule.name().equals("responseIf") || rule.name().equals("responseElseIf"));
    }

    private static List<String> named(Xml branch) {
        return branch.children()
                .filter(part -> !part.name().endsWith("OutcomeValue"))
                .flatMap(Xml::all)
                .filter(part -> part.name().equals("stringMatch"))
                .map(part -> part.text("baseValue"))
                .toList();
    }

    /** Case is compared wherever nothing says otherwise, and here it does not matter. */
    private void tellCase() {
        boolean counts = results.keySet().stream().map(Object::toString).anyMatch(word -> {
            String other = word.equals(word.toUpperCase(java.util.Locale.ROOT))
                    ? word.toLowerCase(java.util.Locale.ROOT)
                    : word.toUpperCase(java.util.Locale.ROOT);
            return results.get(word).score() > 0
                    && item.rules().run(List.of(other)).score()
                            < results.get(word).score();
        });
        if (counts) {
            item.intake().lost("capital letters no longer matter.");
        }
    }
}
