package app.daybook.authoring.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import app.daybook.authoring.lint.Passage.Kind;
import app.daybook.markdown.Block;
import app.daybook.markdown.Callouts;
import app.daybook.markdown.Dialect;
import app.daybook.markdown.LineIndex;

/** Takes a Markdown text apart into what a reader meets: passages without marks, each with its place in the file. */
final class PassageReader {

    /** An answer to type, right or foreseen as wrong. */
    private static final Pattern TYPED = Pattern.compile("!?=[ \\t]");

    private final LineIndex lines;
    private final List<Passage> passages = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private String heading = "";
    private final Set<Integer> checks;
    private boolean inQuiz;
    private boolean inCheck;
    private boolean afterOptions;

    private PassageReader(LineIndex lines, boolean inQuiz, Set<Integer> checks) {
        this.lines = lines;
        this.inQuiz = inQuiz;
        this.checks = checks;
    }

    /**
     * @param text with the front matter's lines left empty, so that its line numbers are those of the file
     * @param bank whether the whole text is questions; of a day that is what stands below its heading "Quiz"
     * @param checks the lines of the headings that begin a self-check within the text
     */
    static List<Passage> read(String text, boolean bank, Set<Integer> checks) {
        PassageReader reader = new PassageReader(new LineIndex(text), bank, checks);
        Dialect.parse(text).getChildren().forEach(reader::top);
        return reader.passages;
    }

    /** A self-check goes as far as the answer and the quotations below it; what follows is text again. */
    private void top(Node node) {
        boolean explains = node instanceof BlockQuote quotation && quotationKind(quotation) == Kind.QUOTATION;
        if (inCheck && afterOptions && !explains && !isTyped(node)) {
            inQuiz = false;
            inCheck = false;
        }
        block(node, Kind.PARAGRAPH);
    }

    private boolean isTyped(Node node) {
        return node instanceof Paragraph && TYPED.matcher(node.getChars()).lookingAt();
    }

    private void block(Node node, Kind kind) {
        if (node instanceof Heading title) {
            heading(title);
        } else if (node instanceof Paragraph) {
            paragraph(node, kind);
        } else if (node instanceof ListBlock) {
            children(node, Kind.ITEM);
            afterOptions = true;
        } else if (node instanceof BlockQuote quotation) {
            children(node, quotationKind(quotation));
        } else if (node instanceof DefinitionTerm) {
            add(node, Kind.LABEL, "");
        } else if (node instanceof FencedCodeBlock) {
            afterOptions = inQuiz;
        } else if (node instanceof TableSeparator) {
            return;
        } else if (node instanceof TableRow row) {
            cells(row, node.getParent() instanceof TableHead);
        } else {
            children(node, node instanceof ListItem || node instanceof DefinitionItem ? Kind.ITEM : kind);
        }
    }

    private void children(Node node, Kind kind) {
        for (Node child : node.getChildren()) {
            block(child, kind);
        }
    }

    private void heading(Heading title) {
        heading = Block.plain(title);
        if (title.getLevel() == 2) {
            inQuiz = heading.equalsIgnoreCase("Quiz");
        }
        if (inCheck || checks.contains(Block.line(title))) {
            inCheck = checks.contains(Block.line(title));
            inQuiz = inCheck || inQuiz && title.getLevel() == 2;
        }
        afterOptions = false;
        add(title, inQuiz && title.getLevel() == 3 ? Kind.QUESTION : Kind.HEADING, "");
    }

    private void paragraph(Node node, Kind kind) {
        if (node.getFirstChild() instanceof Image image && image.getNext() == null) {
            caption(image);
            return;
        }
        if (inQuiz && isTyped(node)) {
            afterOptions = true;
            add(node, Kind.OPTION, "");
        } else {
            add(node, inQuiz ? ofQuestion(kind) : kind, "");
        }
    }

    private Kind ofQuestion(Kind kind) {
        return switch (kind) {
            case QUOTATION -> Kind.FEEDBACK;
            case ITEM -> Kind.OPTION;
            default -> afterOptions ? Kind.FEEDBACK : Kind.QUESTION;
        };
    }

    private void cells(TableRow row, boolean head) {
        List<Node> cells = new ArrayList<>();
        row.getChildren().forEach(cells::add);
        if (head) {
            columns.clear();
            cells.forEach(cell -> columns.add(Block.plain(cell)));
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof TableCell cell) {
                add(cell, inQuiz ? Kind.OPTION : Kind.CELL, i < columns.size() ? columns.get(i) : "");
            }
        }
    }

    private static Kind quotationKind(BlockQuote quotation) {
        return switch (Callouts.marker(quotation)) {
            case "" -> Kind.QUOTATION;
            case "[!CAUTION]", "[!DANGER]" -> Kind.WARNING;
            default -> Kind.PARAGRAPH;
        };
    }

    private void caption(Image image) {
        BasedSequence title = image.getTitle();
        if (!title.isBlank()) {
            List<Passage.Piece> pieces = List.of(new Passage.Piece(0, lines.at(title.getStartOffset())));
            passages.add(new Passage(Kind.LABEL, title.toString(), heading, "", pieces));
        }
    }

    private void add(Node node, Kind kind, String column) {
        StringBuilder text = new StringBuilder();
        List<Passage.Piece> pieces = new ArrayList<>();
        inline(node, text, pieces);
        if (!text.toString().isBlank()) {
            passages.add(new Passage(kind, text.toString(), heading, column, pieces));
        }
    }

    private void inline(Node parent, StringBuilder text, List<Passage.Piece> pieces) {
        for (Node node : parent.getChildren()) {
            if (node instanceof Text || node instanceof HtmlEntity) {
                pieces.add(new Passage.Piece(text.length(), lines.at(node.getStartOffset())));
                text.append(node.getChars().unescape());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                text.append(' ');
            } else if (!isSilent(node)) {
                inline(node, text, pieces);
            }
        }
    }

    /** Citations and marks of callouts, footnotes' labels, what is struck out, pictures in a line of text. */
    private static boolean isSilent(Node node) {
        return node instanceof Strikethrough
                || node instanceof Footnote
                || node instanceof Image
                || node instanceof LinkRef ref && ref.getChars().toString().matches("\\[[@!].*");
    }
}
