package app.daybook.enrolment;

import java.time.Clock;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.Authenticated;

import app.daybook.course.Course;
import app.daybook.web.See;

/** Leaving a course, with what is kept. */
@Path("/courses/{course}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class LeavePage {

    /**
     * @param left whether the learner has left the course
     * @param done so many days are
     */
    @CheckedTemplate(basePath = "enrolment", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LeaveCourse(String pageTitle, Course course, boolean left, int done) implements TemplateInstance {}

    private final CurrentEnrolment current;
    private final Clock clock;

    LeavePage(CurrentEnrolment current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Path("leave")
    @Transactional
    public TemplateInstance page(@PathParam("course") String courseId) {
        Course course = current.course(courseId);
        Enrolment enrolment = current.requireEver(course);
        PauseTexts texts = MessageBundles.get(PauseTexts.class);
        return new LeaveCourse(
                enrolment.isWithdrawn() ? texts.left(course.title()) : texts.leave(),
                course,
                enrolment.isWithdrawn(),
                (int) enrolment.progress(course).done());
    }

    @POST
    @Path("withdrawals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response leave(@PathParam("course") String courseId, MultivaluedMap<String, String> fields) {
        Course course = current.course(courseId);
        if (!current.isMeant(fields)) {
            return current.notYours("/courses/" + course.id() + "/withdrawals", fields);
        }
        current.requireEver(course).withdraw(current.learner(), clock.instant());
        return See.other("/courses/" + course.id() + "/leave");
    }
}
