package app.daybook.quiz;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers from the lower to the upper bound, both included, in one unit.
 *
 * @param unit empty for a bare number
 */
public record Range(BigDecimal low, BigDecimal high, String unit) {

    /** Characters; a number of thousands of digits takes seconds, and groups of them the stack. */
    private static final int LONGEST = 200;

    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 6;

    private static final String DIGITS = "\\d+(?:[., ']\\d+)*|[.,]\\d+";
    private static final String NUMBER = "([-+]? ?)(" + DIGITS + ")";
    private static final Pattern FORM = Pattern.compile(
            NUMBER + "(?: *(\\.\\.|±|\\+-|\\+/-) *" + NUMBER + ")? *((?:[\\p{L}°%](?!\\d)[^.]{0,30}|[\"'″]{1,2}))?");

    public Range {
        low = whole(low);
        high = whole(high);
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("the range ends below its beginning; write \"30..60 s\"");
        }
    }

    /**
     * Reads {@code 45 s}, {@code 30..60 s} or, with a tolerance, {@code 4.5 ± 0.5 cm} (also {@code +-}).
     *
     * @param numerals how the course's language writes numbers
     * @throws IllegalArgumentException with what is wrong and what to do
     */
    public static Range parse(String text, Numerals numerals) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a number has at most " + LONGEST + " characters; write digits and a unit");
        }
        Matcher form = FORM.matcher(Numerals.plain(text).strip());
        if (!form.matches()) {
            throw noNumber(text);
        }
        BigDecimal first = number(form.group(1), form.group(2), text, numerals);
        String unit = form.group(6) == null ? "" : form.group(6).strip();
        if (form.group(3) == null) {
            return new Range(first, first, unit);
        }
        BigDecimal second = number(form.group(4), form.group(5), text, numerals);
        return form.group(3).equals("..")
                ? new Range(first, second, unit)
                : new Range(first.subtract(second), first.add(second), unit);
    }

    /** The numbers that stand in a key, of plain signs, without their sign. */
    static Stream<String> numbers(String key) {
        String beginning = key.length() <= LONGEST ? key : key.substring(0, LONGEST);
        return Pattern.compile(DIGITS)
                .matcher(Numerals.plain(beginning))
                .results()
                .map(MatchResult::group);
    }

    boolean isIn(String otherUnit) {
        return Unit.of(unit).equals(Unit.of(otherUnit));
    }

    boolean holds(BigDecimal number) {
        return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
    }

    /** As a reader of the language writes it: {@code 30 – 60 s}. */
    public String shown(Numerals numerals) {
        return written(numerals.write(low), numerals.write(high), " – ");
    }

    /** As {@link #parse} reads it in every language. */
    @Override
    public String toString() {
        return written(certain(low), certain(high), "..");
    }

    private String written(String from, String to, String between) {
        String numbers = from.equals(to) ? from : from + between + to;
        return unit.isEmpty() ? numbers : numbers + " " + unit;
    }

    /** A point before three digits groups thousands in some languages, before four in none. */
    private static String certain(BigDecimal number) {
        return number.scale() == 3 ? number.setScale(4).toPlainString() : number.toPlainString();
    }

    private static BigDecimal number(String sign, String digits, String text, Numerals numerals) {
        BigDecimal number =
                numerals.read(digits).orElseThrow(() -> noNumber(text)).value();
        if (number.scale() > MOST_DECIMALS || number.precision() - number.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("\"" + digits + "\" is too long for a number; write at most "
                    + MOST_DIGITS + " digits, and " + MOST_DECIMALS + " behind the decimal mark, as in \"30..60 s\"");
        }
        return sign.startsWith("-") ? number.negate() : number;
    }

    private static IllegalArgumentException noNumber(String text) {
        return new IllegalArgumentException(
                "\"" + text.strip() + "\" is no number; write \"45 s\", \"30..60 s\" or \"4.5 ± 0.5 cm\"");
    }

    /** So that 30 and 30.0 are equal. */
    private static BigDecimal whole(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
