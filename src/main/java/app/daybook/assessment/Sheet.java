package app.daybook.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.assessment.question.AnswerState;
import app.daybook.assessment.question.QuestionView;
import app.daybook.course.FinalExam;
import app.daybook.quiz.Question;
import app.daybook.quiz.Quiz;
import app.daybook.quiz.Response;

/**
 * The questions of an attempt with what was saved for them.
 *
 * @param answers by question id
 */
record Sheet(Quiz form, QuizAttempt attempt, Map<String, QuizAnswer> answers) {

    /**
     * A question in the overview.
     *
     * @param number from 1
     * @param checked whether its answer was explained and stands
     * @param isHere whether it is the one that is shown
     */
    record Step(int number, String id, String stem, AnswerState state, boolean checked, boolean isHere) {

        public boolean isAnswered() {
            return state != AnswerState.NONE;
        }

        public boolean isWhole() {
            return state == AnswerState.WHOLE;
        }
    }

    static Sheet of(Quiz form, QuizAttempt attempt) {
        return new Sheet(form, attempt, QuizAnswer.of(attempt));
    }

    List<Step> steps() {
        return steps(0);
    }

    /** @param here the number of the question that is shown, if it is one alone */
    List<Step> steps(int here) {
        List<Step> steps = new ArrayList<>();
        for (Question question : form.questions()) {
            steps.add(new Step(
                    steps.size() + 1,
                    question.id(),
                    question.stem(),
                    AnswerState.of(question, response(question)),
                    isChecked(question),
                    steps.size() + 1 == here));
        }
        return steps;
    }

    /** The number of the first question without an answer, if there is one. */
    Optional<Integer> firstOpen() {
        return steps().stream().filter(step -> !step.isAnswered()).findFirst().map(Step::number);
    }

    /** The questions that have no answer, or none that is whole or can be read. */
    List<Step> blanks() {
        return steps().stream().filter(step -> !step.isWhole()).toList();
    }

    int answered() {
        return (int) form.questions().stream()
                .filter(question -> !response(question).isEmpty())
                .count();
    }

    List<QuestionView> questions() {
        List<QuestionView> views = new ArrayList<>();
        form.questions().forEach(question -> views.add(view(question, views.size() + 1)));
        return views;
    }

    /** Every question with its answer and what is right, for those who teach. */
    List<QuestionView> explained() {
        List<QuestionView> views = new ArrayList<>();
        form.questions()
                .forEach(question ->
                        views.add(QuestionView.of(question, views.size() + 1, attempt.seed, response(question), true)));
        return views;
    }

    /** @param number from 1; nothing if the form has no such question */
    Optional<QuestionView> question(int number) {
        return number < 1 || number > form.questions().size()
                ? Optional.empty()
                : Optional.of(view(form.questions().get(number - 1), number));
    }

    /** Explained once the attempt is submitted or its answer was checked. */
    private QuestionView view(Question question, int number) {
        QuestionView view = QuestionView.of(
                question, number, attempt.seed, response(question), attempt.isSubmitted() || isChecked(question));
        return attempt.quizId.equals(FinalExam.ID) ? view.unmarked() : view;
    }

    private Response response(Question question) {
        return answers.containsKey(question.id()) ? answers.get(question.id()).response() : Response.of();
    }

    private boolean isChecked(Question question) {
        return answers.containsKey(question.id()) && answers.get(question.id()).isChecked();
    }
}
