package app.daybook.quiz.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Place;
import app.daybook.quiz.Question;
import app.daybook.quiz.Range;
import app.daybook.quiz.ShortAnswer;
import app.daybook.quiz.foreign.Html;
import app.daybook.quiz.foreign.Losses;
import app.daybook.quiz.foreign.Matched;
import app.daybook.quiz.foreign.Ordered;
import app.daybook.quiz.foreign.Tags;
import app.daybook.quiz.foreign.Typed;
import app.daybook.quiz.foreign.Weighted;
import app.daybook.quiz.foreign.XmlLines;

/** Writes Moodle XML (Moodle, “Moodle XML format”; the form that Moodle 4 itself exports). */
final class MoodleWriter {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final String ANSWER = "answer";
    private static final String FRACTION = "fraction";
    private static final String FORMAT = "format";
    private static final String HTML = "html";
    private static final String TEXT = "text";

    private final Losses losses;
    private final XmlLines xml = new XmlLines();

    MoodleWriter(Losses losses) {
        this.losses = losses;
    }

    String write(List<Question> questions) {
        xml.open("quiz");
        questions.forEach(this::question);
        return xml.close("quiz").toString();
    }

    private void question(Question question) {
        losses.ofTexts(question);
        xml.open("question", "type", type(question));
        xml.open("name").text(TEXT, question.id()).close("name");
        html("questiontext", Html.whole(question.vignette(), question.stem()));
        html("generalfeedback", Html.withoutDrawings(question.explanation()));
        xml.text("defaultgrade", "1").text("penalty", "0").text("hidden", "0").text("idnumber", question.id());
        answers(question);
        xml.open("tags");
        Tags.of(question).words().forEach(tag -> xml.open("tag").text(TEXT, tag).close("tag"));
        xml.close("tags").close("question");
    }

    private static String type(Question question) {
        if (question instanceof Choice choice) {
            return GiftWriter.isTrueFalse(choice) ? "truefalse" : "multichoice";
        } else if (question instanceof Ordering) {
            return "ordering";
        } else if (question instanceof Matching) {
            return "matching";
        } else if (question instanceof Numeric) {
            return "numerical";
        }
        return question instanceof Place ? "multichoice" : "shortanswer";
    }

    private void answers(Question question) {
        if (question instanceof Choice choice) {
            choice(choice);
        } else if (question instanceof Place place) {
            losses.ofPlace(place);
            options(Weighted.of(place), true);
        } else if (question instanceof Ordering ordering) {
            ordering(ordering);
        } else if (question instanceof Matching matching) {
            matching(matching);
        } else if (question instanceof Numeric numeric) {
            numeric(numeric);
        } else if (question instanceof ShortAnswer typed) {
            losses.ofSpellings(typed);
            xml.text("usecase", "0");
            Typed.of(typed)
                    .forEach(spelling -> answer(
                            spelling.percent() > 0 ? "100" : "0",
                            "moodle_auto_format",
                            Typed.starred(spelling.text()),
                            spelling.feedback()));
        }
    }

    private void choice(Choice choice) {
        if (GiftWriter.isTrueFalse(choice)) {
            choice.options()
                    .forEach(option -> answer(
                            option.right() ? "100" : "0",
                            "moodle_auto_format",
                            option.text().toLowerCase(java.util.Locale.ROOT),
                            option.feedback()));
            return;
        }
        if (choice.marking() == Choice.Marking.MULTIPLE) {
            Losses.whole(losses, choice);
        }
        options(Weighted.of(choice), !choice.multiple());
    }

    private void options(List<Weighted> options, boolean single) {
        xml.text("single", Boolean.toString(single))
                .text("shuffleanswers", "true")
                .text("answernumbering", "abc");
        options.forEach(option -> answer(option.written(), HTML, option.text(), option.feedback()));
    }

    private void ordering(Ordering ordering) {
        xml.text("layouttype", "VERTICAL")
                .text("selecttype", "ALL")
                .text("selectcount", Integer.toString(ordering.items().size()))
                .text("gradingtype", ordering.partial() ? Ordered.NEIGHBOURS : Ordered.WHOLE)
                .text("showgrading", "SHOW");
        int place = 1;
        for (Ordering.Item item : ordering.items()) {
            answer(Integer.toString(place++), HTML, item.text(), item.feedback());
        }
    }

    private void matching(Matching matching) {
        losses.ofItems(matching);
        if (!matching.partial()) {
            Losses.whole(losses, matching);
        }
        xml.text("shuffleanswers", "true");
        for (Matched pair : Matched.of(matching)) {
            xml.open("subquestion", FORMAT, HTML).cdata(TEXT, pair.item());
            xml.open(ANSWER).text(TEXT, pair.target()).close(ANSWER).close("subquestion");
        }
    }

    private void numeric(Numeric numeric) {
        losses.ofRanges(numeric);
        for (Typed.Interval interval : Typed.of(numeric)) {
            Range range = interval.range();
            BigDecimal tolerance = range.high().subtract(range.low()).divide(TWO);
            xml.open(ANSWER, FRACTION, interval.percent() > 0 ? "100" : "0", FORMAT, "moodle_auto_format")
                    .text(TEXT, plain(range.low().add(tolerance)));
            feedback(interval.feedback());
            xml.text("tolerance", plain(tolerance)).close(ANSWER);
        }
        if (!numeric.unit().isEmpty()) {
            xml.open("units").open("unit").text("multiplier", "1").text("unit_name", numeric.unit());
            xml.close("unit").close("units");
            xml.text("unitgradingtype", "0")
                    .text("unitpenalty", "0")
                    .text("showunits", "0")
                    .text("unitsleft", "0");
        }
    }

    private static String plain(BigDecimal number) {
        return number.setScale(Math.max(0, number.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private void answer(String fraction, String format, String text, String feedback) {
        xml.open(ANSWER, FRACTION, fraction, FORMAT, format).cdata(TEXT, text);
        feedback(feedback);
        xml.close(ANSWER);
    }

    private void feedback(String feedback) {
        html("feedback", feedback);
    }

    private void html(String name, String text) {
        xml.open(name, FORMAT, HTML).cdata(TEXT, text).close(name);
    }
}
