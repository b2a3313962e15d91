package app.daybook.course.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.daybook.course.practice.Entries;

/**
 * A sheet as it may look when it was filled in.
 *
 * @param title whose it is, and of which day
 * @param entries by the names of fields, and by the ids of questions with lines and of signatures
 * @param rows what stands in the columns of a grid, by the row's id
 * @param ticked ids of signs, questions and muscles that apply
 * @param unsure ids of questions whose answer nobody could weigh
 * @param marks on the body
 */
public record Example(
        String title,
        Entries entries,
        Map<String, List<String>> rows,
        Set<String> ticked,
        Set<String> unsure,
        List<Mark> marks) {

    /**
     * A cross on the drawing, in the units of the atlas.
     *
     * @param view {@code front} or {@code back}
     */
    public record Mark(String view, double x, double y) {}

    public Example {
        rows = new LinkedHashMap<>(rows);
        ticked = Set.copyOf(ticked);
        unsure = Set.copyOf(unsure);
        marks = List.copyOf(marks);
    }
}
