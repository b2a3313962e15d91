package app.daybook.assessment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of an attempt that is over. */
@MessageBundle("result")
interface ResultTexts {

    @Message("The time was up: what was saved by then was marked.")
    String closedByTime();

    @Message("Read the day again")
    String readAgain();

    @Message("{points} of {#when count}{#is 1}1 point{#else}{count} points{/when}, parts included.")
    String pointsOf(String points, int count);

    @Message("Read these again")
    String reread();

    @Message("You missed a question on each of these objectives.")
    String rereadLead();

    @Message("You have not begun a quiz of this course.")
    String noAttempts();

    @Message("Passed")
    String resultPassed();

    @Message("Not passed yet")
    String resultNotPassed();

    @Message("{right} of {#when count}{#is 1}1 question{#else}{count} questions{/when} right.")
    String rightOf(int right, int count);

    @Message(
            "{#when missed}{#is 1}1 safety question was{#else}{missed} safety questions were{/when} not right. All of them must be right,"
                    + " whatever the score.")
    String safetyMissed(int missed);

    @Message("Submitted {when} as attempt {number}.")
    String receipt(String when, int number);

    @Message("Go to the evaluation")
    String toEvaluation();
}
