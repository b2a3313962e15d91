package app.daybook.assessment.question;

import java.nio.charset.StandardCharsets;

import app.daybook.web.Digest;

/**
 * What a form calls an option, or a thing to order or match. It is the same at every load of one attempt and another in
 * every other, so that a page of one attempt is never misread in another; and without the seed, which no page shows, it
 * tells nothing of the key, which stands in the order of the source.
 */
final class Alias {

    private static final int DIGITS = 12;

    private Alias() {}

    /** @return {@value #DIGITS} hexadecimal digits */
    static String of(long seed, String questionId, String key) {
        String named = seed + " " + questionId + " " + key;
        return Digest.sha256(named.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }
}
