package app.daybook.certificate.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import app.daybook.certificate.Specimen;
import app.daybook.course.Course;
import app.daybook.publishing.Catalogue;
import app.daybook.web.NotFound;

/** The specimen of a course's certificate, as its first page shows it. Public. */
@Path("/courses/{course}/certificate-specimen.jpg")
@PermitAll
class SpecimenPicture {

    private final Catalogue catalogue;
    private final Specimen specimen;

    SpecimenPicture(Catalogue catalogue, Specimen specimen) {
        this.catalogue = catalogue;
        this.specimen = specimen;
    }

    /**
     * @param mark of the edition: an address that carries it means this very picture, which may be kept for ever
     */
    @GET
    @Produces("image/jpeg")
    public Response picture(@PathParam("course") String courseId, @QueryParam("v") String mark) {
        Course course = catalogue.course(courseId).orElseThrow(NotFound::new);
        boolean marked = course.mark().equals(mark);
        return Response.ok(specimen.of(course))
                .header(HttpHeaders.CACHE_CONTROL, marked ? "public, max-age=31536000, immutable" : "no-cache")
                .build();
    }
}
