package app.daybook.book;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import app.daybook.course.Course;
import app.daybook.publishing.Catalogue;
import app.daybook.web.WebSettings;

/** The books of the courses that are served: one a course, bound when it is first asked for, kept for its edition. */
@Singleton
public class Bookshelf {

    private final Catalogue catalogue;
    private final Bindery bindery;
    private final WebSettings site;
    private final Map<String, Bound> books = new ConcurrentHashMap<>();

    /** @param look of the course when it was bound */
    private record Bound(String look, Epub book) {}

    Bookshelf(Catalogue catalogue, Bindery bindery, WebSettings site) {
        this.catalogue = catalogue;
        this.bindery = bindery;
        this.site = site;
    }

    /** The book of this edition; those who ask while it is being bound wait for the one copy. */
    public Epub book(Course course) {
        return books.compute(
                        course.id(),
                        (id, kept) -> kept != null && kept.look.equals(course.look())
                                ? kept
                                : new Bound(course.look(), bind(course)))
                .book;
    }

    private Epub bind(Course course) {
        Instant published = catalogue.publishedAt(course.edition());
        return bindery.bind(Book.of(course, published, site.provider(), site.baseUrl()));
    }
}
