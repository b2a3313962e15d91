package app.daybook.markdown;

import com.vladsch.flexmark.util.ast.Node;

/** The margin of one file, where it is noted what is wrong with a place in the text. */
public record Margin(String file, Findings findings) {

    public void error(Node place, String rule, String message) {
        findings.error(file, Block.line(place), Block.column(place), rule, message);
    }

    public void warning(Node place, String rule, String message) {
        findings.warning(file, Block.line(place), Block.column(place), rule, message);
    }

    /** @param column from 1 */
    public void warning(int line, int column, String rule, String message) {
        findings.warning(file, line, column, rule, message);
    }

    public void error(int line, String rule, String message) {
        findings.error(file, line, rule, message);
    }
}
