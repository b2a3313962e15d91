package app.daybook.clinical;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;

import app.daybook.clinical.ReviewedFile.Writing;
import app.daybook.clinical.ReviewedFile.Wrong;
import app.daybook.course.Course;
import app.daybook.learner.Learner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/** Reading one file of an edition, commenting on its lines, answering a comment, and being done with it. */
@Path("/teaching/{course}/content-reviews/editions/{edition}")
@RolesAllowed("instructor")
@Needs(Power.READ_REVIEWS)
@Produces(MediaType.TEXT_HTML)
class FileReviewPage {

    private final Reviewed reviewed;
    private final ReviewedFile file;
    private final Clock clock;

    FileReviewPage(Reviewed reviewed, ReviewedFile file, Clock clock) {
        this.reviewed = reviewed;
        this.file = file;
        this.clock = clock;
    }

    /**
     * @param line about which a comment is to be written; 0 for none
     * @param answered the token of the comment that is to be answered, if one is
     */
    @GET
    @Path("files/{path:.+}")
    public TemplateInstance file(
            @PathParam("course") String courseId,
            @PathParam("edition") String digest,
            @PathParam("path") String path,
            @QueryParam("line") @DefaultValue("0") int line,
            @QueryParam("answer") UUID answered,
            @Context UriInfo asked) {
        Course course = reviewed.edition(courseId, digest);
        return file.page(course, path, Writing.begun(line, Optional.ofNullable(answered)), asked);
    }

    /** @param fields {@code token} of the form, {@code path} and {@code line} of the place, and {@code text} */
    @POST
    @Path("comments")
    @Needs(Power.REVIEW_CONTENT)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response say(
            @PathParam("course") String courseId,
            @PathParam("edition") String digest,
            MultivaluedMap<String, String> fields,
            @Context UriInfo asked) {
        Course course = reviewed.edition(courseId, digest);
        return reviewed.foreign(Reviewed.address(courseId, digest) + "/comments", fields)
                .orElseGet(() -> {
                    ContentComment comment = new ContentComment();
                    comment.token = Reviewed.token(fields);
                    comment.course = course.id();
                    comment.edition = course.edition();
                    comment.path = Reviewed.typed(fields, "path");
                    comment.text = Reviewed.typed(fields, "text");
                    comment.line = file.blocks(course, comment.path).stream()
                            .filter(block -> String.valueOf(block.line()).equals(Reviewed.typed(fields, "line")))
                            .findFirst()
                            .orElseThrow(NotFound::new)
                            .line();
                    Wrong wrong = keep(comment);
                    if (wrong != Wrong.NOTHING) {
                        Writing writing =
                                new Writing(comment.line, Optional.empty(), comment.token, comment.text, wrong);
                        return Response.status(wrong.status())
                                .entity(file.page(course, comment.path, writing, asked))
                                .build();
                    }
                    return See.other(place(comment));
                });
    }

    /**
     * Answers a comment; of one that was done with, it is open again.
     *
     * @param fields {@code answered}, the comment's token, {@code token} of the form and {@code text}
     */
    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("course") String courseId,
            @PathParam("edition") String digest,
            MultivaluedMap<String, String> fields,
            @Context UriInfo asked) {
        Course course = reviewed.edition(courseId, digest);
        return reviewed.foreign(Reviewed.address(courseId, digest) + "/answers", fields)
                .orElseGet(() -> {
                    UUID answered = Reviewed.token(fields, "answered");
                    ContentReply reply = new ContentReply();
                    reply.token = Reviewed.token(fields);
                    reply.text = Reviewed.typed(fields, "text");
                    reply.at = clock.instant();
                    Wrong typed = Wrong.with(reply.text);
                    reply.saidBy = reviewed.person();
                    Wrong wrong = typed != Wrong.NOTHING
                            ? typed
                            : QuarkusTransaction.requiringNew()
                                    .call(() -> ContentComment.of(courseId, digest, answered)
                                                    .orElseThrow(NotFound::new)
                                                    .answer(reply)
                                            ? Wrong.NOTHING
                                            : Wrong.TOO_MANY);
                    ContentComment comment = QuarkusTransaction.requiringNew()
                            .call(() -> ContentComment.of(courseId, digest, answered)
                                    .orElseThrow(NotFound::new));
                    if (wrong != Wrong.NOTHING) {
                        Writing writing = new Writing(0, Optional.of(answered), reply.token, reply.text, wrong);
                        return Response.status(wrong.status())
                                .entity(file.page(course, comment.path, writing, asked))
                                .build();
                    }
                    return See.other(place(comment));
                });
    }

    /** @param fields {@code token} of a comment that somebody has seen to */
    @POST
    @Path("resolutions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resolve(
            @PathParam("course") String courseId,
            @PathParam("edition") String digest,
            MultivaluedMap<String, String> fields) {
        return reviewed.foreign(Reviewed.address(courseId, digest) + "/resolutions", fields)
                .orElseGet(() -> {
                    UUID token = Reviewed.token(fields);
                    Learner person = reviewed.person();
                    String place = QuarkusTransaction.requiringNew().call(() -> {
                        ContentComment comment =
                                ContentComment.of(courseId, digest, token).orElseThrow(NotFound::new);
                        comment.resolve(person, clock.instant());
                        return place(comment);
                    });
                    return See.other(place);
                });
    }

    private Wrong keep(ContentComment comment) {
        Wrong typed = Wrong.with(comment.text);
        if (typed != Wrong.NOTHING) {
            return typed;
        }
        comment.saidBy = reviewed.person();
        comment.at = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            if (ContentComment.count("course = ?1 and edition = ?2", comment.course, comment.edition)
                    >= ContentComment.MOST) {
                return Wrong.TOO_MANY;
            }
            comment.say();
            return Wrong.NOTHING;
        });
    }

    private static String place(ContentComment comment) {
        return Reviewed.address(comment.course, comment.edition) + "/files/" + comment.path + "#line-" + comment.line;
    }
}
