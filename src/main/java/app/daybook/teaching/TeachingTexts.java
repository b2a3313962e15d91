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

    @Message(
            "{#when count}{#is 1L}1 claim waits for your signature{#else}{count} claims wait for your signature{/when}")
    String waiting(long count);

    @Message("All learners")
    String allLearners();

    @Message("Results")
    String results();

    @Message("The course")
    String theCourse();

    @Message("There is no course on this site yet.")
    String noCourse();

    @Message("Enrolment is closed")
    String closed();

    @Message("The course is retired. Its learners go on, and their records and certificates stay here.")
    String retired();

    @Message("The folder of this course is gone. The course is served as it was published last, with its learners,"
            + " records and certificates. Put the folder back, or, if it has another name now, add the line id: {id} to"
            + " its course.yaml.")
    String withoutFolder(String id);

    @Message("Learners")
    String learners();

    @Message("What learners say")
    String evaluations();

    @Message("Quizzes")
    String quizzes();

    @Message("First attempts only: later ones know the feedback. Open a quiz to see which of its questions to mend.")
    String quizzesHint();

    @Message("With so many learners they are counted anew a minute after somebody looked.")
    String quizzesCounted();

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

    @Message(
            "{#when count}{#is 1}One quiz that nobody has handed in yet{#else}{count} quizzes that nobody has handed in yet{/when}")
    String untried(int count);

    @Message("Nobody has handed in a quiz yet")
    String noneTried();

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

    @Message("There is a problem")
    String problem();

    @Message("Back to the course")
    String back();

    @Message("The course as it is written")
    String findings();

    @Message("Its files have errors and were not published; students see the course as it was published last.")
    String findingsBroken();

    @Message("It is served; these places are worth a second look.")
    String findingsFine();

    @Message("{file}, line {line}")
    String findingPlace(String file, int line);
}
