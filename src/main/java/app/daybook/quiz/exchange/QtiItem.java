package app.daybook.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import app.daybook.quiz.Ordering;
import app.daybook.quiz.Question;
import app.daybook.quiz.Range;
import app.daybook.quiz.ShortAnswer;

/** Reads one item whose names are those of 2.1. */
final class QtiItem {

    private final Xml item;
    private final List<String> keywords;
    private final Intake intake;
    private final Xml body;
    private final Xml response;
    private final Map<String, String> said = new LinkedHashMap<>();

    QtiItem(Xml item, List<String> keywords, Intake intake) {
        this.item = item;
        this.keywords = keywords;
        this.intake = intake;
        this.body = item.child("itemBody").orElse(new Xml("itemBody", Map.of(), List.of(), item.line()));
        this.response = item.child("responseDeclaration")
                .orElse(new Xml("responseDeclaration", Map.of(), List.of(), item.line()));
        item.children("modalFeedback")
                .forEach(feedback -> said.put(feedback.attribute("identifier"), html(feedback.content())));
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
            case "choiceInteraction" -> choice(interaction, "simpleChoice");
            case "hotspotInteraction" -> hotspot(interaction);
            case "orderInteraction" -> ordering(interaction);
            case "matchInteraction" -> matching(interaction);
            case "textEntryInteraction" -> typed();
            default -> throw new IllegalArgumentException(
                    "its kind \"" + Notes.shortened(interaction.name()) + "\" is none that Daybook asks");
        };
    }

    private Head head(Optional<Xml> interaction, boolean whole) {
        String prompt = interaction
                .flatMap(part -> part.child("prompt"))
                .map(part -> QtiHtml.read(part.content()))
                .orElse("");
        Set<String> tags = new LinkedHashSet<>(keywords);
        tags.removeIf(tag -> Tags.read(List.of(tag)).whole());
        if (whole) {
            tags.add(Tags.WHOLE);
        }
        if (item.all().anyMatch(part -> part.name().equals("img") || part.name().equals("object"))) {
            intake.lost(
                    new Head(item.line(), item.attribute("identifier"), "", new Tags(Set.of()), "", ""),
                    "pictures of the package were left out; put them into the course's media folder.");
        }
        String before = QtiHtml.read(body.content());
        return new Head(
                item.line(),
                item.attribute("identifier"),
                item.attribute("title"),
                new Tags(tags),
                intake.html(prompt.isEmpty() ? before : before + "\n<p>" + prompt + "</p>"),
                said.getOrDefault(QtiWriter.EXPLANATION, ""));
    }

    private Question choice(Xml interaction, String option) {
        boolean single = response.attribute("cardinality").equals("single")
                || interaction.attribute("maxChoices").equals("1");
        Map<String, Double> shares = shares();
        List<Weighted> options = interaction.children(option)
                .map(choice -> new Weighted(
                        html(choice.content()),
                        shares.getOrDefault(choice.attribute("identifier"), 0.0),
                        feedback(choice)))
                .toList();
        boolean whole = !single && response.child("mapping").isEmpty();
        return Weighted.choice(head(Optional.of(interaction), whole), options, single, intake);
    }

    private String feedback(Xml choice) {
        return choice.child("feedbackInline")
                .map(inline -> html(inline.content()))
                .orElse(said.getOrDefault(choice.attribute("identifier"), ""));
    }

    /** Places on a picture as a list of their names. */
    private Question hotspot(Xml interaction) {
        Map<String, Weighted> places = new LinkedHashMap<>();
        Map<String, Double> shares = shares();
        for (Xml spot : interaction.children("hotspotChoice").toList()) {
            String name = spot.attribute("hotspotLabel").isEmpty()
                    ? spot.attribute("identifier")
                    : spot.attribute("hotspotLabel");
            boolean right = shares.getOrDefault(spot.attribute("identifier"), 0.0) > 0;
            Weighted known = places.get(name);
            if (known == null || right) {
                places.put(name, new Weighted(Html.escape(name), right ? 100 : 0, feedback(spot)));
            }
        }
        return Weighted.choice(head(Optional.of(interaction), false), List.copyOf(places.values()), true, intake);
    }

    /** What each answer earns in per cent, from the mapping or else from the correct response. */
    private Map<String, Double> shares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        Optional<Xml> mapping = response.child("mapping");
        if (mapping.isPresent()) {
            mapping.get()
                    .children("mapEntry")
                    .forEach(entry -> shares.put(
                            entry.attribute("mapKey"),
                            Typed.number(entry.attribute("mappedValue")).doubleValue()));
            boolean one = response.attribute("cardinality").equals("single");
            double most = one
                    ? shares.values().stream().mapToDouble(share -> share).max().orElse(1)
                    : shares.values().stream()
                            .filter(share -> share > 0)
                            .mapToDouble(share -> share)
                            .sum();
            shares.replaceAll((key, share) -> most > 0 ? share / most * 100 : 0);
        } else {
            correct().forEach(key -> shares.put(key, 100.0));
        }
        return shares;
    }

    private List<String> correct() {
        return response.child("correctResponse").stream()
                .flatMap(correct -> correct.children("value"))
                .map(value -> value.text().strip())
                .toList();
    }

    private Question ordering(Xml interaction) {
        Map<String, Xml> choices = new LinkedHashMap<>();
        interaction.children("simpleChoice").forEach(choice -> choices.put(choice.attribute("identifier"), choice));
        List<Ordering.Item> items = new ArrayList<>();
        for (String key : correct()) {
            if (!choices.containsKey(key)) {
                throw new IllegalArgumentException(
                        "its right order names \"" + Notes.shortened(key) + "\", which is none of its choices");
            }
            items.add(new Ordering.Item(
                    Keys.of(items.size()),
                    Html.inline(html(choices.get(key).content())),
                    Html.block(said.getOrDefault(QtiWriter.ITEM + key, ""))));
        }
        boolean partial = item.child("responseProcessing").stream()
                .flatMap(Xml::all)
                .anyMatch(rule -> rule.name().equals("index"));
        return Ordered.ordering(
                head(Optional.of(interaction), false),
                items,
                partial ? Ordered.NEIGHBOURS : Ordered.WHOLE,
                intake);
    }

    private Question matching(Xml interaction) {
        List<Xml> sets = interaction.children("simpleMatchSet").toList();
        if (sets.size() != 2) {
            throw new IllegalArgumentException("it has " + sets.size() + " sets to match; it needs two");
        }
        Map<String, String> targets = new LinkedHashMap<>();
        sets.get(1)
                .children("simpleAssociableChoice")
                .forEach(target -> targets.put(target.attribute("identifier"), Html.plain(html(target.content()))));
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : correct()) {
            String[] ends = pair.split("\\s+");
            if (ends.length == 2) {
                pairs.put(ends[0], ends[1]);
            }
        }
        List<String> order = List.copyOf(targets.keySet());
        List<String> spare = new ArrayList<>(order);
        spare.removeAll(pairs.values());
        List<Matched> matched = new ArrayList<>();
        for (Xml source : sets.get(0).children("simpleAssociableChoice").toList()) {
            String key = source.attribute("identifier");
            String target = pairs.getOrDefault(key, "");
            while (!spare.isEmpty() && order.indexOf(spare.get(0)) < order.indexOf(target)) {
                matched.add(new Matched("", targets.get(spare.remove(0)), ""));
            }
            matched.add(new Matched(
                    html(source.content()), targets.getOrDefault(target, ""), said.getOrDefault(key, "")));
        }
        spare.forEach(key -> matched.add(new Matched("", targets.get(key), "")));
        boolean whole = response.child("mapping").isEmpty();
        return Matched.matching(head(Optional.of(interaction), whole), matched, intake);
    }

    private Question typed() {
        Head head = head(Optional.empty(), false);
        boolean numbers = List.of("float", "integer").contains(response.attribute("baseType"));
        return numbers ? Typed.numeric(head, intervals(head), intake) : shortAnswer(head);
    }

    private List<Xml> branches() {
        return item.child("responseProcessing").stream()
                .flatMap(Xml::all)
                .filter(rule -> rule.name().equals("responseIf") || rule.name().equals("responseElseIf"))
                .toList();
    }

    private List<Typed.Interval> intervals(Head head) {
        String unit = body.all()
                .filter(part -> part.attribute("class").equals("unit"))
                .findFirst()
                .map(part -> part.text().strip())
                .orElse(head.tags().unit());
        List<Typed.Interval> intervals = new ArrayList<>();
        for (Xml branch : branches()) {
            Optional<BigDecimal> low = bound(branch, "gte");
            Optional<BigDecimal> high = bound(branch, "lte");
            if (low.isPresent() && high.isPresent()) {
                intervals.add(new Typed.Interval(
                        new Range(low.get(), high.get(), unit), percent(branch), feedbackOf(branch)));
            }
        }
        if (intervals.isEmpty()) {
            for (String value : correct()) {
                BigDecimal number = Typed.number(value);
                intervals.add(new Typed.Interval(new Range(number, number, unit), 100, ""));
            }
        }
        return intervals;
    }

    private static Optional<BigDecimal> bound(Xml branch, String comparison) {
        return branch.all()
                .filter(part -> part.name().equals(comparison))
                .findFirst()
                .map(part -> Typed.number(part.text("baseValue")));
    }

    private Question shortAnswer(Head head) {
        List<ShortAnswer.Answer> right = new ArrayList<>();
        List<ShortAnswer.Answer> wrong = new ArrayList<>();
        for (Xml branch : branches()) {
            List<String> texts = branch.all()
                    .filter(part -> part.name().equals("stringMatch"))
                    .map(part -> part.text("baseValue"))
                    .toList();
            if (!texts.isEmpty()) {
                boolean counts = percent(branch) > 99;
                (counts ? right : wrong)
                        .add(new ShortAnswer.Answer(texts, counts, Html.block(feedbackOf(branch))));
            }
        }
        if (right.isEmpty() && wrong.isEmpty()) {
            Set<String> texts = new LinkedHashSet<>(correct());
            shares().forEach((text, share) -> texts.addAll(share > 99 ? List.of(text) : List.of()));
            return Typed.shortAnswer(
                    head,
                    texts.stream().map(text -> new Typed.Spelling(text, 100, "")).toList(),
                    intake);
        }
        right.addAll(wrong);
        return new ShortAnswer(intake.prompt(head), right);
    }

    private static double percent(Xml branch) {
        return branch.children("setOutcomeValue")
                .filter(set -> set.attribute("identifier").equals("SCORE"))
                .findFirst()
                .map(set -> Typed.number(set.text("baseValue")).doubleValue() * 100)
                .orElse(0.0);
    }

    private String feedbackOf(Xml branch) {
        return branch.children("setOutcomeValue")
                .filter(set -> set.attribute("identifier").equals(QtiWriter.FEEDBACK))
                .flatMap(Xml::all)
                .filter(part -> part.name().equals("baseValue"))
                .map(part -> part.text().strip())
                .filter(key -> !key.equals(QtiWriter.EXPLANATION))
                .map(key -> said.getOrDefault(key, ""))
                .findFirst()
                .orElse("");
    }

    private String html(List<Object> content) {
        return intake.html(QtiHtml.read(content));
    }
}
