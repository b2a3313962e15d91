package app.daybook.enrolment;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;

import app.daybook.book.Bookshelf;
import app.daybook.book.Epub;
import app.daybook.course.Course;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Power;

/**
 * The course as a book, for those who are enrolled and for instructors. It has every day, those not yet open too: days
 * open one at a time to pace the learning, not to keep anything secret, and what is read in the book does not count.
 */
@Path("/courses/{course}/book.epub")
@Authenticated
class BookFile {

    private final CurrentEnrolment current;
    private final CurrentLearner learner;
    private final Bookshelf bookshelf;

    BookFile(CurrentEnrolment current, CurrentLearner learner, Bookshelf bookshelf) {
        this.current = current;
        this.learner = learner;
        this.bookshelf = bookshelf;
    }

    @GET
    @Produces({Epub.TYPE, MediaType.TEXT_HTML})
    public Response book(@PathParam("course") String courseId, @Context Request request) {
        Course course = current.course(courseId);
        if (!learner.may(Power.OPEN_DESK, course.id())) {
            current.require(course);
        }
        Epub book = bookshelf.book(course);
        EntityTag tag = new EntityTag(book.digest());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(book.bytes(), Epub.TYPE)
                        .header(HttpHeaders.CONTENT_LENGTH, book.bytes().length)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + course.id() + ".epub\"");
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
