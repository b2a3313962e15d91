package app.daybook.quiz.qti;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Xml;

/**
 * What the rules of an item make of a response (QTI Information Model 2.1, Response Processing). A key is found by
 * running them, so that nothing is guessed from how they look; a rule that cannot be run refuses the item.
 */
final class QtiRules {

    private static final String SCORE = "SCORE";
    private static final String MATCH_CORRECT = "match_correct";
    private static final String MAP_RESPONSE = "map_response";

    private final Xml item;
    private final QtiAnswerKey key;
    private final List<Xml> rules;
    private final String template;

    /**
     * What a response earns and which feedback it shows.
     *
     * @param shown identifiers of feedback by the outcome that holds them
     */
    record Outcome(double score, Map<String, Set<String>> shown) {

        boolean shows(String outcome, String identifier) {
            return shown.getOrDefault(outcome, Set.of()).contains(identifier);
        }
    }

    /** A rule that ends the others. */
    private static final class Exit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exit() {
            super(null, null, false, false);
        }
    }

    QtiRules(Xml item, QtiAnswerKey key) {
        this.item = item;
        this.key = key;
        Optional<Xml> processing = item.child("responseProcessing");
        this.rules = processing.map(part -> part.children().toList()).orElse(List.of());
        this.template =
                template(processing.map(part -> part.attribute("template")).orElse(""));
    }

    /** The template that scores: that which is named, or, where no rule scores, what the declaration is made for. */
    private String template(String named) {
        if (scores(rules)) {
            return "";
        }
        if (named.isEmpty() || !rules.isEmpty()) {
            return key.isMapped() && key.correct().isEmpty() ? MAP_RESPONSE : MATCH_CORRECT;
        }
        String name = named.replaceAll(".*/|\\.xml$", "");
        if (name.endsWith(MATCH_CORRECT) || name.equals("CC2_match")) {
            return MATCH_CORRECT;
        }
        if (name.endsWith(MAP_RESPONSE)) {
            return MAP_RESPONSE;
        }
        throw new IllegalArgumentException("its rules are the template \"" + Notes.shortened(name)
                + "\", which Daybook does not know; use match_correct or map_response");
    }

    private static boolean scores(List<Xml> rules) {
        return rules.stream()
                .flatMap(Xml::all)
                .anyMatch(rule -> rule.name().endsWith("OutcomeValue")
                        && rule.attribute("identifier").equals(SCORE));
    }

    /** Whether the points are those of the mapping and nothing else. */
    boolean isMapped() {
        List<Xml> setting = rules.stream()
                .flatMap(Xml::all)
                .filter(rule -> rule.attribute("identifier").equals(SCORE)
                        && rule.name().equals("setOutcomeValue"))
                .toList();
        return template.equals(MAP_RESPONSE)
                || setting.size() == 1
                        && rules.contains(setting.get(0))
                        && setting.get(0)
                                .children()
                                .allMatch(part -> part.name().equals("mapResponse"));
    }

    /** All rules, one after the other and from the outer to the inner. */
    Stream<Xml> all() {
        return rules.stream().flatMap(Xml::all);
    }

    /** @param response empty for none */
    Outcome run(List<String> response) {
        return run(response, null);
    }

    /** What a response would come to if this branch were the one that is gone. */
    Outcome runAs(Xml branch, String response) {
        return run(List.of(response), branch);
    }

    private Outcome run(List<String> response, Xml forced) {
        Map<String, Object> outcomes = new LinkedHashMap<>();
        item.children("outcomeDeclaration")
                .forEach(declared -> declared.child("defaultValue")
                        .ifPresent(value -> outcomes.put(
                                declared.attribute("identifier"),
                                QtiValue.of(
                                        declared,
                                        value.children("value").map(Xml::text).toList()))));
        QtiExpression expressions = new QtiExpression(key, QtiValue.of(key.declaration(), response), outcomes);
        if (template.equals(MATCH_CORRECT)) {
            outcomes.put(SCORE, QtiValue.number(expressions.matchesCorrect() ? 1 : 0));
        } else if (template.equals(MAP_RESPONSE)) {
            outcomes.put(SCORE, QtiValue.number(key.mapped(expressions.response())));
        }
        try {
            new Way(expressions, outcomes, forced).run(rules);
        } catch (Exit end) {
            // what was set until then holds
        }
        return new Outcome(
                QtiValue.isNumber(outcomes.get(SCORE)) ? QtiValue.number(outcomes.get(SCORE)) : 0,
                outcomes.entrySet().stream()
                        .filter(outcome -> !outcome.getKey().equals(SCORE))
                        .collect(Collectors.toMap(Map.Entry::getKey, outcome -> QtiValue.texts(outcome.getValue()))));
    }

    /** One way through the rules. */
    private record Way(QtiExpression expressions, Map<String, Object> outcomes, Xml forced) {

        void run(List<Xml> rules) {
            for (Xml rule : rules) {
                switch (rule.name()) {
                    case "setOutcomeValue" -> {
                        Object value = expressions.value(only(rule));
                        outcomes.put(rule.attribute("identifier"), value == null ? List.of() : value);
                    }
                    case "responseCondition" -> condition(rule);
                    case "responseProcessingFragment" -> run(rule.children().toList());
                    case "exitResponse" -> throw new Exit();
                    default -> throw QtiExpression.unread(rule);
                }
            }
        }

        private void condition(Xml condition) {
            for (Xml branch : condition.children().toList()) {
                List<Xml> parts = branch.children().toList();
                boolean otherwise = branch.name().equals("responseElse");
                if (!otherwise && !branch.name().matches("responseIf|responseElseIf")) {
                    throw QtiExpression.unread(branch);
                }
                if (isGone(condition, branch, parts)) {
                    run(otherwise ? parts : parts.subList(1, parts.size()));
                    return;
                }
            }
        }

        private boolean isGone(Xml condition, Xml branch, List<Xml> parts) {
            if (forced != null && condition.children().anyMatch(one -> one == forced)) {
                return branch == forced;
            }
            return branch.name().equals("responseElse")
                    || !parts.isEmpty() && Boolean.TRUE.equals(expressions.value(parts.get(0)));
        }
    }

    private static Xml only(Xml rule) {
        List<Xml> parts = rule.children().toList();
        if (parts.size() != 1) {
            throw QtiExpression.unread(rule);
        }
        return parts.get(0);
    }
}
