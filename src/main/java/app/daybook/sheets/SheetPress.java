package app.daybook.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.printing.Printer;
import app.daybook.printing.Printout;
import app.daybook.publishing.Catalogue;

/**
 * Sheets as PDF/A and PDF/UA. An edition has a fixed number of files, and everybody may ask for them: each is printed
 * once, when it is first asked for, and kept as long as there is room.
 */
@Singleton
class SheetPress {

    /** Of all files that are kept: some hundred of them. */
    private static final long MOST_BYTES = 32L << 20;

    private static final String STYLE = resource("/sheets/paper.css");

    @CheckedTemplate(basePath = "sheets", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PrintedSheet(SheetView view) implements TemplateInstance {}

    private record Key(String course, String look, String sheet, boolean filled, PaperSize paper) {}

    private final Printer printer;
    private final Catalogue catalogue;
    private final Cache<Key, byte[]> printed = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, byte[] file) -> file.length)
            .build();

    SheetPress(Printer printer, Catalogue catalogue) {
        this.printer = printer;
        this.catalogue = catalogue;
    }

    /** Those who ask for a file while it is printed wait for the one copy. */
    byte[] file(SheetView view, PaperSize paper) {
        Course course = view.course();
        Key key = new Key(course.id(), course.look(), view.sheet().id(), view.isExample(), paper);
        return printed.get(key, missing -> {
            LocalDate day = LocalDate.ofInstant(catalogue.publishedAt(course.edition()), ZoneOffset.UTC);
            return printer.print(printout(view, paper, day));
        });
    }

    /** @param day of the edition */
    static Printout printout(SheetView view, PaperSize paper, LocalDate day) {
        String title = view.sheet().title();
        return new Printout(
                Locale.forLanguageTag(view.course().language()),
                view.isExample() ? SheetsPage.texts().exampleFile(title, view.whose()) : title,
                String.join(", ", view.course().instructors()),
                view.sheet().lead(),
                day,
                "@page { size: " + paper.css() + "; margin: 10mm 12mm 11mm; }\n" + STYLE,
                new PrintedSheet(view).render());
    }

    private static String resource(String path) {
        try (InputStream in = SheetPress.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
