package app.daybook.publishing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import app.daybook.web.When;

/**
 * A clinical review of an edition by somebody named, and what it means for files that may have changed since. What was
 * moved is as it was reviewed; what was changed, added or taken out is not.
 *
 * @param name of whoever reviewed it, at most {@value #LONGEST_NAME} characters
 * @param credentials in their own words, at most {@value #LONGEST_CREDENTIALS} characters
 * @param day in UTC
 * @param marks SHA-256 of each file that was reviewed, by its path
 */
public record ClinicalReview(String name, String credentials, LocalDate day, Map<String, String> marks) {

    public static final int LONGEST_NAME = 50;
    public static final int LONGEST_CREDENTIALS = 40;

    /** Characters that certificates have for it. */
    static final int LONGEST = 120;

    public ClinicalReview {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A reviewer has a name of at most " + LONGEST_NAME + " characters.");
        }
        if (credentials.isBlank() || credentials.length() > LONGEST_CREDENTIALS) {
            throw new IllegalArgumentException(
                    "A reviewer has credentials of at most " + LONGEST_CREDENTIALS + " characters.");
        }
        marks = Map.copyOf(marks);
    }

    /** The paths of what is not as it was reviewed, in order: changed, new, or, as it was then, taken out. */
    public SortedSet<String> changed(Map<String, String> now) {
        SortedSet<String> changed = new TreeSet<>(beside(marks.values(), now));
        changed.addAll(beside(now.values(), marks));
        return changed;
    }

    private static Set<String> beside(Collection<String> known, Map<String, String> files) {
        Set<String> marks = Set.copyOf(known);
        Set<String> beside = new TreeSet<>();
        files.forEach((path, mark) -> {
            if (!marks.contains(mark)) {
                beside.add(path);
            }
        });
        return beside;
    }

    /**
     * What is said of an edition, in at most {@value #LONGEST} characters, for pages and certificates, which keep it.
     *
     * @param now the marks of its files
     */
    public String of(Map<String, String> now) {
        SortedSet<String> changed = changed(now);
        String by = "by " + name + ", " + credentials + ", on " + When.day(day);
        if (changed.isEmpty()) {
            return by;
        }
        List<String> parts = ReviewedPart.of(changed);
        String pending = "pending for " + listed(parts) + ", changed since the review ";
        return List.of(pending + by, pending + "on " + When.day(day)).stream()
                .filter(words -> words.length() <= LONGEST)
                .findFirst()
                .orElse("pending for " + changed.size() + " files, changed since the review on " + When.day(day));
    }

    private static String listed(List<String> parts) {
        List<String> all = new ArrayList<>(parts);
        String last = all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(", ", all) + " and " + last;
    }
}
