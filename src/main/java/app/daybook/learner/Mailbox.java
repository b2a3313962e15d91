package app.daybook.learner;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that can be written to: a dot-atom and a name of a host (RFC 5321, section 4.1.2), of plain letters,
 * so that nothing in it ends a line or begins another address.
 */
public record Mailbox(String text) {

    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern PLAIN =
            Pattern.compile(ATOM + "(?:\\." + ATOM + ")*@(" + LABEL + "(?:\\." + LABEL + ")*)");

    public Mailbox {
        if (!isPlain(text)) {
            throw new IllegalArgumentException("not an e-mail address that can be written to");
        }
    }

    public static Optional<Mailbox> of(String text) {
        return Optional.ofNullable(text).filter(Mailbox::isPlain).map(Mailbox::new);
    }

    public String host() {
        return text.substring(text.lastIndexOf('@') + 1);
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST && PLAIN.matcher(text).matches();
    }
}
