package app.daybook.quiz.exchange;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

/** Writes GIFT (Moodle, “GIFT format”). Ids and tags stand in comments, as Moodle 3.9 and newer read them. */
record GiftWriter(Losses losses) {

    private static final String ARROW = "->";

    /** What our allow-list puts behind some braces; it has an arrow in it. */
    private static final String EMPTY_COMMENT = "<!-- -->";

    /** How a text may begin that would be taken for the mark of a format, a weight, a comment or a category. */
    private static final Pattern LIKE_A_MARK = Pattern.compile("[\\[%/$].*", Pattern.DOTALL);

    String write(List<Question> questions) {
        return questions.stream().map(this::question).collect(Collectors.joining("\n"));
    }

    private String question(Question question) {
        losses.ofTexts(question);
        StringBuilder gift = new StringBuilder("// [id:" + question.id() + "]");
        Tags.of(question)
                .words()
                .forEach(tag ->
                        gift.append(" [tag:").append(tag.replace("]", "\\]")).append(']'));
        return gift.append("\n::")
                .append(question.id())
                .append("::[html]")
                .append(escaped(Html.whole(question.vignette(), question.stem())))
                .append(" {")
                .append(answer(question))
                .append(explanation(question))
                .append("}\n")
                .toString();
    }

    private String answer(Question question) {
        if (question instanceof Choice choice) {
            return choice(choice);
        } else if (question instanceof Place place) {
            losses.ofPlace(place);
            return options(Weighted.of(place), true);
        } else if (question instanceof Ordering ordering) {
            return ordering(ordering);
        } else if (question instanceof Matching matching) {
            return matching(matching);
        } else if (question instanceof Numeric numeric) {
            return numeric(numeric);
        }
        ShortAnswer typed = (ShortAnswer) question;
        losses.ofSpellings(typed);
        if (Typed.of(typed).stream().anyMatch(spelling -> spelling.text().contains(ARROW))) {
            losses.tell(typed, "\"->\" in an answer became \"- >\": GIFT would take it for a pair.");
        }
        return Typed.of(typed).stream()
                .map(spelling -> "\n\t=%" + (spelling.percent() > 0 ? "100" : "0") + "%"
                        + escaped(Typed.starred(spelling.text().replace(ARROW, "- >")))
                        + feedback(spelling.feedback()))
                .collect(Collectors.joining("", "", "\n"));
    }

    private String explanation(Question question) {
        if (question.explanation().isEmpty()) {
            return "";
        }
        if (question instanceof Ordering) {
            losses.tell(question, "its explanation was left out; GIFT has no place for it in an ordering.");
            return "";
        }
        return "\t####" + escaped(Html.withoutDrawings(question.explanation())) + "\n";
    }

    private String choice(Choice choice) {
        List<Weighted> options = Weighted.of(choice);
        if (isTrueFalse(choice)) {
            Weighted yes = options.get(0);
            Weighted no = options.get(1);
            boolean truth = yes.percent() > 0;
            return "\n\t" + (truth ? "TRUE" : "FALSE") + "#" + escaped((truth ? no : yes).feedback()) + "#"
                    + escaped((truth ? yes : no).feedback()) + "\n";
        }
        if (choice.marking() == Choice.Marking.MULTIPLE) {
            Losses.whole(losses, choice);
        }
        if (options.size() > 2 * Weighted.MOST_SHARES) {
            losses.tell(choice, "Moodle knows no weights for so many options and may refuse it.");
        }
        return options(options, !choice.multiple() && choice.options().size() > 1);
    }

    /** GIFT has a form for the two words in English, in this order. */
    static boolean isTrueFalse(Choice choice) {
        return choice.trueFalse()
                && !choice.multiple()
                && choice.options().get(0).text().equals("True")
                && choice.options().get(1).text().equals("False");
    }

    private static String options(List<Weighted> options, boolean single) {
        return options.stream()
                .map(option -> "\n\t"
                        + (single ? (option.percent() > 0 ? "=" : "~") : "~%" + option.written() + "%")
                        + html(option.text()) + feedback(option.feedback()))
                .collect(Collectors.joining("", "", "\n"));
    }

    private String ordering(Ordering ordering) {
        losses.ofItems(ordering);
        return ordering.items().stream()
                .map(item -> "\t" + html(item.text()) + "\n")
                .collect(Collectors.joining(
                        "",
                        ">" + ordering.items().size() + " ALL VERTICAL "
                                + (ordering.partial() ? Ordered.NEIGHBOURS : Ordered.WHOLE) + " SHOW\n",
                        ""));
    }

    private String matching(Matching matching) {
        losses.ofItems(matching);
        if (!matching.partial()) {
            Losses.whole(losses, matching);
        }
        return Matched.of(matching).stream()
                .map(pair -> "\n\t=" + html(pair.item()) + " -> " + escaped(pair.target()))
                .collect(Collectors.joining("", "", "\n"));
    }

    private String numeric(Numeric numeric) {
        losses.ofRanges(numeric);
        if (!numeric.unit().isEmpty()) {
            losses.tell(
                    numeric,
                    "GIFT has no units: elsewhere nobody sees that it takes " + numeric.unit()
                            + "; name it in the question.");
        }
        return Typed.of(numeric).stream()
                .map(interval -> "\n\t=%" + (interval.percent() > 0 ? "100" : "0") + "%" + numbers(interval.range())
                        + feedback(interval.feedback()))
                .collect(Collectors.joining("", "#", "\n"));
    }

    private static String numbers(Range range) {
        return new Range(range.low(), range.high(), "").toString();
    }

    private static String feedback(String html) {
        return html.isEmpty() ? "" : "#" + html(html);
    }

    /** A text whose format is that of its question, which is HTML. */
    private static String html(String html) {
        return (LIKE_A_MARK.matcher(html.strip()).matches() ? "[html]" : "") + escaped(html);
    }

    /** A line end would end the question where the next line is empty. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.strip().replace(EMPTY_COMMENT, "").toCharArray()) {
            if (c == '\n') {
                escaped.append("\\n");
            } else {
                escaped.append("\\~=#{}:".indexOf(c) < 0 ? "" : "\\").append(c);
            }
        }
        return escaped.toString();
    }
}
