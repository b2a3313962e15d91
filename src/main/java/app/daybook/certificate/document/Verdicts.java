package app.daybook.certificate.document;

import java.util.function.BooleanSupplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import app.daybook.web.Digest;

/**
 * The last answers to whether a text is signed by us. An answer follows from the text and our keys alone, and both stay
 * as they are while we run; finding it anew takes milliseconds of a processor, which a public page cannot spend on each
 * visit.
 */
final class Verdicts {

    private static final int MOST = 2000;

    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    boolean of(String text, BooleanSupplier question) {
        return known.get(Digest.sha256(text), sum -> question.getAsBoolean());
    }
}
