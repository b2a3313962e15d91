package app.daybook.teaching;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the list of what can be previewed. */
@MessageBundle("preview")
interface PreviewTexts {

    @Message("Preview as a student")
    String title();

    @Message("Every day, quiz and locked page as a student sees it. You are not enrolled, and nothing of it is kept or"
            + " counted.")
    String lead();

    @Message("Day {day}: {title}")
    String day(int day, String title);

    @Message("Quiz")
    String quiz();

    @Message("While locked")
    String locked();

    @Message("of day {day}")
    String ofDay(int day);

    @Message("Preview the final")
    String ofFinal();
}
