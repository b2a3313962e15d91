package app.daybook.asking;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of notices to all who are on a course. */
@MessageBundle("notice")
public interface NoticeTexts {

    @Message("Announcements")
    String title();

    @Message(
            "What you announce stands on Today for everybody who is on the course, from the first to the last day, by the date where"
                    + " they are. The newest three show.")
    String lead();

    @Message("Nothing was announced yet.")
    String none();

    @Message("{#switch state}{#case COMING}Coming{#case SHOWN}Shown{#case OVER}Over{#else}Withdrawn{/switch}")
    String state(NoticesPage.State state);

    @Message("State")
    String stateColumn();

    @Message("From")
    String fromColumn();

    @Message("Until")
    String untilColumn();

    @Message("Withdraw")
    String withdraw();

    @Message("Withdraw \u2068{title}\u2069")
    String withdrawOf(String title);

    @Message("Announce something")
    String announce();

    @Message("Title")
    String titleField();

    @Message("One line, at most {most} characters.")
    String titleHint(int most);

    @Message("Write a title of one line, at most {most} characters.")
    String titleError(int most);

    @Message("Text")
    String text();

    @Message(
            "In Markdown as in lessons: empty lines divide paragraphs, **bold**, lists with “- ”, [words](https://…). At most {most}"
                    + " characters.")
    String textHint(int most);

    @Message("Write a text of at most {most} characters.")
    String textError(int most);

    @Message("Line {line}: {message}")
    String lineError(int line, String message);

    @Message("First day")
    String from();

    @Message("Last day")
    String until();

    @Message("Choose a day from {today} to {last}.")
    String dayError(String today, String last);

    @Message("Choose a day from the first day to {last}.")
    String untilError(String last);

    @Message("Also by mail, on the first day, to those who are on the course then and want such mail")
    String mail();

    @Message("Also by mail to those who want such mail")
    String mailed();

    @Message("See it first")
    String see();

    @Message("Announce it")
    String make();

    @Message("So it will look")
    String seen();

    @Message("There is a problem")
    String problem();
}
