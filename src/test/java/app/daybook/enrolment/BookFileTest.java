package app.daybook.enrolment;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.book.Bookshelf;
import app.daybook.book.Epub;
import app.daybook.course.Course;
import app.daybook.publishing.Catalogue;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BookFileTest {

    private static final String BOOK = COURSE + "/book.epub";

    @Inject
    Bookshelf bookshelf;

    @Inject
    Catalogue catalogue;

    @Test
    @TestSecurity(user = "book-reader")
    void whoIsEnrolledTakesTheWholeBook() {
        enrol();
        byte[] book = session()
                .get(BOOK)
                .then()
                .statusCode(200)
                .contentType(Epub.TYPE)
                .header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", "attachment; filename=\"three-days.epub\"")
                .extract()
                .asByteArray();
        assertArrayEquals(bookshelf.book(course()).bytes(), book);
    }

    @Test
    @TestSecurity(user = "book-stranger")
    void whoIsNotEnrolledIsRefused() {
        session().get(BOOK).then().statusCode(403).body(containsString("You are not enrolled"));
        session().get("/courses/nothing/book.epub").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "book-instructor", roles = "instructor")
    void anInstructorTakesItWithoutEnrolling() {
        session().get(BOOK).then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "book-again")
    void whoHasItIsNotSentItAgain() {
        enrol();
        String tag = session().get(BOOK).header("ETag");
        session().header("If-None-Match", tag).get(BOOK).then().statusCode(304).header("ETag", tag);
        session().header("If-None-Match", "\"other\"").get(BOOK).then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "book-head")
    void headTellsItsSizeWithoutIt() {
        enrol();
        String length = session().get(BOOK).header("Content-Length");
        assertEquals(String.valueOf(bookshelf.book(course()).bytes().length), length);
        session().head(BOOK).then().statusCode(200).header("Content-Length", length);
    }

    @Test
    @TestSecurity(user = "book-today")
    void todayAndTheLandingPageLeadToIt() {
        enrol();
        session()
                .get("/today")
                .then()
                .body(containsString("href=\"" + BOOK + "\""))
                .body(containsString("Here they open one at a time"));
        session().get(COURSE).then().body(containsString("href=\"" + BOOK + "\""));
        stranger().get(COURSE).then().body(containsString("EPUB")).body(not(containsString(BOOK)));
    }

    /** The copy is the same object, so that it was bound once however many asked. */
    @Test
    void manyWhoAskAtOnceGetOneCopy() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try {
            Callable<Epub> ask = () -> bookshelf.book(course());
            List<Future<Epub>> books = readers.invokeAll(List.of(ask, ask, ask, ask, ask, ask, ask, ask));
            for (Future<Epub> book : books) {
                assertSame(books.get(0).get(), book.get());
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private Course course() {
        return catalogue.course("three-days").orElseThrow();
    }
}
