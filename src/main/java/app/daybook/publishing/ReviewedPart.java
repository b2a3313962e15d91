package app.daybook.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the files of a course are called where it is said what was not reviewed. */
final class ReviewedPart {

    private static final Pattern DAY = Pattern.compile("day-(\\d{2})-[^/]*\\.md");

    /** In the order in which they are named. */
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("final-exam.md", "the final");
        NAMES.put("triage.yaml", "the warning signs");
        NAMES.put("atlas.yaml", "the atlas");
        NAMES.put("practice.yaml", "the practical records");
        NAMES.put("sheets.yaml", "the practice sheets");
        NAMES.put("glossary.yaml", "the glossary");
        NAMES.put("references.yaml", "the references");
        NAMES.put("evaluation.md", "the evaluation");
        NAMES.put("course.yaml", "the course’s page");
    }

    private static final String PICTURES = "pictures";
    private static final String OTHERS = "other files";

    private ReviewedPart() {}

    /** Such as “days 3 to 5”, “the final” and “pictures”: at least one. */
    static List<String> of(Collection<String> paths) {
        SortedSet<Integer> days = new TreeSet<>();
        SortedSet<String> left = new TreeSet<>();
        for (String path : paths) {
            Matcher day = DAY.matcher(path);
            if (day.matches()) {
                days.add(Integer.valueOf(day.group(1)));
            } else {
                left.add(path);
            }
        }
        List<String> parts = new ArrayList<>();
        if (!days.isEmpty()) {
            parts.add((days.size() == 1 ? "day " : "days ") + ranges(days));
        }
        NAMES.forEach((path, name) -> {
            if (left.remove(path)) {
                parts.add(name);
            }
        });
        if (left.removeIf(path -> path.startsWith("media/"))) {
            parts.add(PICTURES);
        }
        if (!left.isEmpty()) {
            parts.add(OTHERS);
        }
        return parts;
    }

    /** Such as “3 to 5, 9”: three in a row or more are a range. */
    private static String ranges(SortedSet<Integer> days) {
        List<String> words = new ArrayList<>();
        List<Integer> left = new ArrayList<>(days);
        while (!left.isEmpty()) {
            int first = left.get(0);
            int length = 1;
            while (length < left.size() && left.get(length) == first + length) {
                length++;
            }
            if (length < 3) {
                length = 1;
            }
            words.add(length == 1 ? String.valueOf(first) : first + " to " + (first + length - 1));
            left = left.subList(length, left.size());
        }
        return String.join(", ", words);
    }
}
