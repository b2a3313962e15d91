package app.daybook.atlas;

import java.util.List;
import java.util.Optional;

import app.daybook.anatomy.Atlas;
import app.daybook.anatomy.BodyRegion;
import app.daybook.anatomy.Muscle;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.web.NotFound;

/** The atlas of one course, by the addresses of its pages. */
record CourseAtlas(Course course, Atlas atlas) {

    /**
     * @throws NotFound if there is no such course, or it has no atlas
     */
    static CourseAtlas of(Optional<Course> course) {
        return course.flatMap(found -> found.atlas().map(atlas -> new CourseAtlas(found, atlas)))
                .orElseThrow(NotFound::new);
    }

    /** The address of the index; a muscle's own continues it with a slash and its id. */
    String muscles() {
        return "/courses/" + course.id() + "/muscles";
    }

    /** The address of the map; a region's own continues it with a slash and its id. */
    String pain() {
        return "/courses/" + course.id() + "/pain";
    }

    Muscle muscle(String id) {
        return atlas.muscle(id).orElseThrow(() -> NotInAtlas.muscle(this));
    }

    BodyRegion region(String id) {
        return atlas.region(id).orElseThrow(() -> NotInAtlas.region(this));
    }

    List<Lesson> lessonsOn(Muscle muscle) {
        return course.lessons().stream()
                .filter(lesson -> lesson.muscles().contains(muscle.id()))
                .toList();
    }

    /** The muscle so many places after this one under the same heading; before it if negative. */
    Optional<Muscle> neighbour(Muscle muscle, int places) {
        List<Muscle> group = atlas.musclesByRegion().get(muscle.region());
        int at = group.indexOf(muscle) + places;
        return at >= 0 && at < group.size() ? Optional.of(group.get(at)) : Optional.empty();
    }
}
