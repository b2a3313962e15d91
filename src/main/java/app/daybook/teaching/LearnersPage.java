package app.daybook.teaching;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.assessment.Accommodation;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Progress;
import app.daybook.learner.CurrentLearner;
import app.daybook.web.See;

/** Who is on a course, and what was agreed with one of them. */
@Path("/teaching/{course}/learners")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
class LearnersPage {

    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Learners(Course course, String name, List<Enrolment> learners, String previous, String next)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OneLearner(Course course, Enrolment enrolment, long done, String extraTime, int most, boolean invalid)
            implements TemplateInstance {}

    private final TaughtCourse taught;
    private final CurrentLearner instructor;
    private final Clock clock;

    LearnersPage(TaughtCourse taught, CurrentLearner instructor, Clock clock) {
        this.taught = taught;
        this.instructor = instructor;
        this.clock = clock;
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

    @GET
    @Path("{enrolment}")
    @Transactional
    public TemplateInstance learner(@PathParam("course") String courseId, @PathParam("enrolment") long id) {
        Course course = taught.course(courseId);
        Enrolment enrolment = taught.enrolment(course, id);
        return page(course, enrolment, String.valueOf(Accommodation.extraTimePercent(enrolment)), false);
    }

    /** Grants extra time in timed exams; 0 takes it back. */
    @POST
    @Path("{enrolment}/accommodations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response grant(
            @PathParam("course") String courseId,
            @PathParam("enrolment") long id,
            @FormParam("extra-time") @DefaultValue("") String extraTime) {
        Course course = taught.course(courseId);
        Enrolment enrolment = taught.enrolment(course, id);
        String typed = extraTime.strip();
        if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) > Accommodation.MOST_EXTRA_TIME) {
            return Response.status(422)
                    .entity(page(course, enrolment, extraTime, true))
                    .build();
        }
        Accommodation.grant(enrolment, Integer.parseInt(typed), instructor.subject(), clock.instant());
        return See.other("/teaching/" + course.id() + "/learners/" + id);
    }

    private static String address(String name, int page) {
        return "?page=" + page + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static OneLearner page(Course course, Enrolment enrolment, String extraTime, boolean invalid) {
        Progress progress = enrolment.progress(course);
        return new OneLearner(course, enrolment, progress.done(), extraTime, Accommodation.MOST_EXTRA_TIME, invalid);
    }
}
