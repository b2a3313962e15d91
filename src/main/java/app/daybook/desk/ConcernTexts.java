package app.daybook.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of who needs a hand. */
@MessageBundle("concerns")
interface ConcernTexts {

    @Message("Who needs a hand")
    String title();

    @Message("{#when count}{#is 0L}Nobody needs a hand now.{#is 1L}One learner needs a hand.{#else}{count} "
            + "learners need a hand.{/when}")
    String count(long count);

    @Message("At least {#when count}{#is 1L}one learner needs{#else}{count} learners need{/when} a hand.")
    String countMany(long count);

    @Message("By the rules that stand under “concerns” in course.yaml.")
    String rulesHint();

    @Message("All")
    String all();

    @Message("Reported an adverse response")
    String nameAdverse();

    @Message("Fails a quiz again and again")
    String nameFailed();

    @Message("Answers faster than reading")
    String nameHasty();

    @Message("Has not been here")
    String nameAway();

    @Message("in a practical record of the last {days} days")
    String hintAdverse(long days);

    @Message("{#when tries}{#is 1}1 failed try{#else}{tries} failed tries{/when} or more, none passed")
    String hintFailed(int tries);

    @Message("less than {seconds} s a question at a first try")
    String hintHasty(int seconds);

    @Message("{#when lost}{#is 1}1 day{#else}{days} to {lost} days{/when} without a visit")
    String hintAway(int days, int lost);

    @Message("Reported an adverse response on {date}")
    String adverse(String date);

    @Message("{#when tries}{#is 1}1 failed try{#else}{tries} failed tries{/when} at {quiz}, none passed")
    String failed(int tries, String quiz);

    @Message("Answers faster than reading: {#when questions}{#is 1}1 question{#else}{questions} "
            + "questions{/when} of {quiz} in {seconds} s")
    String hasty(int questions, String quiz, int seconds);

    @Message("{#when days}{#is 1L}1 day{#else}{days} days{/when} without a visit")
    String away(long days);

    @Message("Never here in {#when days}{#is 1L}1 day{#else}{days} days{/when} on the course")
    String neverHere(long days);

    @Message("day {day}")
    String day(int day);

    @Message("the final")
    String theFinal();

    @Message("a quiz that the course no longer has")
    String anotherQuiz();

    @Message("Days read: {done} of {days}")
    String daysRead(int done, int days);

    @Message("Write, put off or note")
    String act();

    @Message("For \u2068{name}\u2069")
    String actFor(String name);

    @Message("The message is sent.")
    String doneMessage();

    @Message("The note is kept.")
    String doneNote();

    @Message("No concern until then. It stands in the learner’s record.")
    String donePutOff();

    @Message("Next page")
    String next();

    @Message("Previous page")
    String previous();

    @Message("See all of them, and act")
    String toAll();

    @Message("All learners")
    String allLearners();
}
