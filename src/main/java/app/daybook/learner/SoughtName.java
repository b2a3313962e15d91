package app.daybook.learner;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names as people look for them: in any case, without the accents, apostrophes and hyphens that one types and another
 * does not, and with two letters for what some keyboards do not have. Java folds what was typed, PostgreSQL what it has.
 */
public final class SoughtName {

    /** Marks that normalisation sets apart, apostrophes, and dashes; the same to Java and to PostgreSQL. */
    private static final String UNSOUNDED =
            "[\\u0300-\\u036f\\u00ad\\u2010-\\u2015\\u2018\\u2019\\u02bc\\u00b4\\u0060\\u0027-]";

    private static final String BARRED = "ØøŁłĐđ";
    private static final String PLAIN = "OoLlDd";
    private static final String[][] DOUBLE = {
        {"ß", "ss"}, {"ẞ", "ss"}, {"æ", "ae"}, {"Æ", "ae"}, {"œ", "oe"}, {"Œ", "oe"}
    };

    private SoughtName() {}

    public static String folded(String name) {
        String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD).replaceAll(UNSOUNDED, "");
        for (int i = 0; i < BARRED.length(); i++) {
            plain = plain.replace(BARRED.charAt(i), PLAIN.charAt(i));
        }
        plain = plain.toLowerCase(Locale.ROOT);
        for (String[] letter : DOUBLE) {
            plain = plain.replace(letter[0], letter[1]);
        }
        return plain;
    }

    /** What a name that holds the words is like, for {@code like … escape '!'}; everything is if there are none. */
    public static String like(String words) {
        return "%" + folded(words).replaceAll("[!%_]", "!$0") + "%";
    }

    /**
     * The folding as an expression of Hibernate's query language.
     *
     * @param name an expression that is a text
     */
    public static String hql(String name) {
        String sql = "lower(translate(regexp_replace(normalize(cast(? as text), NFKD), '" + UNSOUNDED + "', '', 'g'), '"
                + BARRED + "', '" + PLAIN + "'))";
        for (String[] letter : DOUBLE) {
            sql = "replace(" + sql + ", '" + letter[0] + "', '" + letter[1] + "')";
        }
        return "cast(sql('" + sql.replace("'", "''") + "', " + name + ") as String)";
    }
}
