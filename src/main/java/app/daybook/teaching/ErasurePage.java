package app.daybook.teaching;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
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

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.certificate.Erasure;
import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.Learner;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.learner.Team;
import app.daybook.web.See;

/** Erasing a learner who asked for it. */
@Path("/teaching/{course}/learners/{enrolment}")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.ERASE)
@Produces(MediaType.TEXT_HTML)
class ErasurePage {

    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EraseLearner(
            Course course,
            Enrolment enrolment,
            List<Erasure.Kept> kept,
            boolean elsewhere,
            String typed,
            boolean invalid)
            implements TemplateInstance {}

    private final TaughtCourse taught;
    private final Erasure erasure;
    private final Team team;

    ErasurePage(TaughtCourse taught, Erasure erasure, Team team) {
        this.taught = taught;
        this.erasure = erasure;
        this.team = team;
    }

    @GET
    @Path("erasure")
    @Transactional
    public TemplateInstance page(@PathParam("course") String courseId, @PathParam("enrolment") long id) {
        Course course = taught.course(courseId);
        return page(course, taught.enrolment(course, id), "", false);
    }

    /**
     * Erases the learner whose name is typed again. An enrolment that is gone was erased before.
     *
     * @throws TaughtElsewhere if the learner is also on a course that others teach
     */
    @POST
    @Path("erasures")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(
            @PathParam("course") String courseId,
            @PathParam("enrolment") long id,
            MultivaluedMap<String, String> fields) {
        Course course = taught.course(courseId);
        Optional<Response> foreign =
                taught.foreign("/teaching/" + course.id() + "/learners/" + id + "/erasures", fields);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        String typed = TaughtCourse.typed(fields, "name");
        Optional<Enrolment> enrolment = QuarkusTransaction.requiringNew()
                .call(() -> Enrolment.on(course.id(), id))
                .filter(found -> !found.learner.isErased());
        if (enrolment.isPresent()) {
            Learner learner = enrolment.get().learner;
            if (QuarkusTransaction.requiringNew().call(() -> isElsewhere(learner))) {
                throw new TaughtElsewhere();
            }
            if (!learner.name.strip().equalsIgnoreCase(typed.strip())) {
                return Response.status(422)
                        .entity(QuarkusTransaction.requiringNew()
                                .call(() -> page(course, enrolment.get(), typed, true)))
                        .build();
            }
            erasure.erase(learner.subject, taught.actor());
        }
        return See.other("/teaching/" + course.id() + "/learners");
    }

    private EraseLearner page(Course course, Enrolment enrolment, String typed, boolean invalid) {
        return new EraseLearner(
                course,
                enrolment,
                erasure.kept(enrolment.learner.subject),
                isElsewhere(enrolment.learner),
                typed,
                invalid);
    }

    /** Whether an erasure, which is of the whole account, would reach into courses where others decide. */
    private boolean isElsewhere(Learner learner) {
        return Stream.concat(
                        Enrolment.of(learner.subject).stream().map(one -> one.course), team.coursesOf(learner).stream())
                .anyMatch(course -> !taught.may(Power.ERASE, course));
    }
}
