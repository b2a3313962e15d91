package app.daybook.keeping;

import java.util.Optional;
import java.util.regex.Pattern;

import app.daybook.course.Lesson;
import app.daybook.markdown.Prose;
import app.daybook.web.PlainText;

/**
 * A paragraph at which something is kept.
 *
 * @param section the heading above it; empty where there is none or it is not known
 * @param quote how it begins
 */
record KeptPlace(String anchor, String section, String quote) {

    private static final Pattern ANCHOR = Pattern.compile("p_[0-9a-f]{8}(-\\d{1,4})?");

    static KeptPlace of(Prose.Paragraph paragraph) {
        return new KeptPlace(paragraph.anchor(), cut(paragraph.heading()), cut(paragraph.text()));
    }

    /**
     * The paragraph of a lesson, or what a page that was opened before the lesson changed says of it.
     *
     * @param quote what that page says
     * @return nothing for what is no anchor
     */
    static Optional<KeptPlace> of(Lesson lesson, String anchor, String quote) {
        return Optional.ofNullable(anchor)
                .filter(named -> ANCHOR.matcher(named).matches())
                .map(named -> lesson.prose().paragraphs().stream()
                        .filter(paragraph -> paragraph.anchor().equals(named))
                        .findFirst()
                        .map(KeptPlace::of)
                        .orElseGet(() -> new KeptPlace(named, "", cut(PlainText.of(quote == null ? "" : quote)))));
    }

    /** Not in the middle of a word, nor of a character. */
    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= KeptNote.LONGEST_QUOTE) {
            return line;
        }
        int end = line.lastIndexOf(' ', KeptNote.LONGEST_QUOTE - 1);
        end = end < KeptNote.LONGEST_QUOTE / 2 ? KeptNote.LONGEST_QUOTE - 1 : end;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
