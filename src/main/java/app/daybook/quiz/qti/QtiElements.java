package app.daybook.quiz.qti;

import java.util.List;
import java.util.Set;

import app.daybook.quiz.foreign.Html;
import app.daybook.quiz.foreign.Intake;
import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Xml;

/**
 * What becomes of the elements of an item outside its rules and its texts: they are read, they refuse the item, or, like
 * everything that stands in neither list, they are told by their name.
 */
final class QtiElements {

    private static final Set<String> READ =
            Html.names("assessmentItem responseDeclaration correctResponse value mapping mapEntry "
                    + "outcomeDeclaration defaultValue itemBody responseProcessing modalFeedback prompt "
                    + "choiceInteraction simpleChoice inlineChoiceInteraction inlineChoice orderInteraction "
                    + "matchInteraction simpleMatchSet simpleAssociableChoice textEntryInteraction "
                    + "hotspotInteraction hotspotChoice feedbackInline feedbackBlock contentBody");

    /** An item with these is another one for each candidate, or asks anew after an answer. */
    private static final Set<String> ANEW = Set.of(
            "templateDeclaration",
            "templateProcessing",
            "printedVariable",
            "templateBlock",
            "templateInline",
            "templateBlockFeedback",
            "customOperator");

    /** Parents in which only elements of QTI stand. */
    private static final Set<String> STRUCTURE =
            Html.names("assessmentItem responseDeclaration outcomeDeclaration correctResponse mapping "
                    + "choiceInteraction inlineChoiceInteraction orderInteraction matchInteraction "
                    + "simpleMatchSet textEntryInteraction hotspotInteraction hotspotChoice mapEntry value "
                    + "defaultValue");

    private static final List<String> PICTURES = List.of("img", "object", "picture");

    private QtiElements() {}

    /** @throws IllegalArgumentException if the item is not one question that is the same for everybody */
    static void tell(Xml item, Intake intake) {
        if (item.attribute("adaptive").equals("true")) {
            throw new IllegalArgumentException(
                    "it is adaptive, and asks anew after an answer; make a question of each");
        }
        item.children()
                .filter(part -> !part.name().equals("responseProcessing"))
                .forEach(part -> {
                    part.all()
                            .filter(inner -> ANEW.contains(inner.name()))
                            .findFirst()
                            .ifPresent(inner -> {
                                throw new IllegalArgumentException("it is a template with \"" + inner.name()
                                        + "\", another question for each candidate; write out one");
                            });
                });
        structure(item, intake);
        if (item.all().anyMatch(part -> part.name().equals("rubricBlock"))) {
            intake.lost("instructions to candidates or scorers (rubricBlock) have no place here and were left out.");
        }
        if (item.attribute("timeDependent").equals("true")) {
            intake.lost("that its time counts has no place here and was left out.");
        }
    }

    private static void structure(Xml parent, Intake intake) {
        parent.children()
                .filter(part -> !part.name().equals("responseProcessing"))
                .forEach(part -> {
                    if (PICTURES.contains(part.name())) {
                        intake.lost("pictures of the package were left out; put them into the course's media folder.");
                    } else if (READ.contains(part.name())) {
                        structure(part, intake);
                    } else if (STRUCTURE.contains(parent.name()) && !part.name().equals("rubricBlock")) {
                        intake.lost("the element \"" + Notes.shortened(part.name())
                                + "\" has no place here and was left out"
                                + (part.attribute("href").isEmpty()
                                        ? "."
                                        : ": " + Notes.shortened(part.attribute("href")) + "."));
                    } else {
                        interactions(part, intake);
                    }
                });
    }

    /** Below HTML there may be the interaction. */
    private static void interactions(Xml html, Intake intake) {
        html.children().forEach(part -> {
            if (part.name().endsWith("Interaction")) {
                structure(part, intake);
            } else {
                interactions(part, intake);
            }
        });
    }
}
