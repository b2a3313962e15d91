package app.daybook.assessment.question;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a question, asked and answered. */
@MessageBundle("question")
public interface QuestionTexts {

    @Message("This attempt ends on {when}.")
    String ends(String when);

    @Message("{minutes} minutes left.")
    String timeLeft(String minutes);

    @Message("The time is up. What was saved counts; load the page again to see the result.")
    String timeOver();

    @Message("Another tab has saved a different answer. This one is not saved.")
    String overtakenHere();

    @Message("Use this answer")
    String useThis();

    @Message("Show what is saved")
    String useSaved();

    @Message("Check this answer")
    String checkOne();

    @Message("Answer this question first, then check it.")
    String answerToCheck();

    @Message("Only a part of this is answered, so it was not checked. Fill in the rest, then check it.")
    String wholeToCheck();

    @Message("This cannot be read as the number that is asked for, so it was not checked. Mend it, then check it.")
    String readableToCheck();

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

    @Message("This page does not belong to this attempt")
    String notOffered();

    @Message("Nothing of it was saved. Open the attempt again; what was saved before is there.")
    String notOfferedToDo();

    @Message("This cannot be read as one number. Write digits only, such as 45 or 4.5. It is kept as you typed it.")
    String notANumber();

    @Message("This can be read in two ways and is taken as {taken}. If you mean {other}, write it like that.")
    String twoReadings(String taken, String other);

    @Message("This unit is not one that the question takes: {units}. It is kept as you typed it.")
    String unknownUnit(String units);

    @Message("The question asks for a number without a unit. It is kept as you typed it.")
    String noUnit();

    @Message("Mark the place on the body, or choose it from the list that unfolds below. Both are the same answer.")
    String placeHint();

    @Message("Marked: {name}")
    String marked(String name);

    @Message("Nothing marked yet")
    String nothingMarked();

    @Message("On the body")
    String onTheBody();

    @Message("Choose from the list")
    String fromTheList();

    @Message("Your place: {position}")
    String yourPlace(int position);

    @Message("You left it out")
    String leftOut();

    @Message("You chose: {text}")
    String youChose(String text);

    @Message("Right: {text}")
    String rightIs(String text);

    @Message("You marked: {text}")
    String youMarked(String text);

    @Message("Not answered")
    String notAnswered();

    @Message("Partly right")
    String partly();

    @Message("Safety question")
    String safety();

    @Message("must be right to pass")
    String safetyHint();

    /** The same with places that the script fills in. */
    @Message("{answered} of {total} answered")
    String answeredPattern(String answered, String total);

    @Message("Saved.")
    String savedAlready();

    @Message("Saved {time}")
    String savedAt(String time);

    @Message("Saving…")
    String saving();

    @Message("Not saved – retrying")
    String notSaved();

    @Message("Waits on this device until you are connected")
    String waiting();

    @Message("This needs a connection. Your answers wait on this device.")
    String offline();

    @Message("You are signed out. Sign in in a new tab, then come back: nothing on this page is lost.")
    String signedOut();

    @Message("Sign in")
    String signIn();

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
}
