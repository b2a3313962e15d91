package app.daybook.assessment.review;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of spaced review. */
@MessageBundle("review")
interface ReviewTexts {

    @Message("Review")
    String review();

    @Message("{#when left}{#is 1}The last question of today{#else}{left} questions left today{/when}")
    String reviewsLeft(int left);

    @Message("From day {day}: {title}")
    String metOn(int day, String title);

    @Message("Check the answer")
    String checkAnswer();

    @Message("Skip until tomorrow")
    String skip();

    @Message("Answer the question, or skip it until tomorrow.")
    String answerFirst();

    @Message("Only a part is answered. Fill in the rest, or skip the question until tomorrow.")
    String answerWhole();

    @Message("This cannot be read as the number that is asked for. Mend it, or skip the question until tomorrow.")
    String answerReadably();

    @Message("This question comes again on {day}.")
    String comesAgain(String day);

    @Message("Next question")
    String nextQuestion();

    @Message("Finish")
    String finishReview();

    @Message("Nothing is left to review today")
    String nothingToReview();

    @Message("{#when count}{#is 0L}Questions of the quizzes that you submit come back here when they are about to be"
            + " forgotten, at most ten a day.{#is 1L}You reviewed 1 question today. More comes when it is about to be"
            + " forgotten.{#else}You reviewed {count} questions today. More comes when it is about to be"
            + " forgotten.{/when}")
    String reviewedToday(long count);

    @Message("What you remember")
    String recall();

    @Message("How likely you are to recall the questions of each objective a week from now if you do not review them"
            + " before, estimated from your answers (FSRS-6).")
    String recallHint();

    @Message("Objective")
    String objective();

    @Message("Questions met")
    String questionsMet();

    @Message("Recall")
    String recallShare();

    @Message("{percent}\u00a0%")
    String percent(int percent);
}
