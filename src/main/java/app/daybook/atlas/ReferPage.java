package app.daybook.atlas;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.course.Sign;
import app.daybook.course.Tier;
import app.daybook.course.Triage;
import app.daybook.publishing.Catalogue;
import app.daybook.web.NotFound;
import app.daybook.web.remembered.RememberedPages;

/** When someone else must see the person first: all signs on one sheet, and a card for an emergency. Public. */
@Path("/courses/{course}/when-to-refer")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ReferPage {

    @CheckedTemplate(basePath = "atlas", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WhenToRefer(Course course, Map<Tier, List<Sign>> tiers) implements TemplateInstance {}

    @CheckedTemplate(basePath = "atlas", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EmergencyCard(Course course, List<String> card) implements TemplateInstance {}

    private record Shown(String look, boolean card) {}

    private final Catalogue catalogue;
    private final RememberedPages pages;

    ReferPage(Catalogue catalogue, RememberedPages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GET
    public Response sheet(@PathParam("course") String courseId) {
        Course course = withSigns(courseId);
        return pages.answer(
                new Shown(course.look(), false),
                () -> new WhenToRefer(course, Triage.byTier(course.triage().signs())));
    }

    @GET
    @Path("card")
    public Response card(@PathParam("course") String courseId) {
        Course course = withSigns(courseId);
        return pages.answer(
                new Shown(course.look(), true),
                () -> new EmergencyCard(course, course.triage().card()));
    }

    private Course withSigns(String courseId) {
        return catalogue
                .course(courseId)
                .filter(course -> !course.triage().signs().isEmpty())
                .orElseThrow(NotFound::new);
    }
}
