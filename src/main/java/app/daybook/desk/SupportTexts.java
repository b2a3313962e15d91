package app.daybook.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import app.daybook.course.Pace;
import app.daybook.practice.RecordState;

/** The words of what those who teach write to a learner and about one. */
@MessageBundle("support")
interface SupportTexts {

    @Message("Messages")
    String messages();

    @Message("Nobody has written to this learner here.")
    String noMessages();

    @Message("seen on {moment}")
    String seen(String moment);

    @Message("not seen yet")
    String unseen();

    @Message("Message")
    String yourMessage();

    @Message("The learner reads it on a page of their own, and gets a mail that leads there.")
    String messageHint();

    @Message("Write a message of at most {longest} characters.")
    String messageError(int longest);

    @Message("No concern for some days")
    String noConcern();

    @Message("Give this time")
    String giveTimeNow();

    @Message("Take off now")
    String withdrawNow();

    @Message("Write a message")
    String writeMessage();

    @Message("Send the message")
    String send();

    @Message("Notes")
    String notes();

    @Message(
            "For those who teach. No page shows them to the learner; they belong to what is kept of the person, and go when"
                    + " the account is erased.")
    String notesHint();

    @Message("Nothing is noted.")
    String noNotes();

    @Message("Note")
    String note();

    @Message("Write a note of at most {longest} characters.")
    String noteError(int longest);

    @Message("Write a note")
    String writeNote();

    @Message("Keep the note")
    String keepNote();

    @Message("Concern")
    String concern();

    @Message("No concern until {date}.")
    String putOffUntil(String date);

    @Message("Not a concern until")
    String until();

    @Message("That day is the last. An adverse response that is reported meanwhile shows all the same.")
    String untilHint();

    @Message("Choose a day from {first} to {last}.")
    String untilError(String first, String last);

    @Message("Why (may be left empty)")
    String why();

    @Message("Shorten the reason to {longest} characters.")
    String whyError(int longest);

    @Message("Put off")
    String putOff();

    @Message("Show the concern again")
    String showAgain();

    @Message("What was done")
    String trail();

    @Message("Times are in the learner’s zone. The list only grows.")
    String trailHint();

    @Message("Nothing was done for this learner yet.")
    String noTrail();

    @Message("When")
    String when();

    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message("Reason")
    String reason();

    @Message("Message sent")
    String messageSent();

    @Message("No concern until {date}")
    String concernPutOff(String date);

    @Message("Concern shown again")
    String concernShown();

    @Message("Extra time in timed exams: {percent} %, before {before} %")
    String extraTime(String percent, String before);

    @Message("One more attempt at the final")
    String attemptGranted();

    @Message("Attempt {number} at {quiz} set aside, another granted")
    String attemptSetAside(String number, String quiz);

    @Message("Set this attempt aside")
    String setAside();

    @Message(
            "For an attempt that went wrong through no fault of the learner. It stays here with its answers and counts no"
                    + " more; another is granted at once, without the wait. One that is open is handed in as it stands; if that passes,"
                    + " it stays passed.")
    String setAsideHint();

    @Message("Set aside: it counts no more.")
    String isSetAside();

    @Message("set aside")
    String setAsideShort();

    @Message("On this page")
    String onThisPage();

    @Message("Time with the days open")
    String time();

    @Message("{hours} h {minutes} min at most, for texts of {reading} min")
    String timeOf(long hours, int minutes, int reading);

    @Message("Reviews")
    String reviews();

    @Message("none yet")
    String noReviews();

    @Message("{#when count}{#is 1L}1 question{#else}{count} questions{/when}, the last on {moment}")
    String reviewsOf(long count, String moment);

    @Message("Practical records")
    String records();

    @Message("No record was begun yet.")
    String noRecords();

    @Message("Record")
    String record();

    @Message("State")
    String recordState();

    @Message(
            "{#switch state}{#case DRAFT}Draft{#case HANDED_IN}Handed in{#case RETURNED}Returned{#else}Accepted{/switch}")
    String stateOf(RecordState state);

    @Message("Handed in, times")
    String rounds();

    @Message("Last saved")
    String saved();

    @Message("Paused until somebody ends it")
    String pausedOpen();

    @Message("Paused until {date}")
    String pausedUntil(String date);

    @Message("Went on after a pause")
    String resumed();

    @Message("Left the course")
    String withdrawn();

    @Message("On the course again from {date}")
    String cameBack(String date);

    @Message("First day {date}, before {before}")
    String startChanged(String date, String before);

    @Message("Pace: {pace}, before: {before}")
    String paceChanged(String pace, String before);

    @Message(
            "{#switch pace}{#case DAILY}a day each morning{#case ON_COMPLETION}a day when the one before is read{#else}all days"
                    + " open{/switch}")
    String pace(Pace pace);

    @Message("Way through the course")
    String way();

    @Message("Has left the course. Everything that was done is kept.")
    String hasLeft();

    @Message("Pauses until {date}.")
    String isPaused(String date);

    @Message("Pauses until somebody ends it.")
    String isPausedOpen();

    @Message("Days open at this pace: {pace}.")
    String paceNow(String pace);

    @Message("Give time to catch up, or pause")
    String giveTime();

    @Message(
            "No new day opens until this date; what has opened stays open. Without a date, until somebody ends it. The learner"
                    + " sees the reason.")
    String giveTimeHint();

    @Message("Next day opens on")
    String pauseEnd();

    @Message("Choose a date from {first} to {last}, or leave it empty.")
    String pauseError(String first, String last);

    @Message("End the pause")
    String endPause();

    @Message("Another first day")
    String otherStart();

    @Message("Every day that has not opened moves with it; what has opened stays open.")
    String otherStartHint();

    @Message("First day")
    String firstDay();

    @Message("Choose a day from {first} to {last}.")
    String startError(String first, String last);

    @Message("Another pace")
    String otherPace();

    @Message("For this learner alone. What was read stays open.")
    String otherPaceHint();

    @Message("Pace")
    String paceLabel();

    @Message("Choose one of the paces.")
    String paceError();

    @Message("Change")
    String change();

    @Message("Take off the course")
    String withdraw();

    @Message("Everything that was done is kept, mail stops, and the learner may come back.")
    String withdrawHint();

    @Message("Take back onto the course")
    String takeBack();

    @Message("What was done is done, what has opened is open; the next day opens today.")
    String takeBackHint();

    @Message(
            "Every seat of the course is taken, or others wait for it. Give the course more seats; or the learner comes back by"
                    + " themselves, from the account page, and waits in line.")
    String noSeat();
}
