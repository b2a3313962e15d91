package app.daybook.asking;

import java.util.Optional;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.quiz.Question;

/** What a question is about: a question of a day's quiz, a day, or the course. */
public record AskedPlace(Optional<Lesson> lesson, Optional<Question> question) {

    static final AskedPlace COURSE = new AskedPlace(Optional.empty(), Optional.empty());

    /**
     * As an address names it.
     *
     * @param question the id of one; empty for none
     * @param day of the course; counts where no question is named
     */
    static AskedPlace of(Course course, String question, int day) {
        return course.lessons().stream()
                .flatMap(lesson -> lesson.quiz().question(question).stream()
                        .map(one -> new AskedPlace(Optional.of(lesson), Optional.of(one))))
                .findFirst()
                .orElseGet(() -> course.day(day)
                        .map(lesson -> new AskedPlace(Optional.of(lesson), Optional.empty()))
                        .orElse(COURSE));
    }

    /** As it was kept; where the course has it no more, what is left of it. */
    static AskedPlace of(Course course, LearnerQuestion asked) {
        Optional<Lesson> lesson = Optional.ofNullable(asked.lessonId).flatMap(course::lesson);
        return new AskedPlace(lesson, lesson.flatMap(in -> in.quiz().question(asked.questionId)));
    }

    String lessonId() {
        return lesson.map(Lesson::id).orElse(null);
    }

    String questionId() {
        return question.map(Question::id).orElse(null);
    }

    /** The question's text as HTML; empty where it is about none. */
    public String stem() {
        return question.map(Question::stem).orElse("");
    }

    public int day() {
        return lesson.map(Lesson::day).orElse(0);
    }

    public String title() {
        return lesson.map(Lesson::title).orElse("");
    }

    public String named() {
        return question.map(Question::id).orElse("");
    }
}
