package app.daybook.enrolment;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A token as an address or a form names it: 122 random bits (RFC 9562, UUID version 4), which nobody else's page has. */
public final class Token {

    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Token() {}

    /** Nothing for what is not written as a token is. */
    public static Optional<UUID> parse(String text) {
        return text != null && CANONICAL.matcher(text).matches()
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
