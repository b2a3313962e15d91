package app.daybook.studio;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.assessment.QuizPreview;
import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.FinalExamReader;
import app.daybook.authoring.lint.Lint;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.enrolment.LessonPreview;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.markdown.Finding;
import app.daybook.studio.draft.Checks;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.TypedText;
import app.daybook.web.NotFound;

/** A file as students see it, drawn by what draws it for them, to stand beside the text in a frame. Nothing is kept. */
@Path("/studio/{course}/files/{file}/seen")
@RolesAllowed(Authored.INSTRUCTOR)
@Needs(Power.WRITE)
class SeenPage {

    /**
     * @param findings what is wrong with the file as it is typed
     * @param html of the day; empty for a file that has no page of its own
     * @param questions their HTML, with answers and why; empty where there are none
     */
    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Seen(String file, String language, List<Finding> findings, String html, String questions)
            implements TemplateInstance {}

    private final Checks checks;
    private final Authored authored;

    SeenPage(Checks checks, Authored authored) {
        this.checks = checks;
        this.authored = authored;
    }

    /** As it was saved. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response saved(
            @PathParam("course") String courseId, @PathParam("file") String file, @Context UriInfo asked) {
        Draft draft = authored.draft(courseId);
        String text = there(draft, file).map(TypedText::shown).orElseThrow(NotFound::new);
        return framed(seen(draft, file, text, asked.getQueryParameters()));
    }

    /** As it is typed. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response typed(
            @PathParam("course") String courseId,
            @PathParam("file") String file,
            MultivaluedMap<String, String> fields) {
        Draft draft = authored.draft(courseId);
        there(draft, file).orElseThrow(NotFound::new);
        String text = TypedText.lines(Authored.typed(fields, "text"));
        if (text.length() > CourseFiles.LARGEST_TEXT) {
            throw new StudioRefusal.TooLong(text.length());
        }
        return framed(seen(draft, file, text, new MultivaluedHashMap<>()));
    }

    private TemplateInstance seen(Draft draft, String file, String text, MultivaluedMap<String, String> asked) {
        if (file.matches(CourseFiles.LESSONS)) {
            return day(draft, file, text, asked);
        }
        Lint.Checked checked = checks.of(draft.with(file, text));
        String questions = file.equals(FinalExamReader.FILE)
                ? checked.course()
                        .map(course -> QuizPreview.explained(course.questions(FinalExam.ID)))
                        .orElse("")
                : "";
        return new Seen(
                file,
                "en",
                checked.findings().stream()
                        .filter(finding -> finding.file().equals(file))
                        .toList(),
                "",
                inStudio(draft.course(), questions));
    }

    private TemplateInstance day(Draft draft, String file, String text, MultivaluedMap<String, String> asked) {
        Optional<Course> course = checks.around(draft);
        if (course.isEmpty()) {
            return new Seen(file, "en", checks.of(draft).findings(), "", "");
        }
        Checks.Day day = checks.day(draft, course.get(), file, text);
        String address = Authored.address(draft.course(), file) + "/seen";
        return new Seen(
                file,
                course.get().language(),
                day.findings(),
                inStudio(draft.course(), LessonPreview.text(course.get(), day.lesson(), address, asked)),
                inStudio(
                        draft.course(),
                        QuizPreview.explained(day.lesson().quiz().questions())));
    }

    /** Pictures come from the draft; other ways lead out of the frame. */
    private static String inStudio(String course, String html) {
        return html.replace("src=\"/courses/" + course + "/media/", "src=\"/studio/" + course + "/media/")
                .replace("<a href=\"/", "<a target=\"_blank\" href=\"/");
    }

    private static Optional<byte[]> there(Draft draft, String file) {
        return Optional.of(file).filter(name -> name.matches(Authored.FILE)).flatMap(draft::bytes);
    }

    private static Response framed(TemplateInstance page) {
        return Response.ok(page).header("X-Frame-Options", "SAMEORIGIN").build();
    }
}
