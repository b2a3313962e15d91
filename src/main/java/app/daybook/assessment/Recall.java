package app.daybook.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.quiz.Question;

/**
 * How well the questions of one objective are likely recalled now, as FSRS-6 foretells from their reviews.
 *
 * @param questions how many were met
 * @param percent the mean chance of recall, 0 to 100
 */
record Recall(Lesson lesson, String objective, int questions, int percent) {

    /** In the order of the course; objectives of which no question was met yet are not there. */
    static List<Recall> of(Course course, List<ReviewCard> cards, Instant now) {
        List<Recall> recalls = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            Map<String, List<Double>> byObjective = new LinkedHashMap<>();
            lesson.objectives().keySet().forEach(key -> byObjective.put(key, new ArrayList<>()));
            for (ReviewCard card : cards) {
                if (card.lessonId.equals(lesson.id())) {
                    Reviews.question(course, card)
                            .map(Question::objective)
                            .map(byObjective::get)
                            .ifPresent(chances ->
                                    chances.add(card.memory().recall(Duration.between(card.answeredAt, now))));
                }
            }
            byObjective.forEach((key, chances) -> chances.stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .ifPresent(mean -> recalls.add(new Recall(
                            lesson, lesson.objectives().get(key), chances.size(), (int) Math.round(100 * mean)))));
        }
        return recalls;
    }
}
