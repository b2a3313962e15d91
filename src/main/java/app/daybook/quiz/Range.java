package app.daybook.quiz;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers from the lower to the upper bound, both included, in one unit.
 *
 * @param unit empty for a bare number
 */
public record Range(BigDecimal low, BigDecimal high, String unit) {

    private static final String NUMBER = "([-+−]?\\d{1,12}(?:[.,]\\d{1,6})?)";
    private static final Pattern FORM = Pattern.compile(
            NUMBER + "(?:\\s*(\\.\\.|±|\\+-|\\+/-)\\s*" + NUMBER + ")?\\s*([\\p{L}°%](?!\\d)[^.]{0,30})?");

    public Range {
        low = plain(low);
        high = plain(high);
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("the range ends below its beginning; write \"30..60 s\"");
        }
    }

    /**
     * Reads {@code 45 s}, {@code 30..60 s} or, with a tolerance, {@code 4.5 ± 0.5 cm} (also {@code +-}).
     *
     * @throws IllegalArgumentException with what is wrong and what to do
     */
    public static Range parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text.strip() + "\" is no number; write \"45 s\", \"30..60 s\" or \"4.5 ± 0.5 cm\"");
        }
        BigDecimal first = number(form.group(1));
        String unit = form.group(4) == null ? "" : form.group(4).strip();
        if (form.group(2) == null) {
            return new Range(first, first, unit);
        }
        BigDecimal second = number(form.group(3));
        return form.group(2).equals("..")
                ? new Range(first, second, unit)
                : new Range(first.subtract(second), first.add(second), unit);
    }

    boolean isIn(String otherUnit) {
        return Unit.of(unit).equals(Unit.of(otherUnit));
    }

    boolean holds(BigDecimal number) {
        return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        String numbers = low.equals(high) ? low.toPlainString() : low.toPlainString() + ".." + high.toPlainString();
        return unit.isEmpty() ? numbers : numbers + " " + unit;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.').replace('−', '-'));
    }

    /** So that 30 and 30.0 are equal. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
