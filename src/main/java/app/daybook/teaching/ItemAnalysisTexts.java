package app.daybook.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import app.daybook.quiz.ItemStatistics;

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

    @Message("What to look at")
    String lookAt();

    @Message(
            "{#switch verdict}{#case LOOK_AT_THE_KEY}Those who do well elsewhere do badly here: check the key first, then"
                    + " whether the question misleads those who know more.{#case HARDLY_ANYBODY}Hardly anybody is right: check the"
                    + " key, and whether the day teaches this.{#case NEARLY_EVERYBODY}Nearly everybody is right: ask what a learner"
                    + " could really get wrong, or keep it as a warm-up.{#else}Who is right here knows the rest hardly better: check"
                    + " whether the wording gives the answer away, or guessing does.{/switch}")
    String toDo(ItemStatistics.Verdict verdict);

    @Message(
            "{#when count}{#is 1L}One wrong option was never picked{#else}{count} wrong options were never picked{/when}: write"
                    + " what a learner really believes.")
    String unpicked(long count);

    @Message("A wrong option was picked more often than a right one.")
    String wrongPickedMore();

    @Message("It is a safety question, and more than one in five is wrong at the first try.")
    String safetyMissed();

    @Message("Easier than in the edition before, by {#when points}{#is 1L}1 point{#else}{points} " + "points{/when}.")
    String easier(long points);

    @Message("Harder than in the edition before, by {#when points}{#is 1L}1 point{#else}{points} " + "points{/when}.")
    String harder(long points);

    @Message("By edition")
    String byEdition();

    @Message("Asked since")
    String since();

    @Message("Edition")
    String edition();

    @Message("this one")
    String thisEdition();

    @Message("Open in the studio")
    String inStudio();

    @Message("question {number}")
    String question(int number);
}
