package app.daybook.certificate.statement;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A certificate's number: 128 random bits, so that it can be neither guessed nor enumerated, in Douglas Crockford's
 * base 32 (no I, L, O or U), 26 characters, most significant first.
 */
public record Serial(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int BITS = 128;
    private static final int GROUP = 5;
    private static final int LONGEST = 3 * LENGTH;

    /** Dashes, the minus and the overline that some keyboards give for one, spaces, and characters without a shape. */
    private static final String BETWEEN = "[\\p{Pd}\\p{Z}\\s\\p{Cf}_\u2212\u00AF\u02D7]";

    private static final SecureRandom RANDOM = new SecureRandom();

    public Serial {
        // 26 characters hold 130 bits: the first one uses only three of its five
        if (!text.matches("[0-7][0-9A-HJKMNP-TV-Z]{" + (LENGTH - 1) + "}")) {
            throw new IllegalArgumentException("A serial has 26 characters of Crockford's base 32: " + text);
        }
    }

    public static Serial random() {
        return random(RANDOM);
    }

    public static Serial random(RandomGenerator source) {
        byte[] bits = new byte[BITS / 8];
        source.nextBytes(bits);
        var number = new BigInteger(1, bits);
        var text = new StringBuilder(LENGTH);
        for (int shift = (LENGTH - 1) * 5; shift >= 0; shift -= 5) {
            text.append(ALPHABET.charAt(number.shiftRight(shift).intValue() & 31));
        }
        return new Serial(text.toString());
    }

    /**
     * Reads what a person typed: any case and width, dashes of any kind and spaces anywhere, what cannot be seen, O for 0,
     * I or L for 1.
     */
    public static Optional<Serial> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll(BETWEEN, "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        try {
            return Optional.of(new Serial(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For people: groups of five with hyphens, the last of six. */
    public String grouped() {
        var grouped = new StringBuilder(text);
        for (int at = GROUP * 4; at > 0; at -= GROUP) {
            grouped.insert(at, '-');
        }
        return grouped.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
