package app.daybook.authoring.lint;

import java.util.List;

import app.daybook.markdown.Position;

/**
 * A stretch of text without its marks that a reader takes in at once: a paragraph, an item of a list, a cell of a
 * table. What is struck out is not in it, nor are citations.
 *
 * @param heading the text of the heading under which it stands; its own text for a heading
 * @param column the text at the head of its column, for a cell of a table; else empty
 * @param pieces where in the file its text comes from, in order, the first at 0; no piece runs over a line's end
 */
public record Passage(Kind kind, String text, String heading, String column, List<Piece> pieces) {

    /** What a passage is to the reader. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        CELL,
        /** A caption, an objective, a line of what the course says of itself. */
        LABEL,
        /** A paragraph of a callout that warns: CAUTION or DANGER. */
        WARNING,
        /** Somebody else's words: a block quotation that is no callout. */
        QUOTATION,
        /** The heading of a question, or the case before its options. */
        QUESTION,
        OPTION,
        /** What is said about an option, or about the question after it. */
        FEEDBACK
    }

    /** From this offset of the text on, the text stands at this place of the file. */
    public record Piece(int offset, Position place) {}

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /** Where the character at this offset of the text stands in the file. */
    Position at(int offset) {
        Piece found = pieces.get(0);
        for (Piece piece : pieces) {
            if (piece.offset() <= offset) {
                found = piece;
            }
        }
        return found.place().plus(Math.max(0, offset - found.offset()));
    }

    /** Whether it teaches in running sentences: not a heading, a cell, a label, and nothing of a question's but feedback. */
    boolean isRunning() {
        return switch (kind) {
            case PARAGRAPH, ITEM, WARNING, QUOTATION, FEEDBACK -> true;
            case HEADING, CELL, LABEL, QUESTION, OPTION -> false;
        };
    }
}
