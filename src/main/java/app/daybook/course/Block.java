package app.daybook.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;

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

    boolean isNumberedList() {
        return node instanceof OrderedList;
    }

    boolean isParagraph() {
        return node instanceof Paragraph;
    }

    boolean isQuotation() {
        return node instanceof BlockQuote;
    }

    boolean isTable() {
        return node instanceof TableBlock;
    }

    List<Block> children() {
        return childrenOf(node);
    }

    /** The cells of a table's rows, its head left out. */
    List<List<Block>> rows() {
        return children().stream()
                .filter(part -> part.node instanceof TableBody)
                .flatMap(body -> body.children().stream())
                .map(Block::children)
                .toList();
    }

    /** What stands between the fences of a block with this name; nothing for any other block. */
    Optional<String> fenced(String name) {
        return node instanceof FencedCodeBlock code
                        && code.getInfo().toString().strip().equals(name)
                ? Optional.of(code.getContentChars().toString())
                : Optional.empty();
    }

    /** As it was written. */
    String source() {
        return node.getChars().toString();
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
}
