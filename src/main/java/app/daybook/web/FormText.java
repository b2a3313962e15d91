package app.daybook.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.vertx.core.buffer.Buffer;

/**
 * Whether a text in percent encoding (RFC 3986, section 2.1) can be read: whole triplets, UTF-8, and no NUL, which no
 * database takes. Who decodes leniently guesses what a person typed; we say so instead.
 */
final class FormText {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** A field without name and value, over which the library that reads forms stumbles. */
    private static final Pattern NAMELESS = Pattern.compile("(?:^|&)=+(?:&|$)");

    private FormText() {}

    /** @param type the body's, null if it is not told */
    static boolean isReadable(String type, Buffer body) {
        return type == null
                || !type.regionMatches(true, 0, FORM, 0, FORM.length())
                || isReadable(body.getBytes())
                        && !NAMELESS.matcher(body.toString()).find();
    }

    static boolean isReadable(String text) {
        return isReadable(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isReadable(byte[] encoded) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            int next = encoded[i];
            if (next == '%') {
                if (i + 2 >= encoded.length) {
                    return false;
                }
                int high = Character.digit(encoded[++i], 16);
                int low = Character.digit(encoded[++i], 16);
                if (high < 0 || low < 0) {
                    return false;
                }
                next = high << 4 | low;
            }
            if (next == 0) {
                return false;
            }
            decoded.write(next);
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded.toByteArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
