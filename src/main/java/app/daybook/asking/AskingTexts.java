package app.daybook.asking;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of questions between learners and those who teach them. */
@MessageBundle("asking")
public interface AskingTexts {

    @Message("Your questions")
    String ownQuestions();

    @Message(
            "What you ask goes to those who teach the course. You find the answer here, and a mail tells you that it is there, if your"
                    + " address is verified.")
    String ownLead();

    @Message("You have asked nothing yet.")
    String nothingAsked();

    @Message("Ask a question")
    String ask();

    @Message("Ask an instructor about this day")
    String askAboutDay();

    @Message("Ask an instructor about this question")
    String askAboutQuestion();

    @Message("It is about")
    String about();

    @Message("the course")
    String aboutCourse();

    @Message("day {day}, {title}")
    String aboutDay(int day, String title);

    @Message("a question of day {day}, {title}")
    String aboutQuestion(int day, String title);

    @Message("Your question")
    String question();

    @Message("Leave out names, and whatever else tells who somebody is. At most {most} characters.")
    String questionHint(int most);

    @Message("Write your question, in at most {most} characters.")
    String questionError(int most);

    @Message("Send it")
    String send();

    @Message("There is a problem")
    String problem();

    @Message("Asked on {moment}")
    String askedAt(String moment);

    @Message("Answered on {moment}")
    String answeredAt(String moment);

    @Message("Waits for an answer")
    String waits();

    @Message("Answered")
    String answered();

    @Message("Answer")
    String answer();

    @Message("Many questions of yours wait for an answer")
    String tooMany();

    @Message("Ask the next one when some of them are answered.")
    String tooManyToDo();

    @Message("Questions")
    String title();

    @Message(
            "Questions that learners ask from a day or a quiz. Whoever teaches the course may answer, and the learner is told by"
                    + " mail.")
    String deskLead();

    @Message(
            "{#when count}{#is 1L}1 question of a learner waits for an answer{#else}{count} questions of learners wait for an"
                    + " answer{/when}")
    String unanswered(long count);

    @Message("Waiting")
    String waiting();

    @Message("Which questions")
    String which();

    @Message("No question waits.")
    String noneWaits();

    @Message("None was answered yet.")
    String noneAnswered();

    @Message("Question")
    String oneQuestion();

    @Message("Learner")
    String learner();

    @Message("Asked at (UTC)")
    String askedAtUtc();

    @Message("About")
    String aboutColumn();

    @Message("See the day as a student sees it")
    String seeDay();

    @Message("Your answer")
    String yourAnswer();

    @Message("The learner reads it on a page of the course. At most {most} characters.")
    String answerHint(int most);

    @Message("Write an answer, in at most {most} characters.")
    String answerError(int most);

    @Message("Somebody else has answered meanwhile. Your words are kept below; the learner has the answer above.")
    String answeredMeanwhile();

    @Message("Send the answer")
    String sendAnswer();

    @Message("Newer")
    String newer();

    @Message("Older")
    String older();

    @Message("New")
    String fresh();
}
