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

    @Message("References")
    String references();

    @Message("Mark complete")
    String complete();

    @Message("You have read this day. When you have tried it too, mark it complete; scrolling never does.")
    String completeHint();

    @Message("You marked this day complete.")
    String completed();

    @Message("Go to the quiz")
    String toQuiz();

    @Message("Quiz passed")
    String quizPassed();

    @Message("See your attempts")
    String seeAttempts();

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("Day pages")
    String pager();

    @Message("Back to Today")
    String toToday();

    @Message("This is a sample day")
    String sampleTitle();

    @Message("It is a whole day of the course as students read it; its quiz and your progress come with enrolling.")
    String sampleText();
}
