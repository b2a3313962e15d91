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

    @Message("Review")
    String review();

    @Message("{#when left}{#is 1}The last question of today{#else}{left} questions left today{/when}")
    String reviewsLeft(int left);

    @Message("From day {day}: {title}")
    String metOn(int day, String title);

    @Message("Check the answer")
    String checkAnswer();

    @Message("Check this answer")
    String checkOne();

    @Message("You may check one answer at a time: it is explained at once and stands as it is.")
    String checkHint();

    @Message("Answer this question first, then check it.")
    String answerToCheck();

    @Message("Skip until tomorrow")
    String skip();

    @Message("Answer the question, or skip it until tomorrow.")
    String answerFirst();

    @Message("This question comes again on {day}.")
    String comesAgain(String day);

    @Message("Next question")
    String nextQuestion();

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("Look over")
    String toSummary();

    @Message("Question {number} of {count}: {title}")
    String questionTitle(int number, int count, String title);

    @Message("One question at a time")
    String oneByOne();

    @Message("All on one page")
    String allOnOnePage();

    @Message("Look over your answers")
    String lookOver();

    @Message("{#when count}{#is 0}Every question has an answer.{#is 1}One question has no answer yet. It counts as not"
            + " right.{#else}{count} questions have no answer yet. They count as not right.{/when}")
    String openQuestions(int count);

    @Message("answered")
    String answeredState();

    @Message("checked")
    String checkedState();

    @Message("no answer yet")
    String openState();

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

    @Message("Choose all that are right. Each right one earns a part of the point, each wrong one costs a part.")
    String choosePartly();

    @Message("Number these from the first to the last.")
    String orderHint();

    @Message("Number these from the first to the last. Each one that comes right after the one before it earns a part"
            + " of the point.")
    String orderPartly();

    @Message("no number")
    String noNumber();

    @Message("Move up")
    String moveUp();

    @Message("Move down")
    String moveDown();

    /** With places that the script fills in. */
    @Message("Now number {place} of {total}")
    String movedPattern(String place, String total);

    @Message("Choose the match of each. A match may be used more than once or not at all.")
    String matchHint();

    @Message(
            "Choose the match of each. A match may be used more than once or not at all. Each right one earns a part of"
                    + " the point.")
    String matchPartly();

    @Message("Choose …")
    String chooseMatch();

    @Message("Your answer")
    String yourAnswer();

    @Message("A number in {unit}. You may leave the unit away.")
    String numberIn(String unit);

    @Message("A number in {unit}. You may leave the unit away, or write another: {others}.")
    String numberInOr(String unit, String others);

    @Message("A number.")
    String numberHint();

    @Message("A word or a few. Capitals, accents, hyphens and spaces do not matter; spelling does.")
    String wordHint();

    @Message("An answer has at most {characters} characters")
    String answerTooLong(int characters);

    @Message("Go back, shorten it and save again: a word or a number is asked for.")
    String answerTooLongToDo();

    @Message("This cannot be read as one number. Write digits only, such as 45 or 4.5. It is kept as you typed it.")
    String notANumber();

    @Message("This can be read in two ways and is taken as {taken}. If you mean {other}, write it like that.")
    String twoReadings(String taken, String other);

    @Message("This unit is not one that the question takes: {units}. It is kept as you typed it.")
    String unknownUnit(String units);

    @Message("The question asks for a number without a unit. It is kept as you typed it.")
    String noUnit();

    @Message("Mark the place on the body, or choose it from the list below. Both are the same answer.")
    String placeHint();

    @Message("Marked: {name}")
    String marked(String name);

    @Message("Nothing marked yet")
    String nothingMarked();

    @Message("On the body")
    String onTheBody();

    @Message("From the list")
    String fromTheList();

    @Message("Your place: {position}")
    String yourPlace(int position);

    @Message("You left it out")
    String leftOut();

    @Message("You chose: {text}")
    String youChose(String text);

    @Message("Right: {text}")
    String rightIs(String text);

    @Message("You typed: {text}")
    String youTyped(String text);

    @Message("You marked: {text}")
    String youMarked(String text);

    @Message("Not answered")
    String notAnswered();

    @Message("Partly right")
    String partly();

    @Message("{points} of {count} points, parts included.")
    String pointsOf(String points, int count);

    @Message("Read these again")
    String reread();

    @Message("You missed a question on each of these objectives.")
    String rereadLead();

    @Message("Day {day}: {title}")
    String dayTitle(int day, String title);

    @Message("All my attempts")
    String allAttempts();

    @Message("You have not begun a quiz of this course.")
    String noAttempts();

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

    @Message("Choose one answer: {question}")
    String chooseAnswer(String question);

    @Message("Answer in a few words: {question}")
    String answerInWords(String question);

    @Message("Shorten this to {characters} characters: {question}")
    String shortenAnswer(int characters, String question);

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
