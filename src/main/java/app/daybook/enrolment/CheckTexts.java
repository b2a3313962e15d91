package app.daybook.enrolment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around a self-check. */
@MessageBundle("check")
interface CheckTexts {

    @Message("Check yourself")
    String title();

    @Message("Check")
    String answer();

    @Message("Answer again")
    String again();

    @Message("Answer this first, then check it.")
    String answerFirst();

    @Message("Only a part of this is answered. Fill in the rest, then check it.")
    String answerWhole();

    @Message("This cannot be read as the number that is asked for. Mend it, then check it.")
    String answerReadably();

    @Message("This question has been changed since you opened the page, so your answer was not checked. Answer it as it"
            + " stands now.")
    String changed();

    @Message("Self-checks and their answers")
    String explainedTitle();

    @Message("These questions stand in the text of the day. They are not graded, and nobody sees how you answer them.")
    String explainedText();

    @Message("To its place in the text")
    String inLesson();

    @Message("Back to the day")
    String toLesson();

    @Message("The self-checks of this day with their answers")
    String onPaper();
}
