package app.daybook.course;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A block of a parsed text, as the readers ask about it: what it is, what it says, where it stands. */
record Block(Node node) {

    static List<Block> childrenOf(Node parent) {
        List<Block> blocks = new ArrayList<>();
        parent.getChildren().forEach(child -> blocks.add(new Block(child)));
        return blocks;
    }

    boolean isHeading(int level) {
        return node instanceof Heading heading && heading.getLevel() == level;
    }

    boolean isBulletList() {
        return node instanceof BulletList;
    }

    /** Its text without any marks. */
    String plain() {
        return plain(node);
    }

    /** The line of the file on which it begins, from 1. */
    int line() {
        return line(node);
    }

    static String plain(Node node) {
        return new TextCollectingVisitor().collectAndGetText(node).strip();
    }

    static int line(Node node) {
        return node.getDocument().getLineNumber(node.getStartOffset()) + 1;
    }

    /** The column at which it begins, from 1. */
    static int column(Node node) {
        BasedSequence text = node.getDocument().getChars();
        return node.getStartOffset() - text.startOfLine(node.getStartOffset()) + 1;
    }
}
