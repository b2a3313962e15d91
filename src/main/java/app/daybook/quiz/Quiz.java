package app.daybook.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The questions of one sitting, in the order of their source. */
public record Quiz(List<Question> questions) {

    public static final Quiz EMPTY = new Quiz(List.of());

    public Quiz {
        questions = List.copyOf(questions);
    }

    public boolean isEmpty() {
        return questions.isEmpty();
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The questions in the order in which an attempt with this seed asks them; the same seed, the same order. */
    public Quiz arranged(long seed) {
        List<Question> arranged = new ArrayList<>(questions);
        Collections.shuffle(arranged, new Random(seed));
        return new Quiz(arranged);
    }

    /** What each question earned, 0 to 1, by question id; an unanswered question earns nothing. */
    public Map<String, Double> grades(Map<String, Response> responses) {
        Map<String, Double> grades = new LinkedHashMap<>();
        for (Question question : questions) {
            grades.put(question.id(), question.grade(responses.getOrDefault(question.id(), Response.of())));
        }
        return grades;
    }

    /** Marks the responses, keyed by question id; an unanswered question earns nothing. */
    public Mark mark(Map<String, Response> responses) {
        Map<String, Double> grades = grades(responses);
        int answered = 0;
        int safetyMissed = 0;
        for (Question question : questions) {
            answered += responses.getOrDefault(question.id(), Response.of()).isEmpty() ? 0 : 1;
            safetyMissed += question.safety() && grades.get(question.id()) < 1 ? 1 : 0;
        }
        double points =
                grades.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Mark(questions.size(), answered, points, safetyMissed);
    }
}
