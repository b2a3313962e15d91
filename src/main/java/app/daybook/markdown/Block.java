package app.daybook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A block of a parsed text, as the readers ask about it: what it is, what it says, where it stands. */
public record Block(Node node) {

    static List<Block> childrenOf(Node parent) {
        List<Block> blocks = new ArrayList<>();
        parent.getChildren().forEach(child -> blocks.add(new Block(child)));
        return blocks;
    }

    public boolean isHeading(int level) {
        return node instanceof Heading heading && heading.getLevel() == level;
    }

    public boolean isHeading() {
        return node instanceof Heading;
    }

    public boolean isBulletList() {
        return node instanceof BulletList;
    }

    public boolean isNumberedList() {
        return node instanceof OrderedList;
    }

    public boolean isParagraph() {
        return node instanceof Paragraph;
    }

    public boolean isQuotation() {
        return node instanceof BlockQuote;
    }

    /** A quotation that begins with {@code [!NOTE]} and the like. */
    public boolean isCallout() {
        return node instanceof BlockQuote quotation
                && !Callouts.marker(quotation).isEmpty();
    }

    public boolean isTable() {
        return node instanceof TableBlock;
    }

    public List<Block> children() {
        return childrenOf(node);
    }

    /** The cells of a table's rows, its head left out. */
    public List<List<Block>> rows() {
        return children().stream()
                .filter(part -> part.node instanceof TableBody)
                .flatMap(body -> body.children().stream())
                .map(Block::children)
                .toList();
    }

    /** A block between fences, of whatever name. */
    public boolean isFenced() {
        return node instanceof FencedCodeBlock;
    }

    /** What stands between the fences of a block with this name; nothing for any other block. */
    public Optional<String> fenced(String name) {
        return node instanceof FencedCodeBlock code
                        && code.getInfo().toString().strip().equals(name)
                ? Optional.of(code.getContentChars().toString())
                : Optional.empty();
    }

    /** As it was written. */
    public String source() {
        return node.getChars().toString();
    }

    /** Its text without any marks. */
    public String plain() {
        return plain(node);
    }

    /** The line of the file on which it begins, from 1. */
    public int line() {
        return line(node);
    }

    /** Without citations and footnotes' numbers, and with what looks like HTML as it stands: what a reader reads. */
    public static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        collect(node, text);
        return text.toString().strip().replaceAll(" {2,}", " ");
    }

    private static void collect(Node parent, StringBuilder text) {
        for (Node node : parent.getChildren()) {
            if (node instanceof Text || node instanceof HtmlEntity) {
                text.append(node.getChars().unescape());
            } else if (node instanceof HtmlInlineBase) {
                text.append(node.getChars());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                text.append(' ');
            } else if (!(node instanceof Footnote) && !Citations.isCitation(node)) {
                collect(node, text);
            }
        }
    }

    public static int line(Node node) {
        return Dialect.line(node);
    }

    /** The column at which it begins, from 1. */
    static int column(Node node) {
        BasedSequence text = node.getDocument().getChars();
        return node.getStartOffset() - text.startOfLine(node.getStartOffset()) + 1;
    }
}
