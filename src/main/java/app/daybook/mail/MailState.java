package app.daybook.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a message. */
enum MailState {
    WAITING,
    SENT,
    /** There was nobody to send it to, or nothing to say any more. */
    DROPPED,
    /** It could not be sent: somebody should look. */
    DEAD;

    /** As addresses name it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MailState> of(String path) {
        return Arrays.stream(values())
                .filter(state -> state.path().equals(path))
                .findFirst();
    }
}
