package app.daybook.studio;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import app.daybook.assessment.QuizStanding;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.quiz.Question;

/**
 * A quiz that asks something else than before, and whom that touches.
 *
 * @param day 0 for the final
 * @param added ids of questions, as are {@code changed} and {@code removed}
 * @param untested objectives that had a question and have none any more
 * @param passed how many learners passed it
 * @param open how many are in an attempt, which goes on with the old questions
 */
record QuizChange(
        String title,
        int day,
        List<String> added,
        List<String> changed,
        List<String> removed,
        List<String> untested,
        long passed,
        long open) {

    /** @param before nothing for a course that was never published */
    static List<QuizChange> between(Optional<Course> before, Course after, Map<String, QuizStanding> standings) {
        List<QuizChange> changes = new ArrayList<>();
        for (String quiz : quizzes(before, after)) {
            Map<String, Question> old =
                    before.map(course -> questions(course, quiz)).orElse(Map.of());
            Map<String, Question> fresh = questions(after, quiz);
            Optional<Lesson> lesson = after.lesson(quiz).or(() -> before.flatMap(course -> course.lesson(quiz)));
            QuizStanding standing = standings.getOrDefault(quiz, new QuizStanding(quiz, 0, 0));
            Set<String> untested = objectives(old);
            untested.removeAll(objectives(fresh));
            QuizChange change = new QuizChange(
                    lesson.map(Lesson::title).orElse(after.finalExam().title()),
                    lesson.map(Lesson::day).orElse(0),
                    fresh.keySet().stream()
                            .filter(id -> !old.containsKey(id))
                            .sorted()
                            .toList(),
                    fresh.keySet().stream()
                            .filter(id -> old.containsKey(id) && !old.get(id).equals(fresh.get(id)))
                            .sorted()
                            .toList(),
                    old.keySet().stream()
                            .filter(id -> !fresh.containsKey(id))
                            .sorted()
                            .toList(),
                    List.copyOf(untested),
                    standing.passed(),
                    standing.open());
            if (change.added.size() + change.changed.size() + change.removed.size() > 0) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Set<String> quizzes(Optional<Course> before, Course after) {
        Set<String> quizzes = new LinkedHashSet<>();
        after.lessons().forEach(lesson -> quizzes.add(lesson.id()));
        before.ifPresent(course -> course.lessons().forEach(lesson -> quizzes.add(lesson.id())));
        quizzes.add(FinalExam.ID);
        return quizzes;
    }

    private static Map<String, Question> questions(Course course, String quiz) {
        return course.questions(quiz).stream()
                .collect(Collectors.toMap(Question::id, Function.identity(), (first, second) -> first));
    }

    private static Set<String> objectives(Map<String, Question> questions) {
        return questions.values().stream()
                .map(Question::objective)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public String addedInWords() {
        return String.join(", ", added);
    }

    public String changedInWords() {
        return String.join(", ", changed);
    }

    public String removedInWords() {
        return String.join(", ", removed);
    }

    public String untestedInWords() {
        return String.join(", ", untested);
    }
}
