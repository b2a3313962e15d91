package app.daybook.atlas;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.anatomy.BodyMap;
import app.daybook.anatomy.BodyRegion;
import app.daybook.anatomy.PainMap;
import app.daybook.anatomy.Suspect;
import app.daybook.anatomy.Thumb;
import app.daybook.course.Course;
import app.daybook.course.Sign;
import app.daybook.course.Tier;
import app.daybook.course.Triage;
import app.daybook.publishing.Catalogue;
import app.daybook.web.remembered.RememberedPages;

/** From a place that hurts to the muscles that are described as referring there. It diagnoses nothing. Public. */
@Path("/courses/{course}/pain")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class PainPage {

    @CheckedTemplate(basePath = "atlas", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PainChoice(Course course, Map<String, List<BodyRegion>> groups, String figure) implements TemplateInstance {}

    @CheckedTemplate(basePath = "atlas", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PainAnswer(
            Course course,
            BodyRegion region,
            Map<Tier, List<Sign>> first,
            List<Row> core,
            List<Row> spill,
            String note,
            String bodies,
            String figure,
            Map<String, List<BodyRegion>> groups)
            implements TemplateInstance {}

    record Row(Suspect suspect, String thumb) {}

    /** @param region where it hurts; empty on the page that asks */
    private record Shown(String edition, Optional<String> region) {}

    private final Catalogue catalogue;
    private final RememberedPages pages;

    PainPage(Catalogue catalogue, RememberedPages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @GET
    public Response choice(@PathParam("course") String courseId) {
        CourseAtlas atlas = CourseAtlas.of(catalogue.course(courseId));
        return pages.answer(
                new Shown(atlas.course().edition(), Optional.empty()),
                () -> new PainChoice(atlas.course(), atlas.atlas().regionsByGroup(), figure(atlas, Optional.empty())));
    }

    @GET
    @Path("{region}")
    public Response answer(@PathParam("course") String courseId, @PathParam("region") String regionId) {
        CourseAtlas atlas = CourseAtlas.of(catalogue.course(courseId));
        BodyRegion region = atlas.region(regionId);
        return pages.answer(
                new Shown(atlas.course().edition(), Optional.of(region.id())),
                () -> new PainAnswer(
                        atlas.course(),
                        region,
                        Triage.byTier(atlas.course().triage().at(region.id(), region.group())),
                        rows(atlas, region, true),
                        rows(atlas, region, false),
                        BodyMap.NOTE,
                        Thumb.bodies(),
                        figure(atlas, Optional.of(regionId)),
                        atlas.atlas().regionsByGroup()));
    }

    private static List<Row> rows(CourseAtlas atlas, BodyRegion region, boolean core) {
        return atlas.atlas().whereItHurts(region).stream()
                .filter(suspect -> suspect.core() == core)
                .map(suspect -> new Row(suspect, Thumb.of(suspect.muscle())))
                .toList();
    }

    private static String figure(CourseAtlas atlas, Optional<String> chosen) {
        return new PainMap(atlas.atlas()).figure("pain", atlas.pain() + "/", chosen);
    }
}
