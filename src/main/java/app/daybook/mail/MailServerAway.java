package app.daybook.mail;

/** The mail server cannot be used now, whatever the letter: it is down, slow, or takes nothing from us. */
final class MailServerAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailServerAway(String words, Throwable why) {
        super(words, why);
    }
}
