package app.daybook.quiz.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import app.daybook.quiz.foreign.Html;
import app.daybook.quiz.foreign.Intake;
import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Xml;

/**
 * What an item says after an answer, given to whom it is said: to an option, to a thing, to a typed answer, or, where
 * every answer shows it, to all as the explanation. What is said to the answer as a whole has no place and is told.
 */
final class QtiFeedback {

    private static final Set<String> CHOICES =
            Set.of("simpleChoice", "hotspotChoice", "simpleAssociableChoice", "inlineChoice");

    private final Intake intake;
    private final List<Say> says = new ArrayList<>();

    /** One text that is shown while an outcome holds its identifier. */
    private record Say(String outcome, String id, String html) {

        boolean isShown(QtiRules.Outcome result) {
            return result.shows(outcome, id);
        }
    }

    QtiFeedback(Xml item, Intake intake) {
        this.intake = intake;
        item.children("modalFeedback").forEach(this::add);
        item.child("itemBody").ifPresent(this::addWithin);
    }

    private void addWithin(Xml parent) {
        parent.children().forEach(part -> {
            if (part.name().equals("feedbackBlock") || part.name().equals("feedbackInline")) {
                add(part);
            } else if (!CHOICES.contains(part.name())) {
                addWithin(part);
            }
        });
    }

    private void add(Xml element) {
        String html = intake.html(QtiHtml.read(element.content()));
        if (isHidden(element)) {
            tellHidden(element);
        } else if (!html.isEmpty()) {
            says.add(new Say(element.attribute("outcomeIdentifier"), element.attribute("identifier"), html));
        }
    }

    private static boolean isHidden(Xml element) {
        return element.attribute("showHide").equals("hide");
    }

    private void tellHidden(Xml element) {
        intake.lost("the feedback \"" + Notes.shortened(element.attribute("identifier"))
                + "\", which an answer hides, has no place here and was left out.");
    }

    /** What stands within a choice is said to it. */
    String within(Xml choice) {
        Optional<Xml> inline = choice.all()
                .filter(part ->
                        part.name().equals("feedbackInline") || part.name().equals("feedbackBlock"))
                .findFirst();
        inline.filter(QtiFeedback::isHidden).ifPresent(this::tellHidden);
        return inline.filter(part -> !isHidden(part))
                .map(part -> intake.html(QtiHtml.read(part.content())))
                .orElse("");
    }

    /** What was said to whom, and what to everybody. */
    record Said(Map<Object, String> to, String explanation) {

        String to(Object whom) {
            return to.getOrDefault(whom, "");
        }
    }

    /**
     * To options of which one or several are chosen.
     *
     * @param alone what choosing each one alone comes to
     * @param right what choosing all that are right comes to
     */
    Said toOptions(Map<String, QtiRules.Outcome> alone, List<String> rightOnes, QtiRules.Outcome right) {
        Map<Object, String> to = new LinkedHashMap<>();
        List<Say> all = new ArrayList<>();
        for (Say say : says) {
            List<String> shown = alone.keySet().stream()
                    .filter(key -> say.isShown(alone.get(key)))
                    .toList();
            boolean atRight = say.isShown(right);
            if (shown.isEmpty() && !atRight) {
                if (alone.containsKey(say.id)) {
                    add(to, say.id, say);
                } else {
                    neverShown(say, all);
                }
            } else if (shown.size() == alone.size() && atRight) {
                all.add(say);
            } else if (atRight == rightOnes.stream().anyMatch(shown::contains)) {
                shown.forEach(key -> add(to, key, say));
            } else {
                tellWhole();
            }
        }
        return new Said(to, joined(all));
    }

    /** To things of which each has its own, by our own identifiers, whatever the answer. */
    Said toThings(List<String> keys, List<QtiRules.Outcome> results) {
        Map<Object, String> to = new LinkedHashMap<>();
        List<Say> all = new ArrayList<>();
        for (Say say : says) {
            String key = keys.contains(say.id) ? say.id : say.id.replaceFirst("^" + QtiWriter.ITEM, "");
            if (results.stream().noneMatch(say::isShown) && !keys.contains(key)) {
                neverShown(say, all);
            } else if (keys.contains(key)) {
                add(to, key, say);
            } else if (results.stream().allMatch(say::isShown)) {
                all.add(say);
            } else {
                tellWhole();
            }
        }
        return new Said(to, joined(all));
    }

    /** To typed answers, each with what it comes to, and that of anything else. */
    Said toAnswers(Map<Object, QtiRules.Outcome> answers, QtiRules.Outcome otherwise) {
        Map<Object, String> to = new LinkedHashMap<>();
        List<Say> all = new ArrayList<>();
        for (Say say : says) {
            Predicate<QtiRules.Outcome> shown = say::isShown;
            boolean atSome = answers.values().stream().anyMatch(shown);
            if (!atSome && !shown.test(otherwise)) {
                neverShown(say, all);
            } else if (shown.test(otherwise) && answers.values().stream().allMatch(shown)) {
                all.add(say);
            } else {
                answers.forEach((answer, result) -> {
                    if (shown.test(result)) {
                        add(to, answer, say);
                    }
                });
                if (shown.test(otherwise)) {
                    intake.lost("feedback for any other answer has no place here and was left out.");
                }
            }
        }
        return new Said(to, joined(all));
    }

    private void neverShown(Say say, List<Say> all) {
        if (say.id.equals(QtiWriter.EXPLANATION)) {
            all.add(say);
        } else {
            intake.lost("the feedback \"" + Notes.shortened(say.id) + "\" is shown by no answer and was left out.");
        }
    }

    private void tellWhole() {
        intake.lost("feedback on the whole answer has no place here and was left out.");
    }

    private static void add(Map<Object, String> to, Object key, Say say) {
        to.merge(key, say.html, (before, more) -> Html.block(before) + "\n" + Html.block(more));
    }

    private static String joined(List<Say> says) {
        return says.size() == 1
                ? says.get(0).html
                : says.stream().map(say -> Html.block(say.html)).collect(Collectors.joining("\n"));
    }
}
