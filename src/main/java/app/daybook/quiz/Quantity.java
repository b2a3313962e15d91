package app.daybook.quiz;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people type it, and the unit behind it.
 *
 * @param value as the language of the course reads it
 * @param other what the same signs mean in other languages, if that is another number
 * @param unit as written; empty if none is
 */
record Quantity(BigDecimal value, Optional<BigDecimal> other, String unit) {

    private static final int MOST_DIGITS = 18;
    private static final Pattern WHOLE =
            Pattern.compile("([+-]?) ?((?:\\d+(?:[., ']\\d+)*|[.,]\\d+)[.,]?) ?((?:[\\p{L}°%\"']).*)?", Pattern.DOTALL);

    /** Nothing for what is not one number: words, a range, a fraction, a power. */
    static Optional<Quantity> parse(String text, Numerals numerals) {
        if (text.codePoints().anyMatch(Quantity::isRaised)) {
            return raised(text, numerals);
        }
        Matcher whole = WHOLE.matcher(normal(text));
        if (!whole.matches()) {
            return Optional.empty();
        }
        String number = whole.group(2).replaceAll("[.,]$", "");
        if (number.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            return Optional.empty();
        }
        boolean negative = whole.group(1).equals("-");
        String unit = whole.group(3) == null ? "" : whole.group(3).strip();
        return numerals.read(number)
                .map(reading -> new Quantity(
                        negative ? reading.value().negate() : reading.value(),
                        reading.other().map(other -> negative ? other.negate() : other),
                        unit));
    }

    /** A raised digit belongs to a unit such as kg/cm², and behind a digit makes a power of it. */
    private static Optional<Quantity> raised(String text, Numerals numerals) {
        StringBuilder flat = new StringBuilder();
        int before = ' ';
        for (int c : text.codePoints().toArray()) {
            if (isRaised(c) && !Character.isLetter(before)) {
                return Optional.empty();
            }
            flat.append(isRaised(c) ? String.valueOf(Character.getNumericValue(c)) : Character.toString(c));
            before = c;
        }
        return parse(flat.toString(), numerals);
    }

    private static boolean isRaised(int c) {
        return c == '²' || c == '³' || c == '¹';
    }

    /** Look-alikes first: compatibility composition would make letters of them. */
    private static String normal(String text) {
        String plain = Numerals.plain(Folding.visible(text));
        return Numerals.plain(Normalizer.normalize(plain, Normalizer.Form.NFKC))
                .replaceAll(" +", " ")
                .strip();
    }
}
