package app.daybook.course.practice;

import java.util.List;
import java.util.Optional;

/**
 * By what a record is read.
 *
 * @param id stable: reviews are kept under it
 * @param levels from the lowest to the highest
 */
public record Criterion(String id, String title, List<Level> levels) {

    /** A level in words. */
    public record Level(String id, String words) {}

    public Criterion {
        levels = List.copyOf(levels);
    }

    public Optional<Level> level(String levelId) {
        return levels.stream().filter(level -> level.id().equals(levelId)).findFirst();
    }
}
