package app.daybook.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import app.daybook.assessment.question.QuestionView;
import app.daybook.course.Course;
import app.daybook.course.Lesson;

/**
 * An objective of which a question was missed, and the day that teaches it.
 *
 * @param day 0 if the course has no such day any more
 */
record Reread(String objective, String lesson, int day) {

    /**
     * In the order of the days, each once.
     *
     * @param edition in which the questions were asked
     * @param course as it is now: where the days are
     */
    static List<Reread> of(Course edition, Course course, QuizRules rules, List<QuestionView> questions) {
        Set<String> missed = new LinkedHashSet<>();
        for (QuestionView question : questions) {
            if (!question.right()) {
                missed.add(rules.isFinal() ? question.objective() : rules.quizId() + "." + question.objective());
            }
        }
        List<Reread> rereads = new ArrayList<>();
        for (Lesson lesson : edition.lessons()) {
            int day = course.lesson(lesson.id()).map(Lesson::day).orElse(0);
            lesson.objectives().forEach((key, objective) -> {
                if (missed.contains(lesson.id() + "." + key)) {
                    rereads.add(new Reread(objective, lesson.title(), day));
                }
            });
        }
        return rereads;
    }
}
