package app.daybook.quiz.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import app.daybook.quiz.Question;

/** Reads one item whose names are those of 2.1. */
final class QtiItem {

    private final Xml item;
    private final List<String> keywords;
    private final Intake intake;
    private final Xml body;
    private final Xml response;
    private final Map<String, String> feedback = new LinkedHashMap<>();

    QtiItem(Xml item, List<String> keywords, Intake intake) {
        this.item = item;
        this.keywords = keywords;
        this.intake = intake;
        this.body = item.child("itemBody").orElse(Xml.empty("itemBody", item.line()));
        this.response = item.child("responseDeclaration").orElse(Xml.empty("responseDeclaration", item.line()));
        item.children("modalFeedback")
                .forEach(modal -> feedback.put(modal.attribute("identifier"), html(modal.content())));
    }

    Question question() {
        List<Xml> interactions =
                body.all().filter(part -> part.name().endsWith("Interaction")).toList();
        if (interactions.size() != 1) {
            throw new IllegalArgumentException(
                    "it has " + interactions.size() + " interactions; Daybook asks one thing at a time");
        }
        Xml interaction = interactions.get(0);
        return switch (interaction.name()) {
            case "choiceInteraction" -> QtiChoice.read(this, interaction);
            case "hotspotInteraction" -> QtiHotspot.read(this, interaction);
            case "orderInteraction" -> QtiOrder.read(this, interaction);
            case "matchInteraction" -> QtiMatch.read(this, interaction);
            case "textEntryInteraction" -> QtiEntry.read(this);
            default ->
                throw new IllegalArgumentException(
                        "its kind \"" + Notes.shortened(interaction.name()) + "\" is none that Daybook asks");
        };
    }

    Intake intake() {
        return intake;
    }

    Xml body() {
        return body;
    }

    Xml response() {
        return response;
    }

    /** @param whole whether only all of it earns the point */
    Head head(Optional<Xml> prompt, boolean whole) {
        Set<String> tags = new LinkedHashSet<>(keywords);
        tags.remove(Tags.WHOLE);
        if (whole) {
            tags.add(Tags.WHOLE);
        }
        String text = QtiHtml.read(body.content())
                + prompt.map(part -> "\n<p>" + QtiHtml.read(part.content()) + "</p>")
                        .orElse("");
        Head head = new Head(
                item.line(),
                item.attribute("identifier"),
                item.attribute("title"),
                new Tags(tags),
                intake.html(text),
                feedback(QtiWriter.EXPLANATION));
        tellLosses(head);
        return head;
    }

    private void tellLosses(Head head) {
        if (item.all().anyMatch(part -> part.name().equals("img") || part.name().equals("object"))) {
            intake.lost(head, "pictures of the package were left out; put them into the course's media folder.");
        }
        if (item.all().anyMatch(part -> part.name().equals("rubricBlock"))) {
            intake.lost(head, "instructions to candidates or scorers have no place here and were left out.");
        }
    }

    /** What is said where the outcome holds this key; empty if nothing is. */
    String feedback(String key) {
        return feedback.getOrDefault(key, "");
    }

    /** What each answer earns in per cent, from the mapping or else from the correct response. */
    Map<String, Double> shares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        Optional<Xml> mapping = response.child("mapping");
        if (mapping.isEmpty()) {
            correct().forEach(key -> shares.put(key, 100.0));
            return shares;
        }
        mapping.get()
                .children("mapEntry")
                .forEach(entry -> shares.put(
                        entry.attribute("mapKey"),
                        Typed.number(entry.attribute("mappedValue")).doubleValue()));
        boolean one = response.attribute("cardinality").equals("single");
        double best = shares.values().stream().mapToDouble(share -> share).max().orElse(0);
        double all = shares.values().stream()
                .filter(share -> share > 0)
                .mapToDouble(share -> share)
                .sum();
        double most = one ? best : all;
        shares.replaceAll((key, share) -> most > 0 ? share / most * 100 : 0);
        return shares;
    }

    List<String> correct() {
        return response.child("correctResponse").stream()
                .flatMap(correct -> correct.children("value"))
                .map(value -> value.text().strip())
                .toList();
    }

    /** The rules by which responses are processed; those that a template stands for are not among them. */
    List<Xml> rules() {
        return item.child("responseProcessing").stream().flatMap(Xml::all).toList();
    }

    String html(List<Object> content) {
        return intake.html(QtiHtml.read(content));
    }
}
