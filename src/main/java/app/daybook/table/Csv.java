package app.daybook.table;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;

import app.daybook.web.PlainText;

/**
 * Writes rows as RFC 4180 has them, every cell in quotes: a spreadsheet of another country takes {@code ;} for the end of
 * a cell, or a tab. A text that it would take for a formula, at its beginning or after what it may take for an end, gets
 * an apostrophe before it, so that a name typed by a learner never runs on a reader's machine (OWASP, CSV Injection).
 */
public final class Csv {

    private static final Pattern FORMULA = Pattern.compile(
            "(?<=^|[;,|\\t\\r\\n])([ \\u00a0]*)(?=[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20])|^(?=[\\t\\r\\n])");
    private static final String END = "\r\n";

    private final Writer out;

    public Csv(Writer out) {
        this.out = out;
    }

    /** One row; null is an empty cell, all else is written as its text. */
    public void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(harmless(cells[i] == null ? "" : cells[i].toString())));
        }
        out.write(END);
    }

    private static String harmless(String text) {
        return FORMULA.matcher(PlainText.of(text)).replaceAll("'$0");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
