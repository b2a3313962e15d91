package app.daybook.studio.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Texts to begin with: a whole course that can be published as it is, and one more day. */
public final class NewTexts {

    private static final int LONGEST_SLUG = 40;

    private NewTexts() {}

    /** The files of a course of one day. */
    public static SortedMap<String, byte[]> course(String title, String instructor) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(
                "course.yaml",
                bytes(text("course.yaml")
                        .replace("{instructor}", quoted(instructor))
                        .replace("{title}", quoted(title))));
        files.put("day-01-first-day.md", day("first-day", "The first day"));
        files.put("final-exam.md", bytes(text("final-exam.md").replace("{key}", "aim")));
        files.put("evaluation.md", bytes(text("evaluation.md")));
        return files;
    }

    /** @param id of the lesson; its question is named after it */
    public static byte[] day(String id, String title) {
        return bytes(text("day.md")
                .replace("{key}-first", id + "-question")
                .replace("{key}", "aim")
                .replace("{id}", id)
                .replace("{title}", quoted(title)));
    }

    /** A title as a piece of an address: small letters, digits and hyphens, beginning with a letter; maybe empty. */
    public static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        return plain.substring(0, Math.min(LONGEST_SLUG, plain.length())).replaceAll("-+$", "");
    }

    /** Safe whatever was typed (YAML 1.2, 7.3.1). */
    private static String quoted(String text) {
        return "\"" + text.strip().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}+", " ") + "\"";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String name) {
        try (InputStream in = NewTexts.class.getResourceAsStream("/app/daybook/studio/new-course/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
