package app.daybook.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.desk.CourseNumbers.Time;

/**
 * A course in numbers.
 *
 * @param states how many learners are in each state
 * @param days in order
 * @param finalTaken how many handed the final in
 * @param finalPassed how many of them passed it
 * @param reviews answers in spaced review, in the last {@value CourseNumbers#REVIEW_DAYS} days
 */
record Overview(Map<LearnerState, Long> states, List<Day> days, long finalTaken, long finalPassed, long reviews) {

    /**
     * A day of the course.
     *
     * @param reached how many have read so many days or more
     * @param timed of how many the time is known
     * @param middle half of them took no longer from opening the day to marking it read; nothing where nobody is timed
     */
    record Day(Lesson lesson, long reached, long timed, Optional<Duration> middle) {}

    /** @param numbers of this course, or of an edition before it with as many days */
    static Overview of(Course course, CourseNumbers numbers) {
        return new Overview(
                numbers.states(),
                course.lessons().stream()
                        .map(lesson -> {
                            Optional<Time> time =
                                    Optional.ofNullable(numbers.times().get(lesson.id()));
                            return new Day(
                                    lesson,
                                    numbers.reached().get(lesson.day()),
                                    time.map(Time::timed).orElse(0L),
                                    time.map(Time::middle));
                        })
                        .toList(),
                numbers.finalTaken(),
                numbers.finalPassed(),
                numbers.reviews());
    }

    long learners() {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many have read every day. */
    long finished() {
        return days.isEmpty() ? 0 : days.get(days.size() - 1).reached();
    }
}
