package app.daybook.assessment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of quizzes, the final and the evaluation. */
@MessageBundle("assessment")
public interface AssessmentTexts {

    @Message("Quiz: {title}")
    String quizTitle(String title);

    @Message(
            "{count} questions. You pass with {mark} % and every safety question right. You may try as often as you like;"
                    + " each option explains itself after you check your answers.")
    String quizLead(int count, int mark);

    @Message("{count} questions from the whole course. You pass with {mark} % and every safety question right. You have"
            + " {attempts} attempts; the form is drawn anew each time. Every answer is saved as you choose it.")
    String finalLead(int count, int mark, int attempts);

    @Message("You have {minutes} minutes from the start, counted by our clock.")
    String timeLimit(long minutes);

    @Message("Your extra time is in this.")
    String extraTime();

    @Message("This attempt ends on {when}.")
    String ends(String when);

    @Message("{minutes} minutes left.")
    String timeLeft(String minutes);

    @Message("The time is up. What was saved counts; load the page again to see the result.")
    String timeOver();

    @Message("The time was up: what was saved by then was marked.")
    String closedByTime();

    @Message("Answers were changed in another tab")
    String overtaken();

    @Message("Since this tab looked, another one saved different answers to the questions below. Nothing was"
            + " overwritten, and your other answers are saved. Choose which to keep.")
    String overtakenText();

    @Message("Question {number}")
    String questionNumber(int number);

    @Message("Keep what is saved")
    String keepSaved();

    @Message("Use the answers of this tab")
    String useTheseAnswers();

    @Message("Another tab has saved a different answer. This one is not saved.")
    String overtakenHere();

    @Message("Use this answer")
    String useThis();

    @Message("Show what is saved")
    String useSaved();

    @Message("Start")
    String start();

    @Message("Go on where you stopped")
    String resume();

    @Message("Try again")
    String again();

    @Message("Your attempts")
    String attempts();

    @Message("Attempt {number}")
    String attempt(int number);

    @Message("started {when}")
    String started(String when);

    @Message("{percent} %, passed")
    String passed(int percent);

    @Message("{percent} %, not passed")
    String notPassed(int percent);

    @Message("in progress")
    String inProgress();

    @Message("Read the day again")
    String readAgain();

    @Message("Back to the day")
    String toDay();

    @Message("Back to Today")
    String toToday();

    @Message("Question {number} of {count}")
    String questionOf(int number, int count);

    @Message("Choose one.")
    String chooseOne();

    @Message("Choose all that are right.")
    String chooseAll();

    @Message("Safety question")
    String safety();

    @Message("must be right to pass")
    String safetyHint();

    @Message("{answered} of {total} answered")
    String answered(int answered, int total);

    /** The same with places that the script fills in. */
    @Message("{answered} of {total} answered")
    String answeredPattern(String answered, String total);

    @Message("Save and go on later")
    String save();

    @Message("Check answers")
    String check();

    @Message("Submit the final")
    String submitFinal();

    @Message("Each answer is saved as you choose it.")
    String saveHint();

    @Message("Saved.")
    String savedAlready();

    @Message("Saved {time}")
    String savedAt(String time);

    @Message("Saving…")
    String saving();

    @Message("Not saved – retrying")
    String notSaved();

    @Message("You are signed out. Sign in in a new tab, then come back: nothing on this page is lost.")
    String signedOut();

    @Message("Sign in")
    String signIn();

    @Message("Passed")
    String resultPassed();

    @Message("Not passed yet")
    String resultNotPassed();

    @Message("{right} of {count} questions right.")
    String rightOf(int right, int count);

    @Message("{missed} safety questions were not right. They must all be right, whatever the score.")
    String safetyMissed(int missed);

    @Message("Submitted {when} as attempt {number}.")
    String receipt(String when, int number);

    @Message("Right")
    String right();

    @Message("Not right")
    String wrong();

    @Message("Your answer, right")
    String chosenRight();

    @Message("Your answer, not right")
    String chosenWrong();

    @Message("Right answer")
    String missed();

    @Message("Go to the evaluation")
    String toEvaluation();

    @Message("Questions")
    String overview();

    @Message("Thank you: your evaluation was received.")
    String evaluationGiven();

    @Message("Go to the certificate")
    String toCertificate();

    @Message("There is a problem")
    String problem();

    @Message("Strongly disagree")
    String agree1();

    @Message("Disagree")
    String agree2();

    @Message("Neither")
    String agree3();

    @Message("Agree")
    String agree4();

    @Message("Strongly agree")
    String agree5();

    @Message("(optional)")
    String optional();

    @Message("Do not name or describe clients.")
    String noClients();

    @Message("Send the evaluation")
    String send();

    @Message("This attempt was already submitted")
    String alreadySubmitted();

    @Message("Open the quiz again to see its result.")
    String alreadySubmittedToDo();

    @Message("The final is not open yet")
    String finalLocked();

    @Message("It opens when all {days} days are read and their quizzes passed; {done} are done.")
    String finalLockedToDo(int days, long done);

    @Message("The time was up at {time}")
    String timeIsUp(String time);

    @Message("What was saved by then counts. Open the attempt again to see its result.")
    String timeIsUpToDo();

    @Message("You have passed the final")
    String finalPassed();

    @Message("Your result stands; go on to the evaluation.")
    String finalPassedToDo();

    @Message("All {attempts} attempts are used")
    String attemptsUsed(int attempts);

    @Message("Write to your instructor, who can look at your attempts with you.")
    String attemptsUsedToDo();

    @Message("The next attempt opens on {date}, at {time}")
    String nextAttempt(String date, String time);

    @Message("Use the time to read again what your result named.")
    String nextAttemptToDo();
}
