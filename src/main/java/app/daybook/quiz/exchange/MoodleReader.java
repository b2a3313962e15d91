package app.daybook.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import app.daybook.quiz.Ordering;
import app.daybook.quiz.Question;
import app.daybook.quiz.foreign.Head;
import app.daybook.quiz.foreign.Html;
import app.daybook.quiz.foreign.Intake;
import app.daybook.quiz.foreign.Keys;
import app.daybook.quiz.foreign.Malformed;
import app.daybook.quiz.foreign.Matched;
import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Ordered;
import app.daybook.quiz.foreign.Tags;
import app.daybook.quiz.foreign.Typed;
import app.daybook.quiz.foreign.Weighted;
import app.daybook.quiz.foreign.Xml;

/** Reads Moodle XML (Moodle, “Moodle XML format”), one question after the other. */
record MoodleReader(Intake intake, Notes notes) {

    void read(String text) {
        try {
            Xml.eachChild(text, this::question);
        } catch (Malformed e) {
            notes.error(e.line(), "", "Reading ended: " + e.getMessage() + ".");
        }
    }

    /** Answers whether there is room for more. */
    private boolean question(Xml xml) {
        String type = xml.attribute("type");
        if (!xml.name().equals("question")) {
            intake.unplaced(xml.line(), "The element \"" + Notes.shortened(xml.name()) + "\"");
            return true;
        }
        if (type.equals("category")) {
            intake.unplaced(xml.line(), "The category " + Notes.shortened(xml.text("category")));
            return true;
        }
        if (!intake.hasRoom(xml.line())) {
            return false;
        }
        String name = xml.text("name");
        String id = xml.text("idnumber");
        intake.take(xml.line(), id.isEmpty() ? name : id, () -> question(type, xml, id, name));
        return true;
    }

    private Question question(String type, Xml xml, String id, String name) {
        Head head = new Head(
                xml.line(),
                id,
                name,
                Tags.read(xml.child("tags").stream()
                        .flatMap(tags -> tags.children("tag"))
                        .map(tag -> tag.text().strip())
                        .toList()),
                html(xml.child("questiontext")),
                html(xml.child("generalfeedback")));
        Question question = switch (type) {
            case "multichoice" ->
                Weighted.choice(head, weighted(xml), !List.of("false", "0").contains(xml.text("single")), intake);
            case "truefalse" -> trueFalse(head, xml);
            case "shortanswer" -> shortAnswer(head, xml);
            case "numerical" -> Typed.numeric(head, intervals(head, xml), intake);
            case "matching" -> Matched.matching(head, pairs(xml), intake);
            case "ordering" -> ordering(head, xml);
            default ->
                throw new IllegalArgumentException(
                        "its kind \"" + Notes.shortened(type) + "\" is none that Daybook asks");
        };
        MoodleElements.tell(xml, intake);
        return question;
    }

    private List<Weighted> weighted(Xml xml) {
        return xml.children("answer")
                .map(answer -> new Weighted(html(Optional.of(answer)), percent(answer), html(answer.child("feedback"))))
                .toList();
    }

    private Question trueFalse(Head head, Xml xml) {
        boolean truth = isRight(xml, "true");
        if (truth == isRight(xml, "false")) {
            throw truth
                    ? intake.idiom().severalRight("answers")
                    : intake.idiom().noneRight("answers");
        }
        String onTrue = "";
        String onFalse = "";
        for (Xml answer : xml.children("answer").toList()) {
            if (answer.text("text").equalsIgnoreCase("true")) {
                onTrue = html(answer.child("feedback"));
            } else {
                onFalse = html(answer.child("feedback"));
            }
        }
        return GiftAnswer.trueFalse(head, truth, onTrue, onFalse, intake);
    }

    private static boolean isRight(Xml xml, String text) {
        return xml.children("answer")
                .anyMatch(answer -> answer.text("text").equalsIgnoreCase(text) && percent(answer) > 99);
    }

    private Question shortAnswer(Head head, Xml xml) {
        List<Typed.Spelling> spellings = xml.children("answer")
                .map(answer -> new Typed.Spelling(answer.text("text"), percent(answer), html(answer.child("feedback"))))
                .toList();
        if (xml.text("usecase").equals("1")) {
            intake.lost("capital letters no longer matter.");
        }
        return Typed.shortAnswer(head, Typed.withoutStars(spellings, intake), intake);
    }

    private List<Typed.Interval> intervals(Head head, Xml xml) {
        List<Typed.Interval> intervals = new ArrayList<>();
        String unit = unit(head, xml);
        for (Xml answer : xml.children("answer").toList()) {
            if (answer.text("text").equals("*")) {
                intake.lost("feedback for any other number has no place here and was left out.");
                continue;
            }
            BigDecimal middle = Typed.number(answer.text("text"));
            String tolerance = answer.text("tolerance");
            BigDecimal around = tolerance.isEmpty() ? BigDecimal.ZERO : Typed.number(tolerance);
            intervals.add(new Typed.Interval(
                    Typed.range(middle.subtract(around), middle.add(around), unit),
                    percent(answer),
                    html(answer.child("feedback"))));
        }
        return intervals;
    }

    /** The unit of the numbers; those that stand for a multiple of it are told. */
    private String unit(Head head, Xml xml) {
        String unit = head.tags().unit();
        for (Xml given : xml.child("units").stream()
                .flatMap(units -> units.children("unit"))
                .toList()) {
            if (given.text("multiplier").matches("1(\\.0*)?")) {
                unit = unit.isEmpty() ? given.text("unit_name") : unit;
            } else {
                intake.lost("answers in " + Notes.shortened(given.text("unit_name"))
                        + " were left out; write their range behind a \"|\".");
            }
        }
        return unit;
    }

    private List<Matched> pairs(Xml xml) {
        return xml.children("subquestion")
                .map(pair -> new Matched(html(Optional.of(pair)), pair.text("answer"), ""))
                .toList();
    }

    private Question ordering(Head head, Xml xml) {
        List<Ordering.Item> items = new ArrayList<>();
        for (Xml answer : xml.children("answer").toList()) {
            items.add(new Ordering.Item(
                    Keys.of(items.size()),
                    Html.inline(html(Optional.of(answer))),
                    Html.block(html(answer.child("feedback")))));
        }
        String grading = xml.text("gradingtype");
        return Ordered.ordering(
                head, items, grading.equals("-1") ? Ordered.WHOLE : grading.equals("1") ? "" : grading, intake);
    }

    private static double percent(Xml answer) {
        String fraction = answer.attribute("fraction");
        return fraction.isEmpty() ? 0 : Weighted.percent(fraction);
    }

    private String html(Optional<Xml> element) {
        if (element.isEmpty()) {
            return "";
        }
        String text = element.get().text("text");
        return switch (element.get().attribute("format")) {
            case "markdown" -> intake.markdown(text);
            case "plain_text" -> intake.plain(text);
            default -> intake.html(text);
        };
    }
}
