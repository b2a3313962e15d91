package app.daybook.assessment.review;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import app.daybook.course.Course;
import app.daybook.course.Part;
import app.daybook.enrolment.Enrolment;

/**
 * How well a part of the course is likely recalled in a week without further review.
 *
 * @param percent the mean over its days, 0 to 100
 */
public record PartRecall(Part part, int percent) {

    /** In the order of the course; a part of which no question was met is not there. One query. */
    public static List<PartRecall> of(Course course, Enrolment enrolment, Instant now) {
        List<Recall> recalls = Recall.of(course, enrolment, now);
        return course.parts().stream()
                .filter(part -> recalls.stream().anyMatch(isOf(part)))
                .map(part -> new PartRecall(part, (int) Math.round(recalls.stream()
                        .filter(isOf(part))
                        .mapToInt(Recall::percent)
                        .average()
                        .orElseThrow())))
                .toList();
    }

    private static Predicate<Recall> isOf(Part part) {
        return recall -> part.holds(recall.lesson().day());
    }
}
