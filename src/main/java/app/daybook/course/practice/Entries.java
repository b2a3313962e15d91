package app.daybook.course.practice;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was written into a form, by the names of its controls. Blank is absent; the items of a checklist stand side by
 * side with a space between, for ids have none.
 */
public record Entries(Map<String, String> values) {

    public static final Entries NONE = new Entries(Map.of());

    /** In characters: what one control holds at most. */
    public static final int LONGEST = 20_000;

    public Entries {
        Map<String, String> kept = new TreeMap<>();
        values.forEach((name, value) -> {
            String plain = value.replace("\r\n", "\n").strip();
            if (!plain.isEmpty()) {
                kept.put(name, plain);
            }
        });
        values = Collections.unmodifiableMap(kept);
    }

    /** What was written, empty for nothing. */
    public String of(String name) {
        return values.getOrDefault(name, "");
    }

    /** The items that were ticked. */
    public List<String> items(String name) {
        return of(name).isEmpty() ? List.of() : Arrays.asList(of(name).split(" "));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The names of those that are too long to be kept. */
    public List<String> tooLong() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().length() > LONGEST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
