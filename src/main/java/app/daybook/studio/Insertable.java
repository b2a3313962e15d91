package app.daybook.studio;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import app.daybook.anatomy.Atlas;
import app.daybook.course.Course;
import app.daybook.markdown.Findings;
import app.daybook.studio.draft.Draft;

/**
 * What a course has that its texts may name.
 *
 * @param text as it is written
 * @param words what it stands for
 */
record Insertable(String text, String words) {

    private static final Pattern WORK = Pattern.compile("(?m)^([A-Za-z][A-Za-z0-9_-]*):");

    /** Links to the days, in their order. */
    static List<Insertable> days(Optional<Course> course) {
        return course.map(Course::lessons).orElse(List.of()).stream()
                .map(lesson -> new Insertable(
                        "[" + lesson.title() + "](" + lesson.id() + ")", lesson.day() + " · " + lesson.title()))
                .toList();
    }

    /** Citations of the works in {@code references.yaml}. */
    static List<Insertable> works(Draft draft) {
        return draft.files()
                .text("references.yaml", new Findings())
                .map(yaml -> WORK.matcher(yaml)
                        .results()
                        .map(key -> new Insertable("[@" + key.group(1) + "]", key.group(1)))
                        .toList())
                .orElse(List.of());
    }

    /** Body maps of the muscles of the atlas. */
    static List<Insertable> muscles(Optional<Course> course) {
        return course.flatMap(Course::atlas).map(Atlas::muscles).orElse(List.of()).stream()
                .map(muscle -> new Insertable(
                        BuildingBlock.BODY_MAP.getText().replace("muscle-id", muscle.id()), muscle.name()))
                .toList();
    }
}
