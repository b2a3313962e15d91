package app.daybook.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages on which learners say what they want to be told. */
@MessageBundle("choice")
interface MailChoiceTexts {

    @Message("Mail to you")
    String title();

    @Message("This site sends no mail now. What you choose here counts once it does.")
    String off();

    @Message("Saved")
    String saved();

    @Message("It goes to {address}.")
    String address(String address);

    @Message("No mail goes to you: your address is not verified. Verify it where you sign in, then open Today.")
    String noAddress();

    @Message("No mail goes to {address}: the mail server says that it does not exist. Change it where you sign in, then"
            + " open Today.")
    String failing(String address);

    @Message("Tell me")
    String tellMe();

    @Message("{#switch kind}{#case DAY_OPENED}When a day opens{#case REMINDER}When I have not been here for days"
            + "{#case REVIEW_DUE}When questions are due for review, once a week at most{#case RECORD_RETURNED}When a record of mine is"
            + " returned{#case RECORD_ACCEPTED}When a record of mine is accepted{#case QUESTION_ANSWERED}When a question of mine is answered{#case NOTICE}What those who teach announce{#case WELCOME}A welcome{#case INVITATION}Invitations to courses of this site{#case ADMISSION_DECLINED}The answer to a request of yours{#else}What happens to your"
            + " certificate{/switch}")
    String kind(MailKind kind);

    @Message("Reminders and reviews come at")
    String hour();

    @Message("By the clock of where you live, as your course has it.")
    String hourHint();

    @Message("Choose an hour from the list.")
    String hourError();

    @Message("There is a problem")
    String problem();

    @Message("Save")
    String save();

    @Message(
            "A welcome when you enrol, and what happens to your certificate, you are told in any case: each comes once, and"
                    + " whoever holds a certificate must know if it is revoked.")
    String always();

    @Message("No more of this mail?")
    String stopTitle();

    @Message("This ends: {what}. Everything else that you chose stays.")
    String stopText(String what);

    @Message("End it")
    String stop();

    @Message("You get no more of it")
    String stopped();

    @Message("Ended: {what}. Signed in, you can choose it again at any time.")
    String stoppedText(String what);

    @Message("This mail cannot be ended")
    String cannotStop();

    @Message(
            "A welcome comes once, and whoever holds a certificate must know what happens to it. There is no second mail of"
                    + " the same.")
    String cannotStopText();

    @Message("Choose what you are told")
    String toChoices();
}
