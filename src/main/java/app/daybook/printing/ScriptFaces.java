package app.daybook.printing;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which typeface letters each character of a name: its script's own, and for signs that all scripts share the last. */
public final class ScriptFaces {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** Scripts in which a joiner changes how a name is written; elsewhere it would only disguise one. */
    private static final Set<ScriptFace> JOINING = EnumSet.of(
            ScriptFace.ARABIC,
            ScriptFace.DEVANAGARI,
            ScriptFace.BENGALI,
            ScriptFace.GURMUKHI,
            ScriptFace.GUJARATI,
            ScriptFace.ORIYA,
            ScriptFace.TAMIL,
            ScriptFace.TELUGU,
            ScriptFace.KANNADA,
            ScriptFace.MALAYALAM,
            ScriptFace.SINHALA);

    private ScriptFaces() {}

    /** Told of each character, by its place in the text. */
    interface Reader {
        void character(int at, int character, Optional<ScriptFace> face);
    }

    static void read(String text, Reader reader) {
        ScriptFace last = null;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            Optional<ScriptFace> face = face(text, at, character, last);
            reader.character(at, character, face);
            last = face.orElse(last);
            at += Character.charCount(character);
        }
    }

    /** The characters that no typeface letters right; see {@link Typeface#missing}. */
    public static String missing(String text) {
        Set<Integer> missing = new LinkedHashSet<>();
        read(text, (at, character, face) -> {
            if (face.isEmpty()) {
                missing.add(character);
            }
        });
        return missing.stream().map(Character::toString).collect(Collectors.joining());
    }

    static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static Optional<ScriptFace> face(String text, int at, int character, ScriptFace last) {
        if (character == NON_JOINER || character == JOINER) {
            return Optional.ofNullable(last).filter(JOINING::contains).filter(face -> joins(text, at, face));
        }
        boolean alone = at == 0 || Character.isWhitespace(text.codePointBefore(at));
        if (Typeface.invisible(character) || isMark(character) && alone) {
            return Optional.empty();
        }
        UnicodeScript script = UnicodeScript.of(character);
        boolean shared = script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
        if (shared && last != null && last.has(character)) {
            return Optional.of(last);
        }
        Optional<ScriptFace> own = shared ? Optional.of(ScriptFace.MARKS) : ScriptFace.of(script);
        if (own.filter(face -> face.has(character)).isEmpty() && shared) {
            own = Optional.of(ScriptFace.HAN);
        }
        return own.filter(face -> face.has(character));
    }

    /** Between two letters of its script. */
    private static boolean joins(String text, int at, ScriptFace face) {
        return at > 0
                && at + 1 < text.length()
                && isLetter(text.codePointBefore(at), face)
                && isLetter(text.codePointAt(at + 1), face);
    }

    private static boolean isLetter(int character, ScriptFace face) {
        return ScriptFace.of(UnicodeScript.of(character)).filter(face::equals).isPresent();
    }
}
