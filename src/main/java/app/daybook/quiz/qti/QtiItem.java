package app.daybook.quiz.qti;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import app.daybook.quiz.Question;
import app.daybook.quiz.foreign.Head;
import app.daybook.quiz.foreign.Html;
import app.daybook.quiz.foreign.Intake;
import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Tags;
import app.daybook.quiz.foreign.Xml;

/** Reads one item whose names are those of 2.1. */
final class QtiItem {

    private static final Set<String> KINDS = Html.names("choiceInteraction inlineChoiceInteraction hotspotInteraction"
            + " orderInteraction matchInteraction textEntryInteraction");

    private final Xml item;
    private final List<String> keywords;
    private final Intake intake;
    private final Xml body;
    private final Xml interaction;
    private final QtiAnswerKey key;
    private final QtiRules rules;
    private final QtiFeedback feedback;

    /** @throws IllegalArgumentException with what keeps it from being one question of Daybook */
    QtiItem(Xml item, List<String> keywords, Intake intake) {
        this.item = item;
        this.keywords = keywords;
        this.intake = intake;
        this.body = item.child("itemBody").orElse(Xml.empty("itemBody", item.line()));
        QtiElements.tell(item, intake);
        this.interaction = onlyInteraction();
        this.key = new QtiAnswerKey(declaration());
        this.rules = new QtiRules(item, key);
        this.feedback = new QtiFeedback(item, intake);
    }

    private Xml onlyInteraction() {
        List<Xml> interactions =
                body.all().filter(part -> part.name().endsWith("Interaction")).toList();
        if (interactions.size() != 1) {
            throw new IllegalArgumentException("it has " + interactions.size() + " interactions"
                    + interactions.stream()
                            .map(Xml::name)
                            .distinct()
                            .limit(5)
                            .map(Notes::shortened)
                            .collect(Collectors.joining(
                                    ", ", interactions.isEmpty() ? "" : " (", interactions.isEmpty() ? "" : ")"))
                    + "; Daybook asks one thing at a time");
        }
        String kind = interactions.get(0).name();
        if (!KINDS.contains(kind)) {
            throw noKind(kind);
        }
        return interactions.get(0);
    }

    private static IllegalArgumentException noKind(String kind) {
        return new IllegalArgumentException(
                "its kind \"" + Notes.shortened(kind) + "\" is none that Daybook asks; ask it another way");
    }

    private Xml declaration() {
        String wanted = interaction.attribute("responseIdentifier");
        List<Xml> declared = item.children("responseDeclaration").toList();
        declared.stream()
                .map(part -> part.attribute("identifier"))
                .filter(name -> !name.equals(wanted))
                .forEach(name -> intake.lost("the declaration of \"" + Notes.shortened(name)
                        + "\" belongs to no interaction and was left out."));
        return declared.stream()
                .filter(part -> part.attribute("identifier").equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("its interaction answers to \""
                        + Notes.shortened(wanted) + "\", which no responseDeclaration declares"));
    }

    Question question() {
        return switch (interaction.name()) {
            case "choiceInteraction", "inlineChoiceInteraction" -> QtiChoice.read(this);
            case "hotspotInteraction" -> QtiHotspot.read(this);
            case "orderInteraction" -> QtiOrder.read(this);
            case "matchInteraction" -> QtiMatch.read(this);
            case "textEntryInteraction" -> QtiEntry.read(this);
            default -> throw noKind(interaction.name());
        };
    }

    /** The unit of its numbers as the keywords of the package name it; empty for none. */
    String unit() {
        return new Tags(Set.copyOf(keywords)).unit();
    }

    Intake intake() {
        return intake;
    }

    Xml body() {
        return body;
    }

    Xml interaction() {
        return interaction;
    }

    QtiAnswerKey key() {
        return key;
    }

    QtiRules rules() {
        return rules;
    }

    QtiFeedback feedback() {
        return feedback;
    }

    /** @param whole whether only all of it earns the point */
    Head head(boolean whole, String explanation) {
        Set<String> tags = new LinkedHashSet<>(keywords);
        tags.remove(Tags.WHOLE);
        if (whole) {
            tags.add(Tags.WHOLE);
        }
        Optional<Xml> prompt = interaction.child("prompt");
        String text = QtiHtml.read(body.content())
                + prompt.map(part -> "\n<p>" + QtiHtml.read(part.content()) + "</p>")
                        .orElse("");
        return new Head(
                item.line(),
                item.attribute("identifier"),
                item.attribute("title"),
                new Tags(tags),
                intake.html(text),
                explanation);
    }

    String html(List<Object> content) {
        return intake.html(QtiHtml.read(content));
    }
}
