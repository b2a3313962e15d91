package app.daybook.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the list of learners and of one of them. */
@MessageBundle("learners")
interface LearnersTexts {

    @Message("Search")
    String search();

    @Message("Started on")
    String startedOn();

    @Message("Next page")
    String next();

    @Message("Previous page")
    String previous();

    @Message("Days done")
    String daysDone();

    @Message("{done} of {days}")
    String doneOf(long done, int days);

    @Message("Time zone")
    String zone();

    @Message("Address")
    String address();

    @Message("Last visit")
    String lastVisit();

    @Message("about {moment}")
    String about(String moment);

    @Message("not yet")
    String never();

    @Message("Times are in the learner’s zone.")
    String timesInZone();

    @Message("The answers stand as the learner sees them once an attempt is handed in: “you” is the learner.")
    String asLearnerSeesIt();

    @Message("Attempts")
    String attempts();

    @Message("No attempt was begun yet.")
    String noAttempts();

    @Message("attempt {number}")
    String attempt(int number);

    @Message("Started")
    String started();

    @Message("Handed in")
    String handedIn();

    @Message("open")
    String open();

    @Message("Answered")
    String answered();

    @Message("{answered} of {asked}")
    String answeredOf(int answered, int asked);

    @Message("More attempts at the final")
    String granted();

    @Message("None was granted.")
    String noneGranted();

    @Message("Granted at")
    String grantedAt();

    @Message("By")
    String grantedBy();

    @Message("Reason")
    String reason();

    @Message("Reason for one more attempt")
    String grantReason();

    @Message("It is kept with your number and the time, and stands in the audit pack. The wait between attempts still"
            + " holds.")
    String grantHint();

    @Message("Write a reason of at most {longest} characters.")
    String reasonError(int longest);

    @Message("Grant one more attempt")
    String grant();

    @Message("Agreements")
    String agreements();

    @Message("Extra time in timed exams")
    String extraTime();

    @Message(
            "In per cent of the time limit, 0 to {most}; 50 makes 90 minutes of 60. It holds for attempts that start after"
                    + " you save it.")
    String extraTimeHint(int most);

    @Message("Write a whole number from 0 to {most}.")
    String extraTimeError(int most);

    @Message("Save")
    String save();
}
