package app.daybook.quiz.foreign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Question;

/** What no other program knows of a question, as tags that they keep and that we understand when it comes back. */
public record Tags(Set<String> words) {

    public static final String OBJECTIVE = "objective:";
    public static final String UNIT = "unit:";
    private static final String SAFETY = "safety";
    public static final String WHOLE = "all-or-nothing";

    public static Tags of(Question question) {
        Set<String> words = new LinkedHashSet<>();
        if (question.safety()) {
            words.add(SAFETY);
        }
        if (!question.objective().isEmpty()) {
            words.add(OBJECTIVE + question.objective());
        }
        boolean whole = question instanceof Choice choice && choice.marking() == Choice.Marking.MULTIPLE
                || question instanceof Matching matching && !matching.partial();
        if (whole) {
            words.add(WHOLE);
        }
        if (question instanceof Numeric numeric && !numeric.unit().isEmpty()) {
            words.add(UNIT + numeric.unit());
        }
        return new Tags(words);
    }

    public static Tags read(Collection<String> words) {
        return new Tags(new LinkedHashSet<>(words));
    }

    public boolean safety() {
        return words.contains(SAFETY);
    }

    public boolean whole() {
        return words.contains(WHOLE);
    }

    public String objective() {
        return after(OBJECTIVE).filter(key -> key.matches("[a-z0-9.-]{1,100}")).orElse("");
    }

    public String unit() {
        return after(UNIT).orElse("");
    }

    /** Those of other programs. */
    public List<String> strange() {
        List<String> strange = new ArrayList<>(words);
        strange.removeIf(word ->
                word.equals(SAFETY) || word.equals(WHOLE) || word.startsWith(OBJECTIVE) || word.startsWith(UNIT));
        return strange;
    }

    private Optional<String> after(String beginning) {
        return words.stream()
                .filter(word -> word.startsWith(beginning))
                .findFirst()
                .map(word -> word.substring(beginning.length()).strip());
    }
}
