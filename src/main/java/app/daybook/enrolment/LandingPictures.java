package app.daybook.enrolment;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import app.daybook.anatomy.Atlas;
import app.daybook.anatomy.BodyMap;
import app.daybook.anatomy.Layer;
import app.daybook.anatomy.Muscle;
import app.daybook.anatomy.PainMap;
import app.daybook.anatomy.Side;
import app.daybook.course.Course;

/** What a course's atlas gives to its first page: drawn once an edition, and kept for the one that is served. */
@Singleton
class LandingPictures {

    /**
     * @param muscle the first of the atlas, whose map stands at the head
     * @param portrait its map
     * @param body the body on which one points to where it hurts
     */
    record Drawn(String edition, Muscle muscle, String portrait, String body) {}

    /** By course: no more than there are courses. */
    private final Map<String, Drawn> drawn = new ConcurrentHashMap<>();

    /** Nothing where the course has no atlas. */
    Optional<Drawn> of(Course course) {
        return course.atlas()
                .filter(atlas -> !atlas.muscles().isEmpty())
                .map(atlas -> drawn.compute(
                        course.id(),
                        (id, before) -> before != null && before.edition().equals(course.edition())
                                ? before
                                : draw(course, atlas)));
    }

    private static Drawn draw(Course course, Atlas atlas) {
        Muscle first = atlas.muscles().get(0);
        return new Drawn(
                course.edition(),
                first,
                BodyMap.of(atlas, first, Side.RIGHT, EnumSet.allOf(Layer.class)).portrait("map"),
                new PainMap(atlas).picture("body"));
    }
}
