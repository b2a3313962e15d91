package app.daybook.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page on which a practical record is reviewed. */
@MessageBundle("reading")
public interface RecordReviewTexts {

    @Message("{form}, \u2068{learner}\u2069")
    String title(String form, String learner);

    @Message("Day {day}: {title}")
    String day(int day, String title);

    @Message("Screening and consent")
    String screening();

    @Message("The learner states: {statement}")
    String states(String statement);

    @Message("The learner made no statement of consent.")
    String noStatement();

    @Message("Your review")
    String review();

    @Message("Second reading")
    String second();

    @Message(
            "This record is accepted, and stays so. Read it as if you were the first: what the first reviewer said is shown"
                    + " when you have decided.")
    String secondHint();

    @Message("This is your own record. Another reviewer decides about it.")
    String own();

    @Message("Nobody reviews a record of their own")
    String ownRecord();

    @Message("Another reviewer of this course reads it.")
    String ownRecordToDo();

    @Message("You decided about this record. Another reviewer reads it a second time.")
    String readBefore();

    @Message("\u2068{name}\u2069 is reading this record until {until}. It is free again then, or when it is put back.")
    String heldBy(String name, String until);

    @Message(
            "\u2068{name}\u2069 has taken this record meanwhile and has it until {until}. Nothing was decided, and what you"
                    + " wrote is still in the form: send it again then.")
    String takenBy(String name, String until);

    @Message("It is kept for you until {until}, and longer whenever you send the form.")
    String yours(String until);

    @Message("Read this record")
    String take();

    @Message("While you read it, it is kept from other reviewers for {minutes} minutes.")
    String takeHint(long minutes);

    @Message("Put it back without a review")
    String release();

    @Message("What you think of it")
    String comment();

    @Message("The learner reads it. It may stay empty.")
    String commentHint();

    @Message("Reason")
    String reason();

    @Message("Needed to return it: what is missing, and what to do. The learner reads it.")
    String reasonHint();

    @Message("Accept")
    String accept();

    @Message("Return with this reason")
    String giveBack();

    @Message("I would accept it")
    String wouldAccept();

    @Message("I would return it")
    String wouldReturn();

    @Message("There is something to put right")
    String problem();

    @Message("Choose a level: {criterion}")
    String levelMissing(String criterion);

    @Message("Shorten this to {longest} characters: {criterion}")
    String commentTooLong(String criterion, int longest);

    @Message("Write what is missing and what to do; who gets a record back is told why.")
    String reasonMissing();

    @Message("Shorten the reason to {longest} characters.")
    String reasonTooLong(int longest);

    @Message("Accept it or return it.")
    String decisionMissing();

    @Message("The learner handed in a newer text meanwhile")
    String newer();

    @Message("Nothing was decided. What differs stands here side by side; below is the newer text, and what you"
            + " wrote is still in the form. Look at both, and send it again.")
    String newerText();

    @Message("What you read")
    String whatYouRead();

    @Message("What is handed in now")
    String whatIsNow();

    @Message("Something was decided meanwhile")
    String late();

    @Message(
            "Your review could not be added. What you wrote stands here so that you can use it; what was decided is in the"
                    + " history.")
    String lateText();

    @Message("It is decided.")
    String decided();

    @Message("Read the next one")
    String next();

    @Message("All records")
    String all();

    @Message("History")
    String history();

    @Message("{when}, by \u2068{who}\u2069")
    String by(String when, String who);

    @Message("{#when round}{#is 1}Handed in{#else}Handed in again{/when}")
    String handedIn(int round);

    @Message("Accepted")
    String wasAccepted();

    @Message("Returned")
    String wasReturned();

    @Message("Second reading: accepted too")
    String secondAgrees();

    @Message("Second reading: would have returned it")
    String secondDiffers();

    @Message("left empty")
    String empty();
}
