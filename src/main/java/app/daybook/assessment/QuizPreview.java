package app.daybook.assessment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.assessment.question.AnswerFields;
import app.daybook.assessment.question.AnswerState;
import app.daybook.assessment.question.QuestionView;
import app.daybook.course.Course;
import app.daybook.quiz.Question;
import app.daybook.quiz.Response;
import app.daybook.web.NotFound;

/**
 * A quiz as a student sees it, for those who teach: there is no attempt, nothing is asked of the database or kept there.
 *
 * @param address of the preview of the course
 * @param seed of the form and of its order; any
 */
public record QuizPreview(Course course, String quizId, String address, long seed) {

    /**
     * @param back address of the preview of the course
     * @param path address of the preview of the quiz
     * @param form the seed
     * @param unanswered whether it was to be checked without a whole answer
     */
    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PreviewQuestion(
            QuizRules rules, String back, String path, long form, QuestionView question, int total, boolean unanswered)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PreviewResult(QuizRules rules, String back, String path, long form, List<QuestionView> questions)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "assessment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuestionsExplained(List<QuestionView> questions) implements TemplateInstance {}

    /** Questions with their answers and why, without a page around them, as safe HTML. */
    public static String explained(List<Question> questions) {
        List<QuestionView> views = new ArrayList<>();
        questions.forEach(question -> views.add(QuestionView.of(question, views.size() + 1, 1, Response.of(), true)));
        return new QuestionsExplained(views).render();
    }

    /** The page before the first attempt. */
    public TemplateInstance door() {
        QuizRules rules = rules();
        return new QuizPage.QuizStart(
                course,
                rules,
                rules.attempts(),
                QuizRules.safetyItems(course),
                List.of(),
                false,
                "",
                QuizPage.inWords(rules.coolDown()),
                rules.timeLimit().map(Duration::toMinutes).orElse(0L),
                false,
                address);
    }

    /**
     * One question; with an answer that was sent, explained, as when it was checked.
     *
     * @param place its number in the form, from 1
     * @param sent what the page's own form sends, by which nothing is kept
     */
    public TemplateInstance question(int place, MultivaluedMap<String, String> sent) {
        QuizRules rules = rules();
        List<Question> questions = questions();
        if (place < 1 || place > questions.size()) {
            throw new NotFound();
        }
        Question question = questions.get(place - 1);
        boolean asked = sent.containsKey("check");
        Response response = asked ? new AnswerFields(seed, sent).response(question) : Response.of();
        boolean whole = AnswerState.of(question, response) == AnswerState.WHOLE;
        QuestionView view = QuestionView.of(question, place, seed, response, whole);
        return new PreviewQuestion(
                rules,
                address,
                path(),
                seed,
                rules.isFinal() ? view.unmarked() : view,
                questions.size(),
                asked && !whole);
    }

    /** All questions, explained, as after handing in nothing. */
    public TemplateInstance result() {
        List<QuestionView> views = new ArrayList<>();
        questions()
                .forEach(question -> views.add(QuestionView.of(question, views.size() + 1, seed, Response.of(), true)));
        return new PreviewResult(rules(), address, path(), seed, views);
    }

    private String path() {
        return address + "/quizzes/" + quizId;
    }

    private QuizRules rules() {
        return QuizRules.of(course, quizId).orElseThrow(NotFound::new);
    }

    private List<Question> questions() {
        return QuizRules.form(course, quizId, seed).orElseThrow(NotFound::new).questions();
    }
}
