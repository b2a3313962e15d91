package app.daybook.course;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * Who gets into a course, how many, and from when.
 *
 * @param seats how many may be on it at once; nothing where there is no end to it
 * @param starts the days on which one begins, in order; empty where everybody chooses their own
 * @param questions what is asked of whoever enrols
 */
public record EntryRules(EntryWay way, OptionalInt seats, List<LocalDate> starts, List<EligibilityQuestion> questions) {

    public static final EntryRules OPEN = new EntryRules(EntryWay.OPEN, OptionalInt.empty(), List.of(), List.of());

    public EntryRules {
        starts = starts.stream().sorted().distinct().toList();
        questions = List.copyOf(questions);
    }
}
