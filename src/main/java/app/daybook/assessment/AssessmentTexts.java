package app.daybook.assessment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of quizzes, the final and the evaluation. */
@MessageBundle("assessment")
public interface AssessmentTexts {

    @Message("Quiz: {title}")
    String quizTitle(String title);

    @Message(
            "{#when count}{#is 1}1 question{#else}{count} questions{/when}. You pass with {mark} % and every safety question right. You may try as often as you like;"
                    + " each option explains itself after you check it or hand in.")
    String quizLead(int count, int mark);

    @Message(
            "{#when count}{#is 1}1 question{#else}{count} questions{/when} from the whole course. You pass with {mark} % and every safety question right. You have"
                    + " {#when attempts}{#is 1}1 attempt.{#else}{attempts} attempts, each with another form.{/when} Afterwards you see your result and the objectives to read"
                    + " again, and not the answers. Every answer is saved as you choose it.")
    String finalLead(int count, int mark, int attempts);

    @Message(
            "{#when items}{#is '0'}None of them is a safety question.{#is '1'}One of them is a safety question; which one"
                    + " is not shown.{#else}{items} of them are safety questions; which ones is not shown.{/when}")
    String safetyItems(String items);

    @Message(
            "You have {#when minutes}{#is 1L}1 minute{#else}{minutes} minutes{/when} from the start, counted by our clock.")
    String timeLimit(long minutes);

    @Message("If an attempt does not pass, the next one can start {wait} after it was handed in.")
    String waitBetween(String wait);

    @Message("{#when count}{#is 1L}one day{#else}{count} days{/when}")
    String waitDays(long count);

    @Message("{#when count}{#is 1L}one hour{#else}{count} hours{/when}")
    String waitHours(long count);

    @Message("{#when count}{#is 1L}one minute{#else}{count} minutes{/when}")
    String waitMinutes(long count);

    @Message("Your extra time is in this.")
    String extraTime();

    @Message("Answers were changed in another tab")
    String overtaken();

    @Message("Since this tab looked, another one saved different answers to the questions below. Nothing was"
            + " overwritten, and your other answers are saved. Choose which to keep.")
    String overtakenText();

    @Message("Question {number}")
    String questionNumber(int number);

    @Message("Keep what is saved")
    String keepSaved();

    @Message("Use the answers of this tab")
    String useTheseAnswers();

    @Message("You may check one answer at a time: it is explained at once and stands as it is.")
    String checkHint();

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("Look over and hand in")
    String toSummary();

    @Message("Question {number} of {count}: {title}")
    String questionTitle(int number, int count, String title);

    /** The same with a place that the script fills in. */
    @Message("Question {number} of {count}: {title}")
    String questionTitlePattern(String number, int count, String title);

    @Message("Choosing by mouse or finger goes on to the next question")
    String goOn();

    @Message("{#when count}{#is 1}The question{#else}All {count} questions{/when} by number")
    String overviewOf(int count);

    @Message("One question at a time")
    String oneByOne();

    @Message("All on one page")
    String allOnOnePage();

    @Message("Look over your answers")
    String lookOver();

    @Message("{#when count}{#is 0}Every question has an answer.{#is 1}One question has no answer yet. It counts as not"
            + " right.{#else}{count} questions have no answer yet. They count as not right.{/when}")
    String openQuestions(int count);

    @Message(
            "{#when count}{#is 1}One question is blank or not whole:{#else}{count} questions are blank or not whole:{/when}")
    String blanks(int count);

    @Message("Handing in ends this attempt: it is marked, every question is explained, and no answer can be changed any"
            + " more.")
    String handInMeans();

    @Message(
            "Handing in ends this attempt: it is marked, and every question is explained. If one has no answer yet, you are"
                    + " told first.")
    String handInFromHere();

    @Message("Hand in")
    String handIn();

    @Message("{#when count}{#is 1}Hand in with one blank{#else}Hand in with {count} blanks{/when}")
    String handInWithBlanks(int count);

    @Message("answered in part")
    String partlyState();

    @Message("not readable as a number")
    String unreadableState();

    @Message("This answer was checked and stands as it was. Your change is not saved.")
    String answerStands();

    @Message(
            "You are signed in as \u2068{name}\u2069, and this page belongs to another account or is out of date. Not saved: it"
                    + " is kept here, and sent again when that account is signed in.")
    String keptForOther(String name);

    @Message("Nothing was saved")
    String nothingNamed();

    @Message("What was sent names no question. Load the page again.")
    String nothingNamedToDo();

    @Message("answered")
    String answeredState();

    @Message("checked")
    String checkedState();

    @Message("no answer yet")
    String openState();

    @Message("Start")
    String start();

    @Message("Go on where you stopped")
    String resume();

    @Message("Try again")
    String again();

    @Message("Your attempts")
    String attempts();

    @Message("Attempt {number}")
    String attempt(int number);

    @Message("started {when}")
    String started(String when);

    @Message("{percent} %, passed")
    String passed(int percent);

    @Message("{percent} %, not passed")
    String notPassed(int percent);

    @Message("in progress")
    String inProgress();

    @Message("Back to the day")
    String toDay();

    @Message("Back to Today")
    String toToday();

    @Message("Day {day}: {title}")
    String dayTitle(int day, String title);

    @Message("All my attempts")
    String allAttempts();

    @Message("{answered} of {total} answered")
    String answered(int answered, int total);

    @Message("Save")
    String save();

    @Message("Each answer is saved as you choose it.")
    String saveHint();

    @Message("Questions")
    String overview();

    @Message("There is a problem")
    String problem();

    @Message("This attempt was already submitted")
    String alreadySubmitted();

    @Message("See the result")
    String seeResult();

    @Message("See your attempts")
    String seeAttempts();

    @Message("Nothing was changed. What was submitted first counts, and has its result.")
    String alreadySubmittedToDo();

    @Message("The final is not open yet")
    String finalLocked();

    @Message("It opens when {#when days}{#is 1}the day is{#else}all {days} days are{/when} complete; "
            + "{#when done}{#is 1L}1 is{#else}{done} are{/when} done.")
    String finalLockedToDo(int days, long done);

    @Message("The time was up at {time}")
    String timeIsUp(String time);

    @Message("What was saved by then counts, and has its result.")
    String timeIsUpToDo();

    @Message("You have passed the final")
    String finalPassed();

    @Message("Your result stands; go on to the evaluation.")
    String finalPassedToDo();

    @Message("{#when attempts}{#is 1}The one attempt is{#else}All {attempts} attempts are{/when} used")
    String attemptsUsed(int attempts);

    @Message("Write to your instructor, who sees your attempts and can grant you one more.")
    String attemptsUsedToDo();

    @Message("The next attempt opens on {date}, at {time}")
    String nextAttempt(String date, String time);

    @Message("Use the time to read again what your result named.")
    String nextAttemptToDo();

    @Message("Ask it again")
    String askAgain();

    @Message("In another order or form")
    String anotherForm();

    @Message("All questions explained")
    String previewResult();

    @Message("What a student reads after handing in, here with nothing answered.")
    String previewResultText();

    @Message("For you who teach: students see none of these answers after the final, only their result and what to read"
            + " again.")
    String previewResultFinal();

    @Message("Students cannot check an answer in the final; you can.")
    String previewFinal();
}
