package app.daybook.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of how questions work out. */
@MessageBundle("items")
interface ItemAnalysisTexts {

    @Message("Questions: {title}")
    String itemsTitle(String title);

    @Message("{#when count}{#is 0L}Nobody has{#is 1L}1 learner has{#else}{count} learners have{/when} submitted a first"
            + " attempt.")
    String attempted(long count);

    @Message(
            "Numbers of a question show from {count} first attempts on; fewer tell more of chance than of the question.")
    String enoughHint(int count);

    @Message("What the numbers mean")
    String meaning();

    @Message("Facility is the mean score: how easy the question was.")
    String meaningFacility();

    @Message(
            "Discrimination is the correlation with the rest of the attempt: whether those who know the rest know this."
                    + " From 30 % it is good, below 20 % weak, below 0 look at the key first.")
    String meaningDiscrimination();

    @Message("Efficiency is how much of the discrimination that is possible at this facility the question reaches.")
    String meaningEfficiency();

    @Message("They are reckoned as Moodle reckons them.")
    String meaningSource();

    @Message("Facility")
    String facility();

    @Message("Spread")
    String deviation();

    @Message("Discrimination")
    String discrimination();

    @Message("Efficiency")
    String efficiency();

    @Message("Look at the key")
    String lookAtTheKey();

    @Message("Hardly anybody is right")
    String hardlyAnybody();

    @Message("Nearly everybody is right")
    String nearlyEverybody();

    @Message("Tells little apart")
    String weak();

    @Message("Fine")
    String fine();

    @Message("{count} of {enough} attempts")
    String tooFew(long count, int enough);

    @Message("What was answered")
    String picks();

    @Message("right")
    String right();

    @Message("{count} ({percent} %)")
    String picked(long count, long percent);
}
