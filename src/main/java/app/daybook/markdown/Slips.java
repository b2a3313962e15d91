package app.daybook.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What looks like Markdown to an author and is none: marks without their space, bullets of a word processor, HTML. Each
 * is shown as running text, so that nothing is lost, and each is told with the sign, the place and what to write.
 */
final class Slips {

    /**
     * A look-alike.
     *
     * @param sign of which group 1, where there is one, is put into the message
     */
    private record Slip(String rule, Pattern sign, String message) {}

    private static final String NO_BREAK_SPACES = "\u00A0\u2007\u202F";

    /** Names of HTML that authors paste or know; other words in angle brackets are what they look like. */
    private static final String ELEMENTS =
            "a|abbr|b|big|blockquote|br|center|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|o:p|ol|p|pre"
                    + "|q|s|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|v:\\w+|w:\\w+";

    private static final List<Slip> SLIPS = List.of(
            new Slip(
                    "heading-mark",
                    Pattern.compile("^ {0,3}(#{1,6})[" + NO_BREAK_SPACES + "]"),
                    "Behind %s stands a no-break space, so that this is no heading; type an ordinary space."),
            new Slip(
                    "heading-mark",
                    Pattern.compile("^ {0,3}(#{2,6})[^#\\s" + NO_BREAK_SPACES + "]"),
                    "This is no heading without a space behind %s; add one."),
            new Slip(
                    "list-mark",
                    Pattern.compile("^ {0,12}([-*+]|\\d{1,3}[.)])[" + NO_BREAK_SPACES + "]"),
                    "Behind %s stands a no-break space, so that this is no item of a list; type an ordinary space."),
            new Slip(
                    "list-mark",
                    Pattern.compile("^ {0,12}([•●○▪◦‣∙·\uF0B7])\\s*\\S"),
                    "“%s” makes no list; begin the line with \"- \"."),
            new Slip(
                    "html",
                    Pattern.compile("(</?(?i:" + ELEMENTS + ")(?:\\s[^<>]*)?/?>)"),
                    "HTML is not drawn: %s is shown as it stands. Write it in Markdown, or put what is raised or"
                            + " lowered as characters (², ₂)."));

    private static final Pattern CODE = Pattern.compile("`+[^`]*`+");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```|~~~)");
    private static final Pattern BARRED = Pattern.compile(" {0,3}\\|[^|]*\\|.*");
    private static final Pattern RULED = Pattern.compile("[ |:-]*-[ |:-]*");
    private static final int LONGEST_SIGN = 40;

    private Slips() {}

    /** Tells every slip of a text whose line numbers are those of the file, once a line and rule. */
    static void tell(String text, Margin margin) {
        boolean inCode = false;
        int barred = 0;
        boolean ruled = false;
        int number = 0;
        for (String line : (text + "\n").split("\n", -1)) {
            number++;
            if (FENCE.matcher(line).find()) {
                inCode = !inCode;
            } else if (!inCode && !line.isEmpty()) {
                tell(line, number, margin);
            }
            if (inCode || line.isBlank()) {
                if (barred > 0 && !ruled) {
                    margin.warning(
                            barred,
                            1,
                            "table-rule",
                            "Bars alone make no table; write a line of dashes under its head, such as |---|---|.");
                }
                barred = 0;
                ruled = false;
            } else {
                barred = barred == 0 && BARRED.matcher(line).matches() ? number : barred;
                ruled |= RULED.matcher(line).matches();
            }
        }
    }

    private static void tell(String line, int number, Margin margin) {
        String written = line.indexOf('`') < 0
                ? line
                : CODE.matcher(line).replaceAll(code -> " ".repeat(code.group().length()));
        for (Slip slip : SLIPS) {
            Matcher sign = slip.sign.matcher(written);
            if (sign.find()) {
                String shown = sign.group(1);
                margin.warning(
                        number,
                        sign.start(1) + 1,
                        slip.rule,
                        String.format(
                                slip.message,
                                shown.length() > LONGEST_SIGN ? shown.substring(0, LONGEST_SIGN) + "…" : shown));
            }
        }
    }
}
