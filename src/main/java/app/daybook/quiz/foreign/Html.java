package app.daybook.quiz.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What exchange formats ask of a safe, well-formed HTML fragment. */
public final class Html {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*+)([^<>]*+)>");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");
    private static final Set<String> VOID = Set.of("br", "hr", "img");
    private static final Set<String> INLINE =
            Set.of("a", "br", "code", "del", "em", "img", "span", "strong", "sub", "sup");
    private static final String PARAGRAPH = "p";

    private Html() {}

    /**
     * A top-level piece of a fragment, from its first to behind its last character.
     *
     * @param tag empty for text with inline elements
     * @param inner what stands between its tags
     */
    private record Piece(String tag, int start, int end, String inner) {

        boolean asks() {
            return tag.isEmpty() || tag.equals(PARAGRAPH);
        }
    }

    /** What is told before the question, block HTML, and the question, inline HTML. */
    public record Told(String vignette, String stem) {}

    /** The last paragraph asks; what stands around it is the case. */
    public static Told told(String safe) {
        List<Piece> pieces = pieces(safe);
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Piece piece = pieces.get(i);
            if (piece.asks() && !plain(piece.inner()).isEmpty()) {
                String before = safe.substring(0, piece.start());
                String after = safe.substring(piece.end());
                return new Told(
                        block((before.stripTrailing() + "\n" + after.stripLeading()).strip()),
                        piece.inner().strip());
            }
        }
        return new Told("", escape(plain(safe)));
    }

    /** The other way round: the case and, as its last paragraph, the question. */
    public static String whole(String vignette, String stem) {
        return vignette.isBlank() ? stem : withoutDrawings(vignette) + "\n<p>" + stem + "</p>";
    }

    /** A fragment of blocks without those that draw; other programs do not know our styles. */
    public static String withoutDrawings(String safe) {
        if (!safe.contains("<svg")) {
            return safe;
        }
        return pieces(safe).stream()
                .map(piece -> safe.substring(piece.start(), piece.end()))
                .filter(block -> !block.contains("<svg"))
                .collect(Collectors.joining("\n"));
    }

    /** A fragment that may stand within a line. */
    public static String inline(String safe) {
        List<Piece> pieces = pieces(safe);
        if (pieces.stream().allMatch(Piece::asks)) {
            return String.join(
                    "<br />",
                    pieces.stream().map(piece -> piece.inner().strip()).toList());
        }
        return escape(plain(safe));
    }

    /** A fragment that consists of blocks. */
    public static String block(String safe) {
        StringBuilder blocks = new StringBuilder();
        for (Piece piece : pieces(safe)) {
            blocks.append(blocks.length() == 0 ? "" : "\n")
                    .append(
                            piece.tag().isEmpty()
                                    ? "<p>" + piece.inner().strip() + "</p>"
                                    : safe.substring(piece.start(), piece.end()));
        }
        return blocks.toString();
    }

    /** Names in a row, with spaces between. */
    public static Set<String> names(String names) {
        return Set.of(names.split(" "));
    }

    /** Its words, without tags. */
    public static String plain(String safe) {
        return unescape(
                TAG.matcher(safe).replaceAll(" ").replaceAll("\\s++", " ").strip());
    }

    public static String escape(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public static String unescape(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1))));
    }

    private static String character(String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, "&" + name + ";");
        }
        boolean hexadecimal = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int code = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\ufffd";
    }

    private static List<Piece> pieces(String safe) {
        List<Piece> pieces = new ArrayList<>();
        Matcher tag = TAG.matcher(safe);
        int depth = 0;
        int text = 0;
        int start = 0;
        int inner = 0;
        while (tag.find()) {
            String name = tag.group(2);
            boolean alone = VOID.contains(name) || tag.group(3).endsWith("/");
            if (depth == 0 && INLINE.contains(name) || alone && depth > 0) {
                continue;
            }
            if (alone) {
                addText(pieces, safe, text, tag.start());
                pieces.add(new Piece(name, tag.start(), tag.end(), ""));
                text = tag.end();
            } else if (tag.group(1).isEmpty()) {
                if (depth == 0) {
                    addText(pieces, safe, text, tag.start());
                    start = tag.start();
                    inner = tag.end();
                }
                depth++;
            } else if (depth > 0) {
                depth--;
                if (depth == 0) {
                    pieces.add(new Piece(name, start, tag.end(), safe.substring(inner, tag.start())));
                    text = tag.end();
                }
            }
        }
        addText(pieces, safe, depth == 0 ? text : start, safe.length());
        return pieces;
    }

    private static void addText(List<Piece> pieces, String safe, int start, int end) {
        if (!safe.substring(start, end).isBlank()) {
            pieces.add(new Piece("", start, end, safe.substring(start, end)));
        }
    }
}
