package app.daybook.course.sheet;

import java.util.List;
import java.util.Optional;

/**
 * One sheet to print and to fill in by hand.
 *
 * @param id by which it is addressed
 * @param kind what sheets of the same making share: the id that the author gave
 * @param lead what it is for
 * @param lessons ids of the days that lead to it
 * @param region of the atlas, where it is for the muscles of one
 */
public record PracticeSheet(
        String id,
        String kind,
        String title,
        String lead,
        List<String> lessons,
        Optional<String> region,
        List<SheetSection> sections,
        Optional<Example> example) {

    public PracticeSheet {
        lessons = List.copyOf(lessons);
        sections = List.copyOf(sections);
    }
}
