package app.daybook.teaching;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;

/** Who is on a course. */
@Path("/teaching/{course}/learners")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.SEE_LEARNERS)
@Produces(MediaType.TEXT_HTML)
class LearnersPage {

    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Learners(Course course, String name, List<Enrolment> learners, String previous, String next)
            implements TemplateInstance {}

    private final TaughtCourse taught;

    LearnersPage(TaughtCourse taught) {
        this.taught = taught;
    }

    @GET
    @Transactional
    public TemplateInstance learners(
            @PathParam("course") String courseId,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("page") @DefaultValue("1") int page) {
        Course course = taught.course(courseId);
        int shown = Math.max(1, Math.min(page, 100_000));
        List<Enrolment> found = Enrolment.on(course.id(), name.strip(), shown - 1, PAGE);
        return new Learners(
                course,
                name,
                found,
                shown > 1 ? address(name, shown - 1) : "",
                found.size() == PAGE ? address(name, shown + 1) : "");
    }

    private static String address(String name, int page) {
        return "?page=" + page + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
