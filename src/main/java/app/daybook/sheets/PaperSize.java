package app.daybook.sheets;

import java.util.Locale;

/** Paper upright. */
enum PaperSize {
    /** ISO 216. */
    A4("210mm 297mm"),
    /** ANSI A. */
    LETTER("8.5in 11in");

    private final String css;

    PaperSize(String css) {
        this.css = css;
    }

    /** Width and height as CSS writes them. */
    String css() {
        return css;
    }

    /** As addresses name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for another word */
    static PaperSize of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
