package app.daybook.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the instructor's desk. */
@MessageBundle("teaching")
public interface TeachingTexts {

    @Message("Teaching")
    String title();

    @Message("{#when count}{#is 0L}No learners yet{#is 1L}1 learner{#else}{count} learners{/when}")
    String learnerCount(long count);

    @Message("No learners yet")
    String noLearner();

    @Message("There is no course on this site yet.")
    String noCourse();

    @Message("Learners")
    String learners();

    @Message("What learners say")
    String evaluations();

    @Message("Quizzes")
    String quizzes();

    @Message("First attempts only: later ones know the feedback. Open a quiz to see which of its questions to mend.")
    String quizzesHint();

    @Message("Quiz")
    String quiz();

    @Message("Day {day}")
    String day(int day);

    @Message("First attempts")
    String firstAttempts();

    @Message("Mean score")
    String meanScore();

    @Message("Passed at first")
    String passedAtFirst();

    @Message("{number} %")
    String percent(String number);

    @Message("none yet")
    String none();

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

    @Message("Question")
    String question();

    @Message("Facility")
    String facility();

    @Message("Spread")
    String deviation();

    @Message("Discrimination")
    String discrimination();

    @Message("Efficiency")
    String efficiency();

    @Message("Verdict")
    String verdict();

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

    @Message(
            "{#when count}{#is 0L}Nobody has given an evaluation yet.{#is 1L}1 evaluation so far.{#else}{count} evaluations"
                    + " so far.{/when}")
    String given(long count);

    @Message("Answers show from {count} evaluations on, so that nobody is known by them. No names are shown.")
    String fewest(int count);

    @Message("Statement")
    String statement();

    @Message("Mean of 5")
    String mean();

    @Message("In their words")
    String inWords();

    @Message("Nobody wrote anything here.")
    String noText();

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

    @Message("There is a problem")
    String problem();

    @Message("Save")
    String save();

    @Message("Back to the course")
    String back();
}
