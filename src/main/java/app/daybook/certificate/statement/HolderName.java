package app.daybook.certificate.statement;

import java.text.Normalizer;

import app.daybook.printing.ScriptFaces;
import app.daybook.printing.ShapedText;

/**
 * The name as its owner confirmed it: one line of 1 to 200 characters, composed (Unicode NFC), in any script that our
 * typefaces print right.
 */
public record HolderName(String text) {

    private static final int LONGEST = 200;

    /**
     * Space at the ends and repeated space is dropped.
     *
     * @throws NameRefused if nothing is left, if it is too long, or if a character cannot be printed
     */
    public static HolderName of(String typed) {
        return new HolderName(Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip());
    }

    public HolderName {
        if (text.isEmpty()) {
            throw NameRefused.empty();
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw NameRefused.tooLong(LONGEST);
        }
        String missing = ShapedText.isNeededFor(text) ? ScriptFaces.missing(text) : "";
        if (!missing.isEmpty()) {
            throw NameRefused.unprintable(missing);
        }
    }
}
