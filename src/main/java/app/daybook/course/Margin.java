package app.daybook.course;

import com.vladsch.flexmark.util.ast.Node;

/** The margin of one file, where it is noted what is wrong with a place in the text. */
record Margin(String file, Findings findings) {

    void error(Node place, String rule, String message) {
        findings.error(file, Block.line(place), Block.column(place), rule, message);
    }

    void error(int line, String rule, String message) {
        findings.error(file, line, rule, message);
    }
}
