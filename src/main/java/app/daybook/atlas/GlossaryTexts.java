package app.daybook.atlas;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the words that a course explains. */
@MessageBundle("glossary")
public interface GlossaryTexts {

    @Message("Words")
    String title();

    @Message("The words of this course, each with a plain one beside it and the day on which it is first used.")
    String lead();

    @Message("Words on this page")
    String onPage();

    @Message("All words of the course")
    String all();

    @Message("Day {day}")
    String day(int day);
}
