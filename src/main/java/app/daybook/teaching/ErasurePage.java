package app.daybook.teaching;

import java.util.Optional;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.certificate.Erasure;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.web.See;

/** Erasing a learner who asked for it. */
@Path("/teaching/{course}/learners/{enrolment}")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
class ErasurePage {

    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EraseLearner(Course course, Enrolment enrolment, String typed, boolean invalid)
            implements TemplateInstance {}

    private final TaughtCourse taught;
    private final Erasure erasure;

    ErasurePage(TaughtCourse taught, Erasure erasure) {
        this.taught = taught;
        this.erasure = erasure;
    }

    @GET
    @Path("erasure")
    @Transactional
    public TemplateInstance page(@PathParam("course") String courseId, @PathParam("enrolment") long id) {
        Course course = taught.course(courseId);
        return new EraseLearner(course, taught.enrolment(course, id), "", false);
    }

    /** Erases the learner whose name is typed again. An enrolment that is gone was erased before. */
    @POST
    @Path("erasures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response erase(
            @PathParam("course") String courseId,
            @PathParam("enrolment") long id,
            @FormParam("name") @DefaultValue("") String typed) {
        Course course = taught.course(courseId);
        Optional<Enrolment> enrolment = Enrolment.on(course.id(), id).filter(found -> !found.learner.isErased());
        if (enrolment.isPresent()) {
            if (!enrolment.get().learner.name.strip().equalsIgnoreCase(typed.strip())) {
                return Response.status(422)
                        .entity(new EraseLearner(course, enrolment.get(), typed, true))
                        .build();
            }
            erasure.erase(enrolment.get().learner.subject, taught.actor());
        }
        return See.other("/teaching/" + course.id() + "/learners");
    }
}
