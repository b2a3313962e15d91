package app.daybook.authoring;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

import app.daybook.markdown.Findings;

/** The ids of a course's questions and where they stand. Days are read side by side and add theirs in any order. */
final class QuestionIds {

    private record Place(String file, int line) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::file).thenComparing(Place::line).compare(this, other);
        }
    }

    private final Map<String, SortedSet<Place>> places = new ConcurrentHashMap<>();

    void add(String id, String file, int line) {
        places.computeIfAbsent(id, first -> new ConcurrentSkipListSet<>()).add(new Place(file, line));
    }

    /** Whoever comes first in the course keeps the id. */
    void refuseTwins(Findings findings) {
        places.forEach((id, all) -> all.stream()
                .skip(1)
                .forEach(place -> findings.error(
                        place.file,
                        place.line,
                        "duplicate-id",
                        "The question id \"" + id + "\" is used twice in this course; choose another.")));
    }
}
