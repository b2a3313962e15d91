package app.daybook.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Pages to be printed, in the common look of {@code printing/paper.css}, on a page that fits on A4 and on letter paper
 * alike. Headings of the first three levels become bookmarks.
 *
 * @param title of the document, and at the head of each page after the first
 * @param author who answers for it
 * @param subject what it is, in a sentence
 * @param day of the document (UTC), not of its printing, so that the same content is the same file
 * @param style CSS 2.1 on top of the common look, may be empty
 * @param body safe HTML, as pages show it; what people wrote stands in elements of class {@code written}, one a text.
 *     Pictures are SVG within it or {@code data:} addresses, each with an {@code alt}; links lead within it or have whole
 *     addresses
 */
public record Printout(
        Locale language, String title, String author, String subject, LocalDate day, String style, String body) {

    private static final String PAPER = resource("/printing/paper.css");

    @CheckedTemplate(basePath = "printing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Sheets(Printout printout, String style, PrintedBody body) implements TemplateInstance {}

    String xhtml(PrintedBody printed) {
        return new Sheets(this, PAPER + style, printed).setLocale(language).render();
    }

    private static String resource(String path) {
        try (InputStream in = Printout.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
