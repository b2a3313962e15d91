package app.daybook.atlas;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.anatomy.BodyMap;
import app.daybook.anatomy.Layer;
import app.daybook.anatomy.Muscle;
import app.daybook.anatomy.Neighbour;
import app.daybook.anatomy.Side;
import app.daybook.anatomy.TechniqueBlock;
import app.daybook.anatomy.Thumb;
import app.daybook.anatomy.technique.TechniqueFigure;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Sign;
import app.daybook.course.Tier;
import app.daybook.course.Triage;
import app.daybook.publishing.Catalogue;
import app.daybook.web.remembered.RememberedPages;

/** The muscles that a course teaches: their index, and a page for each. Public. */
@Path("/courses/{course}/muscles")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class MusclesPage {

    /** Longer searches are cut: no name is as long. */
    private static final int LONGEST_SEARCH = 80;

    @CheckedTemplate(basePath = "atlas", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MuscleIndex(
            Course course, String words, List<Group> groups, int found, int all, List<Beside> neighbours, String bodies)
            implements TemplateInstance {}

    /** A muscle that the course does not treat, and those of the atlas that it lies beside. */
    record Beside(Neighbour neighbour, String alsoCalled, List<Muscle> muscles) {}

    /** A heading of the index. */
    record Group(String name, List<Row> rows) {}

    record Row(Muscle muscle, String thumb) {}

    @CheckedTemplate(basePath = "atlas", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MuscleCard(
            Course course,
            Muscle muscle,
            String alsoCalled,
            boolean left,
            String figure,
            Optional<String> technique,
            String standardDose,
            String stopRule,
            Map<Tier, List<Sign>> refer,
            List<Neighbour> neighbours,
            List<Lesson> lessons,
            Optional<Muscle> previous,
            Optional<Muscle> next)
            implements TemplateInstance {}

    private record IndexShown(String edition) {}

    private record CardShown(String edition, String muscle, Side side) {}

    private final Catalogue catalogue;
    private final RememberedPages pages;

    MusclesPage(Catalogue catalogue, RememberedPages pages) {
        this.catalogue = catalogue;
        this.pages = pages;
    }

    /** What is searched for is anybody's: a page of hits is drawn each time. */
    @GET
    public Response index(@PathParam("course") String courseId, @QueryParam("q") @DefaultValue("") String words) {
        CourseAtlas atlas = CourseAtlas.of(catalogue.course(courseId));
        String sought = words.strip().substring(0, Math.min(words.strip().length(), LONGEST_SEARCH));
        return sought.isEmpty()
                ? pages.answer(new IndexShown(atlas.course().edition()), () -> index(atlas, sought))
                : Response.ok(index(atlas, sought)).build();
    }

    private static MuscleIndex index(CourseAtlas atlas, String sought) {
        Set<Muscle> found = new HashSet<>(atlas.atlas().naming(sought));
        List<Group> groups = new ArrayList<>();
        atlas.atlas().musclesByRegion().forEach((name, muscles) -> {
            List<Row> rows = muscles.stream()
                    .filter(found::contains)
                    .map(muscle -> new Row(muscle, Thumb.of(muscle)))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(name, rows));
            }
        });
        return new MuscleIndex(
                atlas.course(),
                sought,
                groups,
                found.size(),
                atlas.atlas().muscles().size(),
                atlas.atlas().neighboursNaming(sought).stream()
                        .map(neighbour -> new Beside(
                                neighbour,
                                String.join(", ", neighbour.alsoCalled()),
                                atlas.atlas().beside(neighbour)))
                        .toList(),
                Thumb.bodies());
    }

    /**
     * A neighbour that the course does not treat has no page of its own: its address leads to its place in the index.
     *
     * @param side the patient's, {@code left} or, as for anything else, right
     */
    @GET
    @Path("{muscle}")
    public Response muscle(
            @PathParam("course") String courseId,
            @PathParam("muscle") String muscleId,
            @QueryParam("side") String side) {
        CourseAtlas atlas = CourseAtlas.of(catalogue.course(courseId));
        Optional<Neighbour> neighbour = atlas.atlas().neighbour(muscleId);
        if (neighbour.isPresent()) {
            return Response.seeOther(URI.create(atlas.muscles() + "#neighbour-" + muscleId))
                    .build();
        }
        Muscle muscle = atlas.muscle(muscleId);
        Side shown = Side.LEFT.word().equals(side) ? Side.LEFT : Side.RIGHT;
        return pages.answer(
                new CardShown(atlas.course().edition(), muscle.id(), shown),
                () -> new MuscleCard(
                        atlas.course(),
                        muscle,
                        String.join(", ", muscle.alsoCalled()),
                        shown == Side.LEFT,
                        BodyMap.of(atlas.atlas(), muscle, shown, EnumSet.allOf(Layer.class))
                                .figure("map"),
                        TechniqueBlock.of(muscle, shown)
                                .map(technique -> TechniqueFigure.of(technique, atlas.atlas())
                                        .figure("technique")),
                        atlas.atlas().standardDose(),
                        atlas.atlas().stopRule(),
                        Triage.byTier(atlas.course().triage().named(muscle.signs())),
                        atlas.atlas().neighboursOf(List.of(muscle)),
                        atlas.lessonsOn(muscle),
                        atlas.neighbour(muscle, -1),
                        atlas.neighbour(muscle, 1)));
    }
}
