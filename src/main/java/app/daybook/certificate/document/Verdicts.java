package app.daybook.certificate.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

import app.daybook.web.Digest;

/**
 * The last answers to whether a text is signed by us. An answer follows from the text and our keys alone, and both stay
 * as they are while we run; finding it anew takes milliseconds of a processor, which a public page cannot spend on each
 * visit.
 */
final class Verdicts {

    private final Map<String, Boolean> known = Collections.synchronizedMap(new Last());

    boolean of(String text, BooleanSupplier question) {
        String sum = Digest.sha256(text);
        Boolean answer = known.get(sum);
        if (answer == null) {
            answer = question.getAsBoolean();
            known.put(sum, answer);
        }
        return answer;
    }

    private static final class Last extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1L;
        private static final int MOST = 2000;

        Last() {
            super(MOST, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }
}
