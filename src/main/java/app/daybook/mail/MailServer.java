package app.daybook.mail;

import java.time.Duration;
import java.util.Optional;

import app.daybook.learner.Mailbox;

/**
 * Where letters are given away, and how long each wait for it may take.
 *
 * @param from the address that mail comes from
 * @param sender whose name stands with it
 */
record MailServer(
        String host,
        int port,
        boolean starttls,
        Optional<String> user,
        Optional<String> password,
        Mailbox from,
        String sender,
        Duration connectWithin,
        Duration answerWithin,
        Duration messageWithin) {

    /**
     * @param sender whose name stands with the address
     * @throws IllegalStateException if mail is to be sent from no address, or slower than another node waits
     */
    static MailServer of(MailSettings settings, String sender) {
        Mailbox from = Mailbox.of(settings.from())
                .filter(box -> !settings.send() || !box.host().endsWith(".invalid"))
                .orElseThrow(() -> new IllegalStateException(
                        "DAYBOOK_MAIL is true, so DAYBOOK_MAIL_FROM must be the e-mail address that mail comes from."));
        if (settings.messageWithin().multipliedBy(2).compareTo(Outbox.LEASE) > 0) {
            throw new IllegalStateException("DAYBOOK_MAIL_MESSAGE_WITHIN must be at most half of "
                    + Outbox.LEASE.toMinutes() + " minutes: another node then tries the same message.");
        }
        return new MailServer(
                settings.host(),
                settings.port(),
                settings.starttls(),
                settings.user(),
                settings.password(),
                from,
                sender,
                settings.connectWithin(),
                settings.answerWithin(),
                settings.messageWithin());
    }
}
