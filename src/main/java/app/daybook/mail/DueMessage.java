package app.daybook.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import app.daybook.learner.Mailbox;

/**
 * A message that one node has taken out of the outbox to send it, with what is known of its learner now.
 *
 * @param attempts how often it was taken so far, with this time
 * @param learner 0 for somebody who is invited and has no account here
 * @param address that the provider knows to be the learner's and no server has refused
 * @param failing whether there is one that a server has refused
 * @param refused whether the learner wants no such mail
 * @param overtaken whether a later one of its kind, the learner, a pause or leaving the course came first
 * @param choice names the learner in links that end a kind of mail
 */
record DueMessage(
        long id,
        UUID token,
        MailKind kind,
        String about,
        Instant queuedAt,
        int attempts,
        long learner,
        String name,
        Optional<Mailbox> address,
        boolean failing,
        boolean refused,
        boolean overtaken,
        UUID choice,
        String course,
        LocalDate startedOn,
        ZoneId zone) {}
