package app.daybook.assessment.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.enrolment.Enrolment;
import app.daybook.quiz.Question;

/** What a learner may review today: questions met in the quizzes of the days, at most {@value #MOST_A_DAY}. */
public final class Reviews {

    static final int MOST_A_DAY = 10;

    private final Course course;
    private final Enrolment enrolment;
    private final LocalDate today;
    private final Instant startOfDay;

    private Reviews(Course course, Enrolment enrolment, Instant now) {
        this.course = course;
        this.enrolment = enrolment;
        StudyDay day = StudyDay.of(course, enrolment);
        this.today = day.at(now);
        this.startOfDay = day.begins(today);
    }

    static Reviews of(Course course, Enrolment enrolment, Instant now) {
        return new Reviews(course, enrolment, now);
    }

    /** How many are left for today, 0 to {@value #MOST_A_DAY}. One query if nothing is due, else two. */
    public static int left(Course course, Enrolment enrolment, Instant now) {
        return of(course, enrolment, now).due().size();
    }

    /** The cards left for today, the longest overdue first; one whose question the course no longer asks is passed. */
    List<ReviewCard> due() {
        List<ReviewCard> due = ReviewCard.due(enrolment, today).stream()
                .filter(card -> question(course, card).isPresent())
                .toList();
        return due.isEmpty() ? due : due.stream().limit(leftOfTheDay()).toList();
    }

    long answeredToday() {
        return Review.countSince(enrolment, startOfDay);
    }

    private long leftOfTheDay() {
        return Math.max(0, MOST_A_DAY - answeredToday());
    }

    static Optional<Question> question(Course edition, ReviewCard card) {
        return lesson(edition, card).flatMap(lesson -> lesson.quiz().question(card.key.questionId()));
    }

    /** The lesson that asks the question in an edition; it may have moved since it was met. */
    static Optional<Lesson> lesson(Course edition, ReviewCard card) {
        return edition.lessons().stream()
                .filter(lesson -> lesson.quiz().question(card.key.questionId()).isPresent())
                .findFirst();
    }
}
