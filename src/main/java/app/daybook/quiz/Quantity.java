package app.daybook.quiz;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it, and the unit behind it. Point and comma both are decimal marks; spaces and apostrophes,
 * and the mark that is not the decimal one, may group thousands. A comma before exactly three digits can mean either,
 * so “1,000” has two readings.
 *
 * @param readings one or two
 * @param unit as written; empty if none is
 */
record Quantity(List<BigDecimal> readings, String unit) {

    private static final int MOST_DIGITS = 18;
    private static final Pattern WHOLE =
            Pattern.compile("([+-]?) ?(\\d[\\d., ']*|[.,]\\d+) ?((?:[\\p{L}°%\"]).*)?", Pattern.DOTALL);
    private static final String GROUPED = "\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d+)?";
    private static final String ENGLISH = "\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d{1,3}(?:,\\d{3}){2,}";
    private static final String CONTINENTAL = "\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d{1,3}(?:\\.\\d{3}){2,}";
    private static final String PLAIN = "\\d+|\\d*[.,]\\d+";

    /** Nothing for what is not one number: words, a range, a fraction, a power. */
    static Optional<Quantity> parse(String text) {
        if (text.codePoints().anyMatch(Quantity::isRaised)) {
            return raised(text);
        }
        Matcher whole = WHOLE.matcher(normal(text));
        if (!whole.matches()) {
            return Optional.empty();
        }
        String number = whole.group(2).strip().replaceAll("[.,]$", "");
        if (number.chars().filter(Character::isDigit).count() > MOST_DIGITS) {
            return Optional.empty();
        }
        String unit = whole.group(3) == null ? "" : whole.group(3).strip();
        List<BigDecimal> readings = readings(number).stream()
                .map(reading -> whole.group(1).equals("-") ? reading.negate() : reading)
                .toList();
        return readings.isEmpty() ? Optional.empty() : Optional.of(new Quantity(readings, unit));
    }

    private static List<BigDecimal> readings(String number) {
        if (number.matches(PLAIN)) {
            BigDecimal decimal = new BigDecimal(number.replace(',', '.'));
            return number.matches("[1-9]\\d{0,2},\\d{3}")
                    ? List.of(decimal, new BigDecimal(number.replace(",", "")))
                    : List.of(decimal);
        }
        if (number.matches(GROUPED)) {
            return List.of(new BigDecimal(number.replaceAll("[ ']", "").replace(',', '.')));
        }
        if (number.matches(ENGLISH)) {
            return List.of(new BigDecimal(number.replace(",", "")));
        }
        if (number.matches(CONTINENTAL)) {
            return List.of(new BigDecimal(number.replace(".", "").replace(',', '.')));
        }
        return List.of();
    }

    /** A raised digit belongs to a unit such as kg/cm², and behind a digit makes a power of it. */
    private static Optional<Quantity> raised(String text) {
        StringBuilder flat = new StringBuilder();
        int before = ' ';
        for (int c : text.codePoints().toArray()) {
            if (isRaised(c) && !Character.isLetter(before)) {
                return Optional.empty();
            }
            flat.append(isRaised(c) ? String.valueOf(Character.getNumericValue(c)) : Character.toString(c));
            before = c;
        }
        return parse(flat.toString());
    }

    private static boolean isRaised(int c) {
        return c == '²' || c == '³' || c == '¹';
    }

    /** Digits of any script as 0 to 9, one kind of space, minus and apostrophe. */
    private static String normal(String text) {
        StringBuilder normal = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                normal.append(Character.digit(c, 10));
            } else if (c == '\u2212' || c == '\u2010' || c == '\u2011') {
                normal.append('-');
            } else if (c == '\u2019') {
                normal.append('\'');
            } else if (c == '\u066b') {
                normal.append(',');
            } else {
                normal.appendCodePoint(c);
            }
        });
        return normal.toString().replaceAll("(?U)\\s+", " ").strip();
    }
}
