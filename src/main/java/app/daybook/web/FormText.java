package app.daybook.web;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.vertx.core.buffer.Buffer;

/**
 * A text in percent encoding (RFC 3986, section 2.1): whole triplets, UTF-8. Who decodes leniently guesses what a person
 * typed; we say so instead.
 */
final class FormText {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** A field without name and value, over which the library that reads forms stumbles. */
    private static final Pattern NAMELESS = Pattern.compile("(?:^|&)=+(?:&|$)");

    private FormText() {}

    /**
     * A body as the pages may have it: what people typed as {@link PlainText}, everything else as it was sent.
     *
     * @param type the body's, null if it is not told
     * @return empty for a form that cannot be read
     */
    static Optional<Buffer> plain(String type, Buffer body) {
        if (type == null || !type.regionMatches(true, 0, FORM, 0, FORM.length())) {
            return Optional.of(body);
        }
        return decoded(body.getBytes())
                .map(text -> PlainText.of(text).length() == text.length() ? body : rewritten(body))
                .filter(form -> !NAMELESS.matcher(form.toString()).find());
    }

    /** An address cannot hold a NUL: nothing behind it takes one. */
    static boolean isReadable(String text) {
        return decoded(text.getBytes(StandardCharsets.UTF_8))
                .filter(readable -> readable.indexOf('\0') < 0)
                .isPresent();
    }

    private static Buffer rewritten(Buffer form) {
        return Buffer.buffer(Arrays.stream(form.toString().split("&"))
                .map(field -> Arrays.stream(field.split("=", 2))
                        .map(FormText::rewritten)
                        .collect(Collectors.joining("=")))
                .collect(Collectors.joining("&")));
    }

    private static String rewritten(String part) {
        return URLEncoder.encode(PlainText.of(URLDecoder.decode(part, StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static Optional<String> decoded(byte[] encoded) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            int next = encoded[i];
            if (next == '%') {
                if (i + 2 >= encoded.length) {
                    return Optional.empty();
                }
                int high = Character.digit(encoded[++i], 16);
                int low = Character.digit(encoded[++i], 16);
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                next = high << 4 | low;
            }
            decoded.write(next);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
