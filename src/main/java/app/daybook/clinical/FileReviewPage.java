package app.daybook.clinical;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.assessment.QuizPreview;
import app.daybook.authoring.FinalExamReader;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.enrolment.LessonPreview;
import app.daybook.learner.Learner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.markdown.Findings;
import app.daybook.web.NotFound;
import app.daybook.web.See;

/** One file of an edition, as students see it and line by line, with what reviewers say about its lines. */
@Path("/teaching/{course}/content-reviews/editions/{edition}")
@RolesAllowed("instructor")
@Needs(Power.READ_REVIEWS)
@Produces(MediaType.TEXT_HTML)
class FileReviewPage {

    private static final Pattern DAY = Pattern.compile("day-(\\d{2})-[^/]*\\.md");
    private static final Pattern TEXT = Pattern.compile("[^\\u0000]*\\.(?:md|yaml|txt|vtt)");

    /** What is wrong with a comment that came. */
    enum Wrong {
        NOTHING,
        EMPTY,
        TOO_LONG,
        TOO_MANY
    }

    /**
     * @param seen by students, as safe HTML; empty for a file that has no page of its own
     * @param questions with their answers, as well
     * @param at the line that a comment is written about; 0 for none
     */
    @CheckedTemplate(basePath = "clinical", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FileToReview(
            Course course,
            String path,
            String title,
            String seen,
            String questions,
            List<Block> blocks,
            boolean reviewing,
            int at,
            UUID token,
            String typed,
            Wrong wrong)
            implements TemplateInstance {}

    /** @param asked whether the form of a comment stands here */
    record Block(SourceBlock source, List<ContentComment> comments, boolean asked) {}

    private final Reviewed reviewed;
    private final Clock clock;

    FileReviewPage(Reviewed reviewed, Clock clock) {
        this.reviewed = reviewed;
        this.clock = clock;
    }

    /** @param line about which a comment is to be written; 0 for none */
    @GET
    @Path("files/{path:.+}")
    public TemplateInstance file(
            @PathParam("course") String courseId,
            @PathParam("edition") String digest,
            @PathParam("path") String path,
            @QueryParam("line") @DefaultValue("0") int line,
            @Context UriInfo asked) {
        Course course = reviewed.edition(courseId, digest);
        return page(course, path, line, UUID.randomUUID(), "", Wrong.NOTHING, asked.getQueryParameters());
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
                    comment.line = blocks(course, comment.path).stream()
                            .filter(block -> String.valueOf(block.line()).equals(Reviewed.typed(fields, "line")))
                            .findFirst()
                            .orElseThrow(NotFound::new)
                            .line();
                    Wrong wrong = keep(comment);
                    if (wrong != Wrong.NOTHING) {
                        return Response.status(wrong == Wrong.TOO_MANY ? 409 : 422)
                                .entity(page(
                                        course,
                                        comment.path,
                                        comment.line,
                                        comment.token,
                                        comment.text,
                                        wrong,
                                        asked.getQueryParameters()))
                                .build();
                    }
                    return See.other(place(comment));
                });
    }

    /** @param fields {@code comment}, the token of one that somebody has seen to */
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
        if (comment.text.isEmpty()) {
            return Wrong.EMPTY;
        }
        if (comment.text.length() > ContentComment.LONGEST) {
            return Wrong.TOO_LONG;
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

    private List<SourceBlock> blocks(Course course, String path) {
        if (!course.marks().containsKey(path) || !isText(path)) {
            throw new NotFound();
        }
        return reviewed.files(course)
                .text(path, new Findings())
                .map(SourceBlock::of)
                .orElseThrow(NotFound::new);
    }

    private FileToReview page(
            Course course,
            String path,
            int line,
            UUID token,
            String typed,
            Wrong wrong,
            MultivaluedMap<String, String> asked) {
        List<SourceBlock> blocks = blocks(course, path);
        boolean reviewing = reviewed.may(Power.REVIEW_CONTENT, course.id());
        List<ContentComment> comments = QuarkusTransaction.requiringNew()
                .call(() -> ContentComment.on(course.id(), course.edition()).stream()
                        .filter(comment -> comment.path.equals(path))
                        .toList());
        Optional<Lesson> day = day(course, path);
        String here = Reviewed.address(course.id(), course.edition()) + "/files/" + path;
        return new FileToReview(
                course,
                path,
                day.map(Lesson::title).orElse(path),
                day.map(lesson -> LessonPreview.text(course, lesson, here, asked))
                        .orElse(""),
                day.map(lesson -> QuizPreview.explained(lesson.quiz().questions()))
                        .orElse(
                                path.equals(FinalExamReader.FILE)
                                        ? QuizPreview.explained(course.questions(FinalExam.ID))
                                        : ""),
                blocks.stream()
                        .map(block -> new Block(
                                block,
                                comments.stream()
                                        .filter(comment -> block.holds(comment.line))
                                        .toList(),
                                reviewing && block.holds(line)))
                        .toList(),
                reviewing,
                line,
                token,
                typed,
                wrong);
    }

    static boolean isText(String path) {
        return TEXT.matcher(path).matches();
    }

    static Optional<Lesson> day(Course course, String path) {
        Matcher day = DAY.matcher(path);
        return day.matches() ? course.day(Integer.parseInt(day.group(1))) : Optional.empty();
    }
}
