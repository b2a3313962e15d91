package app.daybook.mail;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether and how mail is sent. Without {@link #send} and {@link #show} nothing is even queued. */
@ConfigMapping(prefix = "daybook.mail")
interface MailSettings {

    /** Whether mail is sent; {@code DAYBOOK_MAIL}, which is also what the realm goes by. */
    @WithDefault("false")
    boolean send();

    /** Whether mail is shown at {@code /outbox} in place of being sent, as in a local run. Sending wins. */
    @WithDefault("false")
    boolean show();

    /** Whether this node works on the outbox; one that only answers browsers need not. */
    @WithDefault("true")
    boolean deliver();

    /** The mail server that takes messages (RFC 6409). */
    @WithDefault("localhost")
    String host();

    /** Its port, 1 to 65535. */
    @WithDefault("587")
    int port();

    /** Whether nothing is said to the server before the connection is encrypted (RFC 3207). */
    @WithDefault("true")
    boolean starttls();

    /** As whom to sign in there; nobody if not set. */
    Optional<String> user();

    Optional<String> password();

    /** The address that mail comes from, and to which other servers return what they cannot deliver. */
    @WithDefault("nobody@daybook.invalid")
    String from();

    /** How long a connection to the server may take. */
    @WithDefault("10S")
    Duration connectWithin();

    /** How long one answer of the server may take. */
    @WithDefault("30S")
    Duration answerWithin();

    /** How long signing in, or one message, may take with all that the server answers to it; below {@link Outbox#LEASE}. */
    @WithDefault("90S")
    Duration messageWithin();

    /** From when to when, by the learner's clock, nothing is sent that can wait; the same time twice is never. */
    @WithDefault("21:00")
    LocalTime quietFrom();

    @WithDefault("08:00")
    LocalTime quietUntil();

    /** After how many days without a visit a learner is reminded, and hears of no further days; 1 to 30. */
    @WithDefault("3")
    int remindAfterDays();

    /** How long a message is tried again that the server puts off, days. */
    @WithDefault("5")
    int giveUpAfterDays();

    /** Whether deeds are told at all. */
    default boolean isOn() {
        return send() || show();
    }

    default QuietHours quiet() {
        return new QuietHours(quietFrom(), quietUntil());
    }
}
