package app.daybook.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the queue of practical records. */
@MessageBundle("records")
interface RecordQueueTexts {

    @Message("Practical records")
    String title();

    @Message("{#when count}{#is 0}No practical record waits for a reviewer{#is 1}1 practical record waits for a"
            + " reviewer{#else}{count} practical records wait for a reviewer{/when}")
    String waiting(int count);

    @Message("{count} or more practical records wait for a reviewer")
    String waitingMany(int count);

    @Message("Half of the last decisions came within {time} of handing in.")
    String turnaround(String time);

    @Message("{#when count}{#is 1L}1 minute{#else}{count} minutes{/when}")
    String minutes(long count);

    @Message("{#when count}{#is 1L}1 hour{#else}{count} hours{/when}")
    String hours(long count);

    @Message("{#when count}{#is 1L}1 day{#else}{count} days{/when}")
    String days(long count);

    @Message("Day {day}")
    String day(int day);

    @Message("Read the next one")
    String next();

    @Message("Show")
    String show();

    @Message("Which records")
    String which();

    @Message("Waiting for a reviewer")
    String shownWaiting();

    @Message("To be read by a second reviewer")
    String shownSecond();

    @Message("Returned to the learner")
    String shownReturned();

    @Message("Accepted")
    String shownAccepted();

    @Message("Form")
    String form();

    @Message("What the certificate waits for")
    String toAccept();

    @Message(
            "The certificate asks that these be accepted. Other records count as they were handed in: read some of them when"
                    + " you have time, under “All forms”.")
    String toAcceptHint();

    @Message("All forms")
    String allForms();

    @Message("Learner")
    String learner();

    @Message("Part of a name is enough")
    String learnerHint();

    @Message("{count} found")
    String found(int count);

    @Message("{count} or more found")
    String foundMany(int count);

    @Message("No record is like that.")
    String none();

    @Message("Record")
    String record();

    @Message("Since")
    String since();

    @Message("Who reads it")
    String reader();

    @Message("you")
    String you();

    @Message("Your own: another reviewer decides")
    String own();

    @Message("You decided about it: another reviewer reads it")
    String readBefore();

    @Message("handed in {#when count}{#is 1}once{#else}{count} times{/when}")
    String rounds(int count);

    @Message("To the first page")
    String first();

    @Message("Next page")
    String more();

    @Message("Times are in each learner’s zone.")
    String zones();

    @Message("Read twice")
    String twice();

    @Message(
            "Of the accepted records, every so many of a form go to a second reviewer, who does not see what the first one"
                    + " said and decides nothing. The newest of them are counted.")
    String twiceHint();

    @Message("Both agreed")
    String agreed();

    @Message("{same} of {read} ({percent} %)")
    String agreedOf(long same, long read, long percent);

    @Message("none yet")
    String noneYet();

    @Message("Still to be read")
    String stillWaiting();
}
