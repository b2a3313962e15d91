package app.daybook.quiz;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a language writes numbers. Keys, answers and imports are all read here, so that one text means one number: a mark
 * before exactly three digits is what the language makes of it, and everywhere else point and comma both are decimal
 * marks and spaces and apostrophes group thousands.
 *
 * @param decimal point or comma, as the Unicode Common Locale Data Repository has it
 * @param group what parts thousands, from the same source; a space of any width is {@code ' '}
 */
public record Numerals(char decimal, char group) {

    /** As files for programs write numbers too: a decimal point. */
    public static final Numerals ENGLISH = of("en");

    private static final Pattern PLAIN = Pattern.compile("\\d+|\\d*[.,]\\d+");
    private static final Pattern TWO_WAYS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?:[ ']\\d{3})+(?:[.,]\\d+)?");
    private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(?:,\\d{3})+\\.\\d+|\\d{1,3}(?:,\\d{3}){2,}");
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d{1,3}(?:\\.\\d{3}){2,}");

    /** Dashes that stand for a minus: hyphens, figure, en and em dash, minus, and their small and wide forms. */
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212\ufe58\ufe63\uff0d";

    private static final String APOSTROPHES = "\u2018\u2019\u02bc\u2032\uff07";

    /** Signs that keyboards have where others have the degree sign, and that look like it. */
    private static final String DEGREES = "\u00ba\u02da\u2070\u2218\u1d52";

    /**
     * A number as the language reads it.
     *
     * @param other what a writer of another language would mean by the same signs, if that is another number
     */
    record Reading(BigDecimal value, Optional<BigDecimal> other) {}

    /** @param language a BCP 47 tag such as {@code fr-CA}; one that nobody knows is read as English */
    public static Numerals of(String language) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language));
        char decimal = plain(symbols.getDecimalSeparator());
        return new Numerals(decimal == ',' ? ',' : '.', plain(symbols.getGroupingSeparator()));
    }

    /**
     * Reads a number of {@link #plain plain} signs without its sign.
     *
     * @return nothing for what is not one number
     */
    Optional<Reading> read(String number) {
        if (TWO_WAYS.matcher(number).matches()) {
            char mark = number.charAt(number.length() - 4);
            BigDecimal parted = decimal(number);
            BigDecimal grouped = new BigDecimal(number.replace(String.valueOf(mark), ""));
            if (mark == decimal) {
                return Optional.of(new Reading(parted, Optional.empty()));
            }
            return Optional.of(
                    mark == group
                            ? new Reading(grouped, Optional.of(parted))
                            : new Reading(parted, Optional.of(grouped)));
        }
        return certain(number).map(value -> new Reading(value, Optional.empty()));
    }

    private static Optional<BigDecimal> certain(String number) {
        if (PLAIN.matcher(number).matches()) {
            return Optional.of(decimal(number));
        }
        if (SPACED.matcher(number).matches()) {
            return Optional.of(decimal(number.replaceAll("[ ']", "")));
        }
        if (COMMAS.matcher(number).matches()) {
            return Optional.of(new BigDecimal(number.replace(",", "")));
        }
        if (POINTS.matcher(number).matches()) {
            return Optional.of(decimal(number.replace(".", "")));
        }
        return Optional.empty();
    }

    /**
     * Why a key may not mean what its author meant: it holds a number with a mark before three digits that the language
     * neither takes for a decimal mark nor groups thousands with.
     */
    public Optional<String> doubt(String key) {
        return Range.numbers(key)
                .filter(number -> TWO_WAYS.matcher(number).matches())
                .filter(number -> {
                    char mark = number.charAt(number.length() - 4);
                    return mark != decimal && mark != group;
                })
                .findFirst()
                .map(number -> {
                    String whole = number.replaceAll("[.,]", "");
                    return "\"" + number + "\" can be read as " + write(decimal(number)) + " or as " + whole
                            + " and is read as the first; write \""
                            + number.replaceAll("[.,]", String.valueOf(decimal)) + "\" or \"" + whole + "\"";
                });
    }

    /** Whether an author meant a number: a digit, behind a sign and a decimal mark or not. */
    public static boolean isNumber(String key) {
        return plain(key).strip().matches("[-+]?[ ]?[.,]?\\d.*");
    }

    /** Whether a key begins as a number does, and yet is none that can be read, such as {@code ½} or {@code ≈ 5}. */
    public static boolean isAlmostNumber(String key) {
        return !isNumber(key) && key.strip().matches("(?U)[^\\p{L}\\p{N}]{0,5}\\p{N}.*");
    }

    /** As a reader of the language writes it, without groups. */
    String write(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.toPlainString().replace('.', decimal);
    }

    /** The text with digits of any script as 0 to 9, and one kind each of space, minus, apostrophe and degree sign. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> plain.append(
                        Character.isDigit(c)
                                ? String.valueOf(Character.digit(c, 10))
                                : Character.isBmpCodePoint(c)
                                        ? String.valueOf(plain((char) c))
                                        : Character.toString(c)));
        return plain.toString();
    }

    private static char plain(char c) {
        if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
            return ' ';
        }
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        }
        if (APOSTROPHES.indexOf(c) >= 0) {
            return '\'';
        }
        if (DEGREES.indexOf(c) >= 0) {
            return '°';
        }
        return c == '\u066b' ? ',' : c == '\u066c' ? '\'' : c;
    }

    private static BigDecimal decimal(String number) {
        return new BigDecimal(number.replace(',', '.'));
    }
}
