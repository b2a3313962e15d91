package app.daybook.table;

import java.io.IOException;
import java.io.Writer;

import app.daybook.web.PlainText;

/**
 * Writes rows as RFC 4180 has them, every cell in quotes: a spreadsheet of another country takes {@code ;} for the end of
 * a cell, or a tab. A text that it would take for a formula, at its beginning or after what it may take for an end, gets
 * an apostrophe before it, so that a name typed by a learner never runs on a reader's machine (OWASP, CSV Injection).
 */
public final class Csv {

    /** What a formula begins with, in both widths of East Asian scripts. */
    private static final String BEGINNINGS = "=+-@\uff1d\uff0b\uff0d\uff20";

    /** What a reader's spreadsheet may take for the end of a cell; the last three also are nothing to begin one with. */
    private static final String ENDS = ";,|\t\r\n";

    private static final String BLANKS = " \u00a0";
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

    private static String harmless(String typed) {
        String text = PlainText.of(typed);
        StringBuilder harmless = new StringBuilder();
        int written = 0;
        if (!text.isEmpty() && ENDS.indexOf(text.charAt(0)) >= ENDS.indexOf('\t')) {
            harmless.append('\'');
        }
        for (int i = 0; i < text.length(); i++) {
            if (BEGINNINGS.indexOf(text.charAt(i)) >= 0) {
                int cell = i;
                while (cell > 0 && BLANKS.indexOf(text.charAt(cell - 1)) >= 0) {
                    cell--;
                }
                if (cell == 0 || ENDS.indexOf(text.charAt(cell - 1)) >= 0) {
                    harmless.append(text, written, cell).append('\'');
                    written = cell;
                }
            }
        }
        return harmless.isEmpty()
                ? text
                : harmless.append(text, written, text.length()).toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
