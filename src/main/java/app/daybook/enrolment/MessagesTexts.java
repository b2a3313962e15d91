package app.daybook.enrolment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the messages that a learner got. */
@MessageBundle("messages")
interface MessagesTexts {

    @Message("Messages")
    String title();

    @Message("What those who teach the course have written to you. Only you and they see it.")
    String lead();

    @Message("Nobody has written to you here. When somebody does, you get a mail that leads to this page.")
    String none();

    @Message("From \u2068{name}\u2069")
    String from(String name);

    @Message("new")
    String fresh();

    @Message("The newest {most} are shown.")
    String newest(int most);

    @Message("Go to Today")
    String toToday();
}
