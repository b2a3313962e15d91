package app.daybook.enrolment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of pausing a course, leaving it and coming back. */
@MessageBundle("pause")
public interface PauseTexts {

    @Message("Pause the course")
    String title();

    @Message("The course is paused")
    String paused();

    @Message("Until {date}; then it goes on by itself.")
    String pausedUntil(String date);

    @Message("Until you say that it goes on.")
    String pausedOpen();

    @Message("Paused for you, with these words:")
    String pausedForYou();

    @Message("While you pause, no further day opens and no mail reminds you. What has opened stays open: you may go on"
            + " with it at any time, and nothing counts as late.")
    String lead();

    @Message("All that comes by the calendar has opened, so that a pause moves no date. It keeps mail away that reminds"
            + " you.")
    String leadAllOpen();

    @Message("Day {day} opens on {next}{#if end != next} and day {last} on {end}{/if}, as it is now.")
    String asItIs(int day, String next, int last, String end);

    @Message("A final that you have begun goes on by its own clock, and practical records that you handed in are read"
            + " meanwhile.")
    String notPaused();

    @Message("A pause begins with {date}: what has opened today stays open.")
    String begins(String date);

    @Message("How long")
    String howLong();

    @Message("{#when days}{#is 1}1 day{#else}{days} days{/when}")
    String forDays(int days);

    @Message("Until {date}")
    String untilDate(String date);

    @Message("Until I say that it goes on")
    String untilISay();

    @Message("Day {day} opens on {next}{#if end != next}, day {last} on {end}{/if}.")
    String then(int day, String next, int last, String end);

    @Message("Day {day} opens on the day on which you go on; the days after it move as far.")
    String thenOpen(int day);

    @Message("It goes on on {date}.")
    String goesOnOn(String date);

    @Message("Pause")
    String pause();

    @Message("Pause so long")
    String pauseSoLong();

    @Message("Another date")
    String another();

    @Message("The date on which the course is to go on")
    String anotherDate();

    @Message("From {earliest} to {latest}. What it changes is shown before anything is done.")
    String anotherHint(String earliest, String latest);

    @Message("Choose a date from {earliest} to {latest}.")
    String anotherError(String earliest, String latest);

    @Message("Show what changes")
    String show();

    @Message("Go on now")
    String goOnNow();

    @Message("Go on")
    String goOn();

    @Message("Day {day} opens at once{#if end != ''}, day {last} on {end}{/if}.")
    String resumedAtOnce(int day, int last, String end);

    @Message("Day {day} opens on {next}{#if end != next}, day {last} on {end}{/if}: no date was moved yet.")
    String resumedAsBefore(int day, String next, int last, String end);

    @Message("No date moves, and mail comes again.")
    String resumedNoDate();

    @Message("Pause it for longer or shorter")
    String change();

    @Message("There is a problem")
    String problem();

    @Message("Back to Today")
    String toToday();

    @Message("Pause the course or leave it")
    String toPauseOrLeave();

    @Message("See the pause")
    String toPause();

    @Message("You have paused the course. The day opens after you go on.")
    String lockedToDo();

    @Message("Leave the course")
    String leave();

    @Message("If you only need a while, a pause keeps your place and moves the days that are still to open.")
    String leaveLead();

    @Message("What ends")
    String ends();

    @Message("The course leaves Today and your calendar, and no mail tells you of it.")
    String endsToday();

    @Message("Its days, quizzes, reviews and records are closed to you until you come back.")
    String endsPages();

    @Message("What is kept")
    String kept();

    @Message(
            "{#when done}{#is 0}No day is done yet; what you have begun is kept.{#is 1}The day that you have done, your"
                    + " answers and your records.{#else}The {done} days that you have done, your answers and your records.{/when}")
    String keptDone(int done);

    @Message("A certificate that you hold stays valid, and its page stays open to you.")
    String keptCertificate();

    @Message(
            "You can come back at any time and go on where you stopped: what is done stays done, and what has opened is"
                    + " open.")
    String keptPlace();

    @Message("Your seat becomes free for others: if all are taken by then, you wait in line for one.")
    String keptNoSeat();

    @Message("Days open by the clock of this zone.")
    String zoneHint();

    @Message("Leave")
    String leaveNow();

    @Message("Stay")
    String stay();

    @Message("You have left {title}")
    String left(String title);

    @Message("What you have done is kept. Come back to go on where you stopped.")
    String leftToDo();

    @Message("Come back")
    String comeBack();

    @Message("Come back to {title}")
    String returnTo(String title);

    @Message(
            "{#when done}{#is 0}You go on where you stopped. What you have begun is kept, and what had opened is open.{#is 1}"
                    + "You go on where you stopped: the day that you have done stays done, and what had opened is open.{#else}You go on"
                    + " where you stopped: the {done} days that you have done stay done, and what had opened is open.{/when}")
    String returnLead(int done);

    @Message(
            "What is done cannot be begun again, for a certificate may rest on it; but every open day can be read again,"
                    + " and its quiz taken again.")
    String returnAgain();

    @Message("When it goes on")
    String goesOn();

    @Message(
            "Day {day} opens on this date at {time}, in your time zone; the days after it one each day. Leave it empty to"
                    + " go on today.")
    String goesOnHint(int day, String time);

    @Message("From this date on, mail comes again. Leave it empty to go on today.")
    String goesOnHintOpen();
}
