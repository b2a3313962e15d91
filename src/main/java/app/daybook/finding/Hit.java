package app.daybook.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * A section that was found.
 *
 * @param heading in pieces, of which some are what was looked for
 * @param text the places around it
 */
record Hit(Excerpt.Kind kind, String lesson, String address, String title, List<Piece> heading, List<Piece> text) {

    /** Stand in no text: they are taken out of what is kept (Unicode 15, section 23.5, private use). */
    static final char BEGIN = '\uE000';

    static final char END = '\uE001';

    /** @param sought whether it is what was looked for */
    record Piece(String text, boolean sought) {}

    static List<Piece> pieces(String marked) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int begin = marked.indexOf(BEGIN); begin >= 0; begin = marked.indexOf(BEGIN, at)) {
            int end = marked.indexOf(END, begin);
            add(pieces, marked.substring(at, begin), false);
            add(pieces, marked.substring(begin + 1, end), true);
            at = end + 1;
        }
        add(pieces, marked.substring(at), false);
        return pieces;
    }

    static String unmarked(String text) {
        return text.replace(BEGIN, ' ').replace(END, ' ');
    }

    /** Its heading without marks. */
    public String plainHeading() {
        StringBuilder plain = new StringBuilder();
        heading.forEach(piece -> plain.append(piece.text));
        return plain.toString();
    }

    private static void add(List<Piece> pieces, String text, boolean sought) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, sought));
        }
    }
}
