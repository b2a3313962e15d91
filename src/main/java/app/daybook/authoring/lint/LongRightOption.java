package app.daybook.authoring.lint;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Option;

/** Where the right option is notably the longest most of the time, students learn to choose by length. */
final class LongRightOption implements Rule {

    private static final double NOTABLY = 1.6;
    private static final int FEWEST_QUESTIONS = 3;

    @Override
    public String name() {
        return "long-right-option";
    }

    @Override
    public void check(Page page, Notes notes) {
        List<Page.AskedChoice> single =
                page.choices().filter(asked -> !asked.choice().multiple()).toList();
        List<Page.AskedChoice> telling =
                single.stream().filter(asked -> tellsByLength(asked.choice())).toList();
        if (single.size() >= FEWEST_QUESTIONS && telling.size() * 2 > single.size()) {
            notes.note(
                    telling.get(0).place(),
                    "The right option is far longer than the others in " + telling.size() + " of " + single.size()
                            + " questions ("
                            + telling.stream()
                                    .map(asked -> "#" + asked.choice().id())
                                    .collect(Collectors.joining(", "))
                            + "); shorten it, or let the others say as much.");
        }
    }

    private static boolean tellsByLength(Choice choice) {
        double right = meanLength(choice, Option::right);
        return right > NOTABLY * meanLength(choice, Predicate.not(Option::right));
    }

    private static double meanLength(Choice choice, Predicate<Option> which) {
        return choice.options().stream()
                .filter(which)
                .mapToInt(option -> Plain.of(option.text()).length())
                .average()
                .orElse(Double.MAX_VALUE);
    }
}
