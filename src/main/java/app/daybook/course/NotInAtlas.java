package app.daybook.course;

import app.daybook.web.Refusal;

/** An address of the atlas that names nothing in it. */
final class NotInAtlas extends Refusal {

    private static final long serialVersionUID = 1L;

    private NotInAtlas(String whatHappened, String whatToDo, Way way) {
        super(404, whatHappened, whatToDo, way);
    }

    static NotInAtlas muscle(CourseAtlas atlas) {
        return new NotInAtlas(
                "This atlas has no such muscle",
                "Check the address, or find the muscle in the list.",
                new Way(atlas.muscles(), "See all muscles"));
    }

    static NotInAtlas region(CourseAtlas atlas) {
        return new NotInAtlas(
                "This atlas has no such part of the body",
                "Check the address, or choose the place on the map.",
                new Way(atlas.pain(), "Where does it hurt?"));
    }
}
