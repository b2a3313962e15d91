package app.daybook.enrolment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around a lesson. */
@MessageBundle("lesson")
interface LessonTexts {

    @Message("Muscles of this day in the atlas")
    String musclesOfDay();

    @Message("Beside them, and outside this course:")
    String besideThem();

    @Message("Day {day} of {days}")
    String dayOf(int day, int days);

    @Message("{reading} min reading")
    String reading(int reading);

    @Message("{minutes} min practice")
    String practice(int minutes);

    @Message("{#when count}{#is 1}1 question{#else}{count} questions{/when}")
    String questions(int count);

    @Message("Today you will")
    String objectives();

    @Message("On this page")
    String contents();

    /** With places that the script fills in. */
    @Message("{section} · about {minutes} min left")
    String here(String section, String minutes);

    @Message("The figure, enlarged")
    String enlarged();

    @Message("Close")
    String close();

    @Message("References")
    String references();

    @Message("Read, and tried?")
    String readAndTried();

    @Message("A day is done when you say so; scrolling never does it.")
    String completeHint();

    @Message("{#when count}{#is 1}The quiz has one question.{#else}The quiz has {count} questions.{/when} You pass with"
            + " {mark}\u00a0% and every safety question right, and may try as often as you like.")
    String quizHint(int count, int mark);

    @Message("Mark complete")
    String complete();

    @Message("Mark complete and take the quiz")
    String completeAndQuiz();

    @Message("Next, the quiz")
    String quizNext();

    @Message("You marked this day complete.")
    String completed();

    @Message("Take the quiz")
    String toQuiz();

    @Message("Day {day} is done")
    String done(int day);

    @Message("You marked this day complete and passed its quiz.")
    String completedAndPassed();

    @Message("See your attempts")
    String seeAttempts();

    @Message("Day {day}: {title}")
    String dayTitle(int day, String title);

    @Message("Day {day} opens on {when}.")
    String opens(int day, String when);

    @Message("Previous day")
    String previous();

    @Message("Next day")
    String next();

    @Message("Day pages")
    String pager();

    @Message("Today")
    String toToday();

    @Message("This is a sample day")
    String sampleTitle();

    @Message("It is a whole day of the course as students read it; its quiz and your progress come with enrolling.")
    String sampleText();

    @Message("Next: the practical record")
    String recordNext();

    @Message("You marked this day complete, and what remains is its record.")
    String recordHint();

    @Message("Write the practical record")
    String toRecord();
}
