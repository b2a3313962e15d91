package app.daybook.assessment.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.quiz.Question;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

/** How well what a lesson taught is likely recalled in a week without further review, as FSRS-6 foretells. */
record Recall(Lesson lesson, List<OfObjective> objectives) {

    /** Right after an answer everything is recalled, which tells nothing; what is left a week later does. */
    static final Duration AHEAD = Duration.ofDays(7);

    /**
     * @param questions how many were met
     * @param percent the mean chance of recall, 0 to 100
     */
    record OfObjective(String objective, int questions, int percent) {}

    /** In the order of the course; objectives of which no question was met yet are not there. */
    static List<Recall> of(Course course, List<ReviewCard> cards, Instant now) {
        Map<String, List<ReviewCard>> byLesson = cards.stream().collect(groupingBy(card -> card.lessonId));
        List<Recall> recalls = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            Map<String, List<ReviewCard>> byObjective = byLesson.getOrDefault(lesson.id(), List.of()).stream()
                    .filter(card -> Reviews.question(course, card).isPresent())
                    .collect(groupingBy(card -> Reviews.question(course, card)
                            .map(Question::objective)
                            .orElseThrow()));
            List<OfObjective> objectives = lesson.objectives().entrySet().stream()
                    .filter(objective -> byObjective.containsKey(objective.getKey()))
                    .map(objective -> ofObjective(objective.getValue(), byObjective.get(objective.getKey()), now))
                    .toList();
            if (!objectives.isEmpty()) {
                recalls.add(new Recall(lesson, objectives));
            }
        }
        return recalls;
    }

    private static OfObjective ofObjective(String objective, List<ReviewCard> cards, Instant now) {
        double mean = cards.stream()
                .collect(averagingDouble(
                        card -> card.memory().recall(Duration.between(card.answeredAt, now.plus(AHEAD)))));
        return new OfObjective(objective, cards.size(), (int) Math.round(100 * mean));
    }
}
