package app.daybook.atlas;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import app.daybook.anatomy.Muscle;
import app.daybook.authoring.TriggerPointsTest;
import app.daybook.course.Lesson;
import app.daybook.web.NotFound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CourseAtlasTest {

    private final CourseAtlas atlas = CourseAtlas.of(Optional.of(TriggerPointsTest.course()));

    @Test
    void aMuscleNamesTheDaysThatTeachIt() {
        assertEquals(
                List.of(7, 8, 9, 11),
                atlas.lessonsOn(atlas.muscle("upper-trapezius")).stream()
                        .map(Lesson::day)
                        .toList());
    }

    @Test
    void everyMuscleIsTaught() {
        for (Muscle muscle : atlas.atlas().muscles()) {
            assertFalse(atlas.lessonsOn(muscle).isEmpty(), muscle.id());
        }
    }

    @Test
    void neighboursStandUnderTheSameHeading() {
        Muscle gastrocnemius = atlas.muscle("gastrocnemius");
        assertEquals(Optional.empty(), atlas.neighbour(gastrocnemius, -1));
        assertEquals("soleus", atlas.neighbour(gastrocnemius, 1).orElseThrow().id());
        // temporalis stands near the end of the file, yet last of the head
        assertEquals(Optional.empty(), atlas.neighbour(atlas.muscle("temporalis"), 1));
    }

    @Test
    void noCourseHasNoAtlas() {
        assertThrows(NotFound.class, () -> CourseAtlas.of(Optional.empty()));
        assertThrows(NotInAtlas.class, () -> atlas.muscle("solus"));
        assertThrows(NotInAtlas.class, () -> atlas.region("nose"));
    }
}
