package app.daybook.enrolment;

import java.util.List;
import java.util.function.ToIntFunction;

import app.daybook.course.Course;
import app.daybook.course.Lesson;

/**
 * The day in the middle, half of all days having less: what to expect of an ordinary one.
 *
 * @param minutes reading and practice together
 * @param reading minutes
 * @param practice minutes
 * @param questions of its quiz
 */
record DayInNumbers(int minutes, int reading, int practice, int questions) {

    static DayInNumbers of(Course course) {
        return new DayInNumbers(
                middle(course.lessons(), Lesson::totalMinutes),
                middle(course.lessons(), Lesson::readingMinutes),
                middle(course.lessons(), Lesson::minutes),
                middle(course.lessons(), lesson -> lesson.quiz().questions().size()));
    }

    private static int middle(List<Lesson> lessons, ToIntFunction<Lesson> figure) {
        return lessons.stream()
                .mapToInt(figure)
                .sorted()
                .skip(lessons.size() / 2)
                .findFirst()
                .orElse(0);
    }
}
