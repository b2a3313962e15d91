package app.daybook.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import app.daybook.course.Course;
import app.daybook.course.Lesson;

/**
 * How long a learner had the days open that they completed, beside how long their texts take to read. Active time is not
 * measured; this is the most that it can have been on these pages.
 *
 * @param days that were completed
 * @param open from opening to completing; where days overlap, the time counts once
 * @param readingMinutes of their texts, as the course estimates it
 */
public record StudyTime(int days, Duration open, int readingMinutes) {

    /**
     * Adults read 175 to 300 words a minute silently (Brysbaert, Journal of Memory and Language 109, 2019, 104047); the
     * estimate is 200. Four times as fast, nobody reads.
     */
    private static final int TOO_FAST = 4;

    /** By enrolment; one without a completed day is not there. One query. */
    public static Map<Long, StudyTime> of(Course course, List<Long> enrolments) {
        Map<String, Lesson> lessons =
                course.lessons().stream().collect(Collectors.toMap(Lesson::id, Function.identity()));
        return LessonProgress.of(enrolments).stream()
                .filter(row -> row.completedAt != null && lessons.containsKey(row.key.lessonId()))
                .collect(Collectors.groupingBy(
                        row -> row.key.enrolmentId(),
                        Collectors.collectingAndThen(Collectors.toList(), rows -> of(lessons, rows))));
    }

    /** @param rows of one enrolment, by the time at which they were opened */
    private static StudyTime of(Map<String, Lesson> lessons, List<LessonProgress> rows) {
        Duration open = Duration.ZERO;
        Instant counted = Instant.MIN;
        int minutes = 0;
        for (LessonProgress row : rows) {
            Instant from = row.openedAt.isAfter(counted) ? row.openedAt : counted;
            if (row.completedAt.isAfter(from)) {
                open = open.plus(Duration.between(from, row.completedAt));
                counted = row.completedAt;
            }
            minutes += lessons.get(row.key.lessonId()).readingMinutes();
        }
        return new StudyTime(rows.size(), open, minutes);
    }

    /** Whether nobody can have read the texts on these pages in that time. */
    public boolean isImpossible() {
        return open.multipliedBy(TOO_FAST).compareTo(Duration.ofMinutes(readingMinutes)) < 0;
    }

    /** Whole minutes of the open time; seconds beyond them are {@link #seconds}. */
    public long minutes() {
        return open.toMinutes();
    }

    public int seconds() {
        return open.toSecondsPart();
    }

    /** Whole hours of the open time; minutes beyond them are {@link #minutesOfHour}. */
    public long hours() {
        return open.toHours();
    }

    public int minutesOfHour() {
        return open.toMinutesPart();
    }
}
