package app.daybook.audit;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes rows as RFC 4180 has them. A text that a spreadsheet would take for a formula gets an apostrophe before it, so
 * that a name typed by a learner never runs on the auditor's machine (OWASP, CSV Injection).
 */
final class Csv {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final String END = "\r\n";

    private final Writer out;

    Csv(Writer out) {
        this.out = out;
    }

    /** One row; null is an empty cell, all else is written as its text. */
    void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(harmless(cells[i] == null ? "" : cells[i].toString())));
        }
        out.write(END);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
