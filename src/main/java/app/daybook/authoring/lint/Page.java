package app.daybook.authoring.lint;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.daybook.course.Triage;
import app.daybook.markdown.Position;
import app.daybook.quiz.Choice;

/**
 * What one file of a course says, in the order of the file.
 *
 * @param muscles ids of the muscles that a day teaches
 * @param triage the warning signs of the course
 */
public record Page(List<Passage> passages, List<PlacedQuestion> questions, List<String> muscles, Triage triage) {

    private static final Pattern TECHNIQUE = Pattern.compile("(?i)\\b(treat it|technique)\\b");

    public Page {
        passages = List.copyOf(passages);
        questions = List.copyOf(questions);
        muscles = List.copyOf(muscles);
    }

    /** Whether hands are taught: the day names muscles, or has a section on treating. */
    boolean isPractical() {
        return !muscles.isEmpty() || techniques().findAny().isPresent();
    }

    /** The headings under which hands are taught to treat. */
    Stream<Passage> techniques() {
        return passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.HEADING)
                .filter(passage -> TECHNIQUE.matcher(passage.text()).find());
    }

    /** What is taught, without anything that belongs to the questions. */
    Stream<Passage> body() {
        return passages.stream().filter(Predicate.not(passage -> switch (passage.kind()) {
            case QUESTION, OPTION, FEEDBACK -> true;
            default -> false;
        }));
    }

    /** The first technique's heading; the top of the file where muscles are taught without one. */
    Position technique() {
        return techniques().map(heading -> heading.at(0)).findFirst().orElse(Position.TOP);
    }

    /** What is taught from there on. */
    Stream<Passage> bodyFromTechnique() {
        int line = technique().line();
        return body().filter(passage -> passage.at(0).line() >= line);
    }

    record AskedChoice(Choice choice, Position place) {}

    Stream<AskedChoice> choices() {
        return questions.stream()
                .filter(asked -> asked.question() instanceof Choice)
                .map(asked -> new AskedChoice((Choice) asked.question(), asked.place()));
    }
}
