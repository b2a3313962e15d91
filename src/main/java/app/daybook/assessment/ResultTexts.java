package app.daybook.assessment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of an attempt that is over. */
@MessageBundle("result")
public interface ResultTexts {

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

    @Message("Day {day}: read, and its quiz passed")
    String dayLearned(int day);

    @Message(
            "The day is complete when its practical record is handed in. If it waits for a recheck, go on meanwhile: Today"
                    + " keeps it in mind.")
    String recordNext();

    @Message("Write the practical record")
    String toRecord();

    @Message("Day {day} is done")
    String dayDone(int day);

    @Message("{right} of {#when count}{#is 1}1 question{#else}{count} questions{/when}")
    String rightOfObjective(long right, int count);

    @Message("With it part “{title}” is done, days {first} to {last}")
    String partDone(String title, int first, int last);

    @Message("What you will likely remember")
    String recallOfDays();

    @Message(
            "How likely you are to recall each day’s questions a week from now, estimated from your answers. Reviews keep"
                    + " it up.")
    String recallHint();

    @Message(
            "{#when days}{#is 1}The day is{#else}All {days} days are{/when} read, tried and passed. What is left is to show it once more as a whole, in the final.")
    String allDaysDone(int days);

    @Message("Go to the final")
    String toFinal();

    @Message("Day {day} opens on {when}.")
    String nextOpens(int day, String when);

    @Message("Read day {day} and mark it complete")
    String readAndFinish(int day);
}
