package app.daybook.assessment.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.enrolment.Enrolment;
import app.daybook.quiz.Question;
import app.daybook.web.RecordsAway;

/** What a learner may review today: questions met in the quizzes of the days, at most {@value #MOST_A_DAY}. */
public final class Reviews {

    static final int MOST_A_DAY = 10;

    /** What is due, of cards that are as many as the questions a learner ever met, and what was done today. */
    private static final String LEFT = """
            select array(select question_id from review_card where enrolment_id = ? and due_on <= ?),
                   (select count(*) from review where enrolment_id = ? and answered_at >= ?)""";

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

    /**
     * The same by one statement, for who has not loaded the enrolment.
     *
     * @param enrolment its number
     * @param zone where its learner lives
     */
    public static int left(DataSource database, Course course, long enrolment, ZoneId zone, Instant now) {
        StudyDay day = new StudyDay(course.opensAt(), zone);
        LocalDate today = day.at(now);
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(LEFT)) {
            find.setLong(1, enrolment);
            find.setObject(2, today);
            find.setLong(3, enrolment);
            find.setObject(4, day.begins(today).atOffset(ZoneOffset.UTC));
            try (ResultSet row = find.executeQuery()) {
                row.next();
                Set<String> due = Set.of((String[]) row.getArray(1).getArray());
                long asked = due.isEmpty()
                        ? 0
                        : asked(course).filter(due::contains).distinct().count();
                return (int) Math.max(0, Math.min(asked, MOST_A_DAY - row.getLong(2)));
            }
        } catch (SQLException e) {
            throw new RecordsAway(e);
        }
    }

    private static Stream<String> asked(Course course) {
        return course.lessons().stream()
                .flatMap(lesson -> lesson.quiz().questions().stream())
                .map(Question::id);
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
