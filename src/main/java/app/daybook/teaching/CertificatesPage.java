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

import app.daybook.certificate.CertificateClaim;
import app.daybook.certificate.Register;
import app.daybook.certificate.Registered;
import app.daybook.course.Course;

/** The certificates of a course: claims that wait for an instructor, and what was issued. */
@Path("/teaching/{course}/certificates")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Produces(MediaType.TEXT_HTML)
class CertificatesPage {

    /** Claims that one form may countersign: some ten seconds of printing and signing. */
    static final int BATCH = 25;

    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Certificates(
            Course course,
            List<CertificateClaim> claims,
            long waiting,
            long countersigned,
            long refused,
            int batch,
            boolean ticked,
            String search,
            List<Registered> issued,
            String previous,
            String next)
            implements TemplateInstance {}

    private final TaughtCourse taught;
    private final Register register;

    CertificatesPage(TaughtCourse taught, Register register) {
        this.taught = taught;
        this.register = register;
    }

    /**
     * @param countersigned how many claims the form before has countersigned
     * @param refused how many it could not
     * @param ticked whether all claims shown are ticked already
     */
    @GET
    @Transactional
    public TemplateInstance certificates(
            @PathParam("course") String courseId,
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("countersigned") @DefaultValue("0") long countersigned,
            @QueryParam("refused") @DefaultValue("0") long refused,
            @QueryParam("ticked") @DefaultValue("false") boolean ticked) {
        Course course = taught.course(courseId);
        int shown = Math.max(1, Math.min(page, 100_000));
        List<Registered> issued = register.on(course.id(), search, shown - 1, PAGE);
        return new Certificates(
                course,
                CertificateClaim.waiting(course.id(), BATCH),
                CertificateClaim.countWaiting(course.id()),
                countersigned,
                refused,
                BATCH,
                ticked,
                search,
                issued,
                shown > 1 ? address(search, shown - 1) : "",
                issued.size() == PAGE ? address(search, shown + 1) : "");
    }

    private static String address(String search, int page) {
        return "?page=" + page + "&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }
}
