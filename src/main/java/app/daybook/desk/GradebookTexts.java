package app.daybook.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the gradebook. */
@MessageBundle("gradebook")
interface GradebookTexts {

    @Message("Learners")
    String title();

    @Message("{#when count}{#is 0L}Nobody on this course is like that.{#is 1L}1 learner{#else}{count} learners{/when}")
    String count(long count);

    @Message("{#when count}{#is 1L}1 learner{#else}{count} learners{/when} or more")
    String countMany(long count);

    @Message("Name or address")
    String sought();

    @Message("Part of one is enough")
    String soughtHint();

    @Message("State")
    String state();

    @Message("All")
    String allStates();

    @Message(
            "{#switch state}{#case WITHDRAWN}Has left{#case PAUSED}Pauses{#case CERTIFIED}Certified{#case FINISHED}All days read{#case AHEAD}Begins later{#case NEW}Not"
                    + " here yet{#case LEARNING}Learning{#else}Away{/switch}")
    String stateOf(LearnerState state);

    @Message(
            "Away is who was not here for {#when days}{#is 1}1 day{#else}{days} days{/when} and has not " + "finished.")
    String awayHint(int days);

    @Message("First day from")
    String from();

    @Message("First day until")
    String until();

    @Message("A day is written as 2026-11-30.")
    String wrongDay();

    @Message("Show")
    String show();

    @Message("Begins with")
    String cohort();

    @Message("Show everybody")
    String everybody();

    @Message("{#switch order}{#case NAME}Name{#case DAYS}Days read{#case QUIZZES}Quizzes passed{#case FINAL}Final{#case"
            + " HERE}Last visit{#else}First day{/switch}")
    String column(GradebookOrder order);

    @Message("{done} of {days}")
    String of(int done, int days);

    @Message("{percent} %")
    String percent(int percent);

    @Message("passed")
    String passed();

    @Message("not yet")
    String never();

    @Message("Last visits are about, in each learner’s zone.")
    String zones();

    @Message("These learners as a file")
    String files();

    @Message("with the best mark at each quiz")
    String filesHint();

    @Message("CSV")
    String csv();

    @Message("CSV for spreadsheets")
    String csvMarked();

    @Message("JSON")
    String json();

    @Message("Next {count}")
    String next(int count);

    @Message("Previous {count}")
    String previous(int count);
}
