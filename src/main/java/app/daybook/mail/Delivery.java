package app.daybook.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.jboss.logging.Logger;

/**
 * Works off the outbox. Each message is taken out by one node at a time and marked after the server took it: it is sent
 * once. The one exception is a node, or a connection, that ends between the server's answer and the mark; the message is
 * then sent again with the same Message-ID, for to lose it would be worse.
 */
final class Delivery {

    /** After so many a new connection is made: servers allow so many on one. */
    static final int MOST_ON_A_TRIP = 100;

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final Backoff PUT_OFF = new Backoff(Duration.ofMinutes(1), Duration.ofHours(1));

    private final Outbox outbox;
    private final Carrier carrier;
    private final LetterWriter writer;
    private final QuietHours quiet;
    private final Duration giveUpAfter;
    private final Clock clock;

    Delivery(Outbox outbox, Carrier carrier, LetterWriter writer, QuietHours quiet, Duration giveUpAfter, Clock clock) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.writer = writer;
        this.quiet = quiet;
        this.giveUpAfter = giveUpAfter;
        this.clock = clock;
    }

    /**
     * Sends what is due.
     *
     * @param goOn asked before each message
     * @throws MailServerAway if the server cannot be used now; everything waits on
     */
    void round(BooleanSupplier goOn) {
        while (goOn.getAsBoolean() && outbox.isAnyDue(clock.instant())) {
            try (Carrier.Trip trip = carrier.open()) {
                for (int i = 0; i < MOST_ON_A_TRIP && goOn.getAsBoolean(); i++) {
                    Optional<DueMessage> due = outbox.claim(clock.instant());
                    if (due.isEmpty()) {
                        break;
                    }
                    deliver(due.get(), trip);
                }
            }
        }
    }

    private void deliver(DueMessage message, Carrier.Trip trip) {
        Instant now = clock.instant();
        Optional<String> needless = needless(message, now);
        if (needless.isPresent()) {
            outbox.end(message, MailState.DROPPED, needless.get(), now);
            return;
        }
        Instant free = message.kind().keepsQuiet() ? quiet.free(now, message.zone()) : now;
        if (free.isAfter(now)) {
            outbox.keepBack(message, free);
            return;
        }
        Optional<Letter> letter = writer.write(message);
        if (letter.isEmpty()) {
            outbox.end(message, MailState.DROPPED, "What it is about is gone.", now);
            return;
        }
        try {
            become(message, trip.carry(letter.get()));
        } catch (MailServerAway away) {
            outbox.putOff(
                    message, later(message), new Carrier.Answer(Carrier.Outcome.PUT_OFF, away.getMessage()).words());
            throw away;
        }
    }

    private static Optional<String> needless(DueMessage message, Instant now) {
        if (message.refused()) {
            return Optional.of("The learner wants no such mail.");
        }
        if (message.address().isEmpty()) {
            return Optional.of(
                    message.failing() ? "The mail server has refused the address." : "There is no verified address.");
        }
        if (message.overtaken()
                || message.queuedAt().plus(message.kind().worth()).isBefore(now)) {
            return Optional.of("It would have come too late.");
        }
        return Optional.empty();
    }

    private void become(DueMessage message, Carrier.Answer answer) {
        Instant now = clock.instant();
        switch (answer.outcome()) {
            case TAKEN -> outbox.end(message, MailState.SENT, "", now);
            case ADDRESS_REFUSED -> {
                outbox.fail(message, answer.words(), now);
                outbox.end(message, MailState.DROPPED, answer.words(), now);
            }
            case REFUSED -> die(message, answer, now);
            case PUT_OFF -> {
                if (message.queuedAt().plus(giveUpAfter).isBefore(now)) {
                    die(message, answer, now);
                } else {
                    outbox.putOff(message, later(message), answer.words());
                }
            }
        }
    }

    /** Told without what the server said, which may hold the address. */
    private void die(DueMessage message, Carrier.Answer answer, Instant now) {
        outbox.end(message, MailState.DEAD, answer.words(), now);
        LOG.errorf("Message %d of the outbox (%s) could not be sent; /outbox says why", message.id(), message.kind());
    }

    private Instant later(DueMessage message) {
        return clock.instant().plus(PUT_OFF.after(message.attempts()));
    }
}
