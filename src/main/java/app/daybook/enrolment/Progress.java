package app.daybook.enrolment;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Pace;
import app.daybook.course.practice.Stage;
import app.daybook.web.When;

/** What is open, done and next on a course for one learner. What was completed never locks again. */
public final class Progress {

    private final Course course;
    private final Schedule schedule;
    private final Map<String, Standing> standings;

    /** What was done with one lesson, and when; nothing where it was not. */
    public record Standing(
            Optional<Instant> opened,
            Optional<Instant> completed,
            Optional<Instant> passed,
            Optional<Instant> handedIn,
            Optional<Instant> accepted) {

        static final Standing NONE =
                new Standing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** When its record came so far; nothing where it did not yet. */
        public Optional<Instant> reached(Stage stage) {
            return stage == Stage.HANDED_IN ? handedIn.or(() -> accepted) : accepted;
        }
    }

    Progress(Course course, Schedule schedule, Map<String, Standing> standings) {
        this.course = course;
        this.schedule = schedule;
        this.standings = standings;
    }

    static Progress of(Course course, Schedule schedule, List<LessonProgress> rows) {
        Map<String, Standing> standings = new HashMap<>();
        for (LessonProgress row : rows) {
            standings.put(
                    row.key.lessonId(),
                    new Standing(
                            Optional.of(row.openedAt),
                            Optional.ofNullable(row.completedAt),
                            Optional.ofNullable(row.passedAt),
                            Optional.ofNullable(row.handedInAt),
                            Optional.ofNullable(row.acceptedAt)));
        }
        return new Progress(course, schedule, standings);
    }

    public Schedule schedule() {
        return schedule;
    }

    public Standing standing(Lesson lesson) {
        return standings.getOrDefault(lesson.id(), Standing.NONE);
    }

    public boolean isRead(Lesson lesson) {
        return standing(lesson).completed().isPresent();
    }

    /** The quiz is passed, or there is none. */
    public boolean isPassed(Lesson lesson) {
        return lesson.quiz().isEmpty() || standing(lesson).passed().isPresent();
    }

    /** Its record is as far as the day asks, or the day asks for none. */
    public boolean isPractised(Lesson lesson) {
        return course.demandedOnDay(lesson)
                .map(stage -> standing(lesson).reached(stage).isPresent())
                .orElse(true);
    }

    /** Done: read, its quiz passed, and its record as far as the day asks. */
    public boolean isDone(Lesson lesson) {
        return isRead(lesson) && isPassed(lesson) && isPractised(lesson);
    }

    public boolean isOpen(Lesson lesson, Instant now) {
        return isRead(lesson)
                || switch (course.pace()) {
                    case OPEN -> true;
                    case DAILY -> schedule.isOpen(lesson.day(), now);
                    case ON_COMPLETION ->
                        lesson.day() == 1
                                ? schedule.isOpen(1, now)
                                : course.day(lesson.day() - 1)
                                        .filter(this::isRead)
                                        .isPresent();
                };
    }

    /**
     * When a locked lesson opens, where that is a matter of time and not of the lesson before it; nothing also while a pause
     * without an end lies before it.
     */
    public Optional<Instant> opens(Lesson lesson) {
        return isTimed(lesson) ? schedule.opens(lesson.day()) : Optional.empty();
    }

    /** Whether it opens by the calendar and not with the lesson before it. */
    boolean isTimed(Lesson lesson) {
        return course.pace() == Pace.DAILY || lesson.day() == 1;
    }

    String courseId() {
        return course.id();
    }

    /** When it opens, in words and in the learner's zone. */
    public Optional<String> opensWhen(Lesson lesson) {
        return opens(lesson).map(opens -> When.dateAndTime(opens.atZone(schedule.zone())));
    }

    public DayState state(Lesson lesson, Instant now) {
        if (isDone(lesson)) {
            return DayState.DONE;
        }
        if (!isOpen(lesson, now)) {
            return DayState.LOCKED;
        }
        int today = today(now);
        if (lesson.day() == today) {
            return DayState.TODAY;
        }
        boolean learned = isRead(lesson) && isPassed(lesson);
        return lesson.day() < today && !learned ? DayState.MISSED : DayState.OPEN;
    }

    /** The day that it is in the course: by the calendar at a daily pace, else the first day that is not done. */
    public int today(Instant now) {
        if (course.pace() == Pace.DAILY) {
            return Math.min(course.days(), schedule.dayAt(now));
        }
        return next(now).map(Lesson::day).orElse(course.days());
    }

    /** The first open lesson that is not done. */
    public Optional<Lesson> next(Instant now) {
        return course.lessons().stream()
                .filter(lesson -> !isDone(lesson) && isOpen(lesson, now))
                .findFirst();
    }

    /** The first open lesson that is not read, or whose quiz is not passed; records may come later. */
    public Optional<Lesson> nextToLearn(Instant now) {
        return course.lessons().stream()
                .filter(lesson -> !(isRead(lesson) && isPassed(lesson)) && isOpen(lesson, now))
                .findFirst();
    }

    /** The locked lesson that opens first. */
    public Optional<Lesson> nextLocked(Instant now) {
        return course.lessons().stream()
                .filter(lesson -> !isOpen(lesson, now))
                .min(Comparator.comparingInt(Lesson::day));
    }

    public long done() {
        return course.lessons().stream().filter(this::isDone).count();
    }

    public boolean allDone() {
        return done() == course.days();
    }
}
