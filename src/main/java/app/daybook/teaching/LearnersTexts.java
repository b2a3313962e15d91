package app.daybook.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the list of learners and of one of them. */
@MessageBundle("learners")
interface LearnersTexts {

    @Message("No learners yet")
    String noLearner();

    @Message("Name")
    String name();

    @Message("Part of a name is enough")
    String nameHint();

    @Message("Search")
    String search();

    @Message("Started on")
    String startedOn();

    @Message("Nobody on this course has a name with “{name}”.")
    String nobody(String name);

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
