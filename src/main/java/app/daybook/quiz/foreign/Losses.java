package app.daybook.quiz.foreign;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Place;
import app.daybook.quiz.Question;
import app.daybook.quiz.ShortAnswer;

/** Tells an author what of a question a format cannot hold. */
public final class Losses {

    private final Notes notes;
    private int leftOut;

    public Losses(Notes notes) {
        this.notes = notes;
    }

    public void tell(Question question, String message) {
        notes.warning(0, question.id(), message);
    }

    public void leftOut(Question question, String why) {
        notes.error(0, question.id(), "The question was left out: " + why);
        leftOut++;
    }

    public int leftOut() {
        return leftOut;
    }

    /** What no format can hold, since it lives in the course and not in the question. */
    public void ofTexts(Question question) {
        String texts = String.join(" ", texts(question).toList());
        if (texts.contains("<img")) {
            tell(question, "a picture stays in the course; the text names its address there.");
        }
        if (texts.contains("href=\"/") || texts.contains("href=\"#")) {
            tell(question, "a link or citation points into the course and leads nowhere elsewhere.");
        }
        if (!(question instanceof Place) && texts.contains("<svg")) {
            tell(question, "a body map stays in the course and was left out.");
        }
    }

    public void ofItems(Ordering ordering) {
        long said = ordering.items().stream()
                .filter(item -> !item.feedback().isEmpty())
                .count();
        if (said > 0) {
            tell(ordering, "the feedback of " + said + (said == 1 ? " thing" : " things") + " to order was left out.");
        }
    }

    public void ofItems(Matching matching) {
        long said = matching.items().stream()
                .filter(item -> !item.feedback().isEmpty())
                .count();
        if (said > 0) {
            tell(matching, "the feedback of " + said + (said == 1 ? " row" : " rows") + " to match was left out.");
        }
    }

    private void ofUnits(Numeric numeric) {
        List<String> others = numeric.units().stream()
                .filter(unit -> !unit.equals(numeric.unit()))
                .toList();
        if (!others.isEmpty()) {
            tell(
                    numeric,
                    "answers in " + String.join(", ", others) + " were left out; it takes " + numeric.unit() + ".");
        }
    }

    public void ofSpellings(ShortAnswer question) {
        tell(question, "elsewhere accents and punctuation count; Daybook forgives them.");
        ofNeighbours(
                question,
                question.answers().stream()
                        .map(answer -> answer.right() + answer.feedback())
                        .toList());
    }

    public void ofRanges(Numeric question) {
        ofUnits(question);
        ofNeighbours(
                question,
                question.answers().stream()
                        .map(answer -> answer.right() + answer.feedback())
                        .toList());
    }

    /** Neighbours that say the same come back as one answer. */
    private void ofNeighbours(Question question, List<String> said) {
        for (int i = 1; i < said.size(); i++) {
            if (said.get(i - 1).equals(said.get(i))) {
                tell(question, "answers with the same feedback become spellings of one.");
                return;
            }
        }
    }

    public void ofPlace(Place place) {
        tell(
                place,
                "its drawing was left out; the places are a list to choose from, and come back as a choice"
                        + (place.right().size() > 1 ? " only after one of the right ones was chosen." : "."));
    }

    public static void whole(Losses losses, Question question) {
        losses.tell(question, "parts of it earn parts of the point elsewhere; Daybook counts all or nothing.");
    }

    private static Stream<String> texts(Question question) {
        Stream<String> answers = Stream.of();
        if (question instanceof Choice choice) {
            answers = choice.options().stream().flatMap(option -> Stream.of(option.text(), option.feedback()));
        } else if (question instanceof Ordering ordering) {
            answers = ordering.items().stream().flatMap(item -> Stream.of(item.text(), item.feedback()));
        }
        return Stream.concat(Stream.of(question.stem(), question.vignette(), question.explanation()), answers)
                .filter(Objects::nonNull);
    }
}
