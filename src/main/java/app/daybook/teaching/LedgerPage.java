package app.daybook.teaching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.certificate.Ledger;
import app.daybook.certificate.LedgerCheck;
import app.daybook.course.Course;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;

/** Whether the ledger of certificates is whole; it is one for all courses of the site. */
@Path("/teaching/{course}/ledger")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.AUDIT)
@Produces(MediaType.TEXT_HTML)
class LedgerPage {

    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LedgerChecked(Course course, LedgerCheck check) implements TemplateInstance {}

    private final TaughtCourse taught;
    private final Ledger ledger;

    LedgerPage(TaughtCourse taught, Ledger ledger) {
        this.taught = taught;
        this.ledger = ledger;
    }

    @GET
    public TemplateInstance check(@PathParam("course") String courseId) {
        return new LedgerChecked(taught.course(courseId), ledger.check());
    }
}
