package app.daybook.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Lesson;

/** Binds a book as EPUB 3.3, with nothing in it that the course does not hold. The same book gives the same bytes. */
@Singleton
class Bindery {

    private static final String FOLDER = "EPUB/";
    private static final String BODY_MAP_STYLE = "/META-INF/resources/css/bodymap.css";
    private static final String STYLE = "/book/book.css";

    @CheckedTemplate(basePath = "book", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PackageDocument(Book book) implements TemplateInstance {}

    @CheckedTemplate(basePath = "book", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CoverPicture(Book book, List<CoverLine> lines) implements TemplateInstance {}

    @CheckedTemplate(basePath = "book", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Cover(Book book) implements TemplateInstance {}

    @CheckedTemplate(basePath = "book", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TitlePage(Book book, String instructors) implements TemplateInstance {}

    @CheckedTemplate(basePath = "book", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Contents(Book book) implements TemplateInstance {}

    @CheckedTemplate(basePath = "book", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Day(Book book, Chapter chapter, Lesson lesson) implements TemplateInstance {}

    @CheckedTemplate(basePath = "book", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Bibliography(Book book) implements TemplateInstance {}

    Epub bind(Book book) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        print(book, "package.opf", new PackageDocument(book), files);
        print(book, "contents.xhtml", new Contents(book), files);
        print(
                book,
                "cover.svg",
                new CoverPicture(book, CoverLine.of(book.course().title())),
                files);
        print(book, "cover.xhtml", new Cover(book), files);
        print(
                book,
                "title.xhtml",
                new TitlePage(book, String.join(", ", book.course().instructors())),
                files);
        for (Chapter chapter : book.chapters()) {
            print(book, chapter.file(), new Day(book, chapter, chapter.lesson()), files);
        }
        if (!book.works().isEmpty()) {
            print(book, "bibliography.xhtml", new Bibliography(book), files);
        }
        files.put(FOLDER + "book.css", resource(STYLE));
        if (book.isDrawn()) {
            files.put(FOLDER + "bodymap.css", unlayered(resource(BODY_MAP_STYLE)));
        }
        book.pictures().forEach((path, picture) -> files.put(FOLDER + "media/" + path, picture.bytes()));
        return Epub.of(book.course().edition(), files);
    }

    private static void print(Book book, String file, TemplateInstance page, Map<String, byte[]> files) {
        files.put(FOLDER + file, page.setLocale(book.locale()).render().strip().getBytes(StandardCharsets.UTF_8));
    }

    /** The style without its layer: what a reading system sets of its own has none, and would win over every rule. */
    static byte[] unlayered(byte[] style) {
        String css = new String(style, StandardCharsets.UTF_8);
        int begin = css.indexOf("@layer components");
        int end = css.lastIndexOf('}');
        return (css.substring(0, begin) + css.substring(css.indexOf('{', begin) + 1, end))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String path) {
        try (InputStream in = Bindery.class.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
