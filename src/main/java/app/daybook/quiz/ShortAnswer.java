package app.daybook.quiz;

import java.util.List;
import java.util.Optional;

/**
 * A word or a few to write. Accents, case, punctuation, hyphens and spaces do not matter; spelling does: there is no tolerance
 * for typing errors, since one letter tells flexor from flexion.
 *
 * @param answers those that are right and, after them, wrong ones that were foreseen and have feedback of their own
 */
public record ShortAnswer(Prompt prompt, List<Answer> answers) implements Question {

    /**
     * @param alternatives spellings and synonyms, the one to show first
     * @param feedback block HTML; may be empty
     */
    public record Answer(List<String> alternatives, boolean right, String feedback) {

        public Answer {
            alternatives = List.copyOf(alternatives);
            for (String alternative : alternatives) {
                if (Folding.of(alternative).isEmpty()) {
                    throw new IllegalArgumentException(
                            "\"" + alternative + "\" has neither letter nor digit; write what the learner shall type");
                }
            }
        }

        private boolean takes(String folded) {
            return alternatives.stream()
                    .anyMatch(alternative -> Folding.of(alternative).equals(folded));
        }
    }

    public ShortAnswer {
        answers = List.copyOf(answers);
        if (answers.stream().noneMatch(Answer::right)) {
            throw new IllegalArgumentException("no answer is right; write one as \"= nociceptor | nociceptors\"");
        }
        boolean twice = answers.stream()
                .anyMatch(answer -> hasTwins(
                        answer.alternatives().stream().map(Folding::spaced).toList()));
        if (twice
                || hasTwins(answers.stream()
                        .flatMap(answer ->
                                answer.alternatives().stream().map(Folding::of).distinct())
                        .toList())) {
            throw new IllegalArgumentException("two answers are the same but for accents, case, punctuation or spaces,"
                    + " which do not matter; keep one");
        }
    }

    private static boolean hasTwins(List<String> texts) {
        return texts.stream().distinct().count() < texts.size();
    }

    /** Whether two texts are the same answer. */
    public static boolean same(String one, String other) {
        return Folding.of(one).equals(Folding.of(other));
    }

    @Override
    public double grade(Response response) {
        return met(response).filter(Answer::right).isPresent() ? 1 : 0;
    }

    /** The answer that the response gives, if it was foreseen. */
    public Optional<Answer> met(Response response) {
        return response.text()
                .map(Folding::of)
                .flatMap(folded ->
                        answers.stream().filter(answer -> answer.takes(folded)).findFirst());
    }

    /** What to show as right: the first alternative of each right answer. */
    public List<String> right() {
        return answers.stream()
                .filter(Answer::right)
                .map(answer -> answer.alternatives().get(0))
                .toList();
    }
}
