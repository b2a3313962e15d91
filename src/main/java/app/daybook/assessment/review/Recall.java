package app.daybook.assessment.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.enrolment.Enrolment;
import app.daybook.quiz.Question;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

/** How well what a lesson taught is likely recalled in a week without further review, as FSRS-6 foretells. */
public record Recall(Lesson lesson, List<OfObjective> objectives) {

    /** Right after an answer everything is recalled, which tells nothing; what is left a week later does. */
    static final Duration AHEAD = Duration.ofDays(7);

    /**
     * @param questions how many were met
     * @param percent the mean chance of recall, 0 to 100
     */
    public record OfObjective(String objective, int questions, int percent) {}

    /** Of all that a learner has met. One query. */
    public static List<Recall> of(Course course, Enrolment enrolment, Instant now) {
        return of(course, ReviewCard.of(enrolment), now);
    }

    /** The mean over the questions of the lesson, 0 to 100. */
    public int percent() {
        int questions = objectives.stream().mapToInt(OfObjective::questions).sum();
        int sum = objectives.stream()
                .mapToInt(each -> each.percent() * each.questions())
                .sum();
        return Math.round((float) sum / questions);
    }

    /** In the order of the course; objectives of which no question was met yet are not there. */
    static List<Recall> of(Course course, List<ReviewCard> cards, Instant now) {
        Map<String, ReviewCard> met = cards.stream().collect(toMap(card -> card.key.questionId(), identity()));
        List<Recall> recalls = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            Map<String, List<ReviewCard>> byObjective = lesson.quiz().questions().stream()
                    .filter(question -> met.containsKey(question.id()))
                    .collect(groupingBy(Question::objective, mapping(question -> met.get(question.id()), toList())));
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
