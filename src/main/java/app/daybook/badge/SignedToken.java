package app.daybook.badge;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The other form that badges have elsewhere: a token signed as a whole (Open Badges 3.0, section 8.2; RFC 7515, section
 * 3.1). None is made here, and none is checked; it is read to say what it is.
 */
public final class SignedToken {

    /** Header, payload and signature, each in base64url; none is empty. */
    private static final Pattern FORM = Pattern.compile("[\\w-]++\\.([\\w-]++)\\.[\\w-]++");

    private SignedToken() {}

    /** What the token carries, as JSON; whether it is a badge is another question. */
    public static Optional<String> payload(String text) {
        if (text.length() > SignedBadge.LONGEST) {
            return Optional.empty();
        }
        Matcher token = FORM.matcher(text);
        if (!token.matches()) {
            return Optional.empty();
        }
        try {
            byte[] payload = Base64.getUrlDecoder().decode(token.group(1));
            return Optional.of(new String(payload, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
