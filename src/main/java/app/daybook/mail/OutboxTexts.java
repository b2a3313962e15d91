package app.daybook.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the outbox as instructors see it. */
@MessageBundle("outbox")
interface OutboxTexts {

    @Message("Outbox")
    String title();

    @Message("This site sends no mail: nothing is put in here. An operator switches it on.")
    String off();

    @Message("Mail is shown here in place of being sent, as this is a trial run. Open a message to see it.")
    String shown();

    @Message("What is told to learners of your courses by mail. What was sent is forgotten after 60 days.")
    String sent();

    @Message("{#switch state}{#case WAITING}Waiting{#case SENT}{#if shown}Would have been sent{#else}Sent{/if}"
            + "{#case DROPPED}Not needed{#else}Could not be sent{/switch}")
    String state(MailState state, boolean shown);

    @Message(
            "{#switch state}{#case WAITING}Nothing waits.{#case SENT}There is nothing yet.{#case DROPPED}Everything that was queued was"
                    + " needed.{#else}Everything could be sent.{/switch}")
    String nothing(MailState state);

    @Message("To")
    String to();

    @Message("What")
    String what();

    @Message("Course")
    String course();

    @Message("Queued at (UTC)")
    String queuedAt();

    @Message("Sent, or tried next, at (UTC)")
    String at();

    @Message("Why")
    String why();

    @Message(
            "{#switch kind}{#case INVITATION}Invitation{#case ADMISSION_DECLINED}Not let in{#case QUESTION_ANSWERED}Question answered{#case NOTICE}Announcement{#case WELCOME}Welcome{#case DAY_OPENED}Day opened{#case REMINDER}Reminder{#case REVIEW_DUE}Review due"
                    + "{#case RECORD_RETURNED}Record returned{#case RECORD_ACCEPTED}Record accepted{#case MESSAGE}Message{#case CERTIFICATE_ISSUED}Certificate"
                    + " issued{#case CERTIFICATE_REPLACED}Certificate replaced{#else}Certificate revoked{/switch}")
    String kind(MailKind kind);

    @Message("Newer")
    String newer();

    @Message("Older")
    String older();

    @Message("Kinds of message")
    String states();

    @Message("From")
    String from();

    @Message("No address: nothing would be sent")
    String noAddress();

    @Message("Nothing is kept of what it said.")
    String notKept();

    @Message("It waits. This is what it would say if it were sent now.")
    String asOfNow();

    @Message("Subject")
    String subject();

    @Message("Ended by")
    String stop();

    @Message("As plain text")
    String plain();

    @Message("See it as HTML")
    String html();
}
