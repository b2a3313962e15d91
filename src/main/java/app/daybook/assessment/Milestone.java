package app.daybook.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import app.daybook.assessment.question.QuestionView;
import app.daybook.assessment.review.Recall;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.course.Part;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Progress;

import static java.util.stream.Collectors.groupingBy;

/**
 * What is done with a day that was read and whose quiz was passed: the day, and where it was the last of its part or of
 * the course, these too; with what was learned.
 *
 * @param learned how each objective of the day was met in this attempt
 * @param practised whether its practical record is as far as the day asks, so that the day is done
 * @param part that this day finished
 * @param recalls of the days of that part, else empty
 * @param allDays whether this day was the last one missing
 * @param next the day after it, if it is open
 * @param nextOpens when that opens, in words; empty where it is open, or not a matter of time
 */
record Milestone(
        Lesson lesson,
        List<Learned> learned,
        boolean practised,
        Optional<Part> part,
        List<Recall> recalls,
        boolean allDays,
        Optional<Lesson> next,
        String nextOpens) {

    /**
     * @param right how many of its questions were right
     * @param questions how many the attempt asked
     */
    record Learned(String objective, long right, int questions) {}

    /** The id of the quiz that is the final. */
    public String finalExam() {
        return FinalExam.ID;
    }

    /** Nothing where the day is not read, its quiz not passed, or is none of the course any more. */
    static Optional<Milestone> of(
            Course course, Enrolment enrolment, String quizId, List<QuestionView> questions, Instant now) {
        Progress progress = enrolment.progress(course);
        return course.lesson(quizId)
                .filter(lesson -> progress.isRead(lesson) && progress.isPassed(lesson))
                .map(lesson -> of(course, enrolment, progress, lesson, questions, now));
    }

    private static Milestone of(
            Course course,
            Enrolment enrolment,
            Progress progress,
            Lesson lesson,
            List<QuestionView> questions,
            Instant now) {
        Part part = course.part(lesson);
        Course promised = enrolment.promised(course);
        boolean ofPart = isLastOf(promised, course.lessons(part), lesson, progress);
        Optional<Lesson> after = course.day(lesson.day() + 1);
        Optional<Lesson> next = after.filter(open -> progress.isOpen(open, now));
        return new Milestone(
                lesson,
                learned(lesson, questions),
                progress.isPractised(lesson),
                ofPart ? Optional.of(part) : Optional.empty(),
                ofPart
                        ? Recall.of(course, enrolment, now).stream()
                                .filter(recall -> part.holds(recall.lesson().day()))
                                .toList()
                        : List.of(),
                isLastOf(promised, course.lessons(), lesson, progress),
                next,
                next.isPresent() ? "" : after.flatMap(progress::opensWhen).orElse(""));
    }

    private static List<Learned> learned(Lesson lesson, List<QuestionView> questions) {
        Map<String, List<QuestionView>> asked = questions.stream().collect(groupingBy(QuestionView::objective));
        List<Learned> learned = new ArrayList<>();
        lesson.objectives().forEach((key, objective) -> {
            List<QuestionView> of = asked.getOrDefault(key, List.of());
            if (!of.isEmpty()) {
                learned.add(new Learned(
                        objective, of.stream().filter(QuestionView::right).count(), of.size()));
            }
        });
        return learned;
    }

    /** Whether all these are done, and this one was the last to be. */
    private static boolean isLastOf(Course course, List<Lesson> lessons, Lesson lesson, Progress progress) {
        return lessons.stream().allMatch(progress::isDone)
                && lessons.stream()
                        .noneMatch(other -> doneAt(course, progress, other).isAfter(doneAt(course, progress, lesson)));
    }

    private static Instant doneAt(Course course, Progress progress, Lesson lesson) {
        Progress.Standing standing = progress.standing(lesson);
        return Stream.of(
                        standing.completed(),
                        standing.passed(),
                        course.demandedOnDay(lesson).flatMap(standing::reached))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }
}
