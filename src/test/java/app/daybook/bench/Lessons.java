package app.daybook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.daybook.rig.Learner;

/**
 * Days of the real course as a learner gets them, by their length.
 *
 * @param days from the shortest to the longest
 */
record Lessons(List<Day> days) {

    private static final Pattern ID = Pattern.compile("(?m)^id: ([a-z0-9-]+)$");

    record Day(String path, byte[] plain, byte[] small) {

        @Override
        public String toString() {
            return "%s of %d bytes, %d compressed".formatted(path, plain.length, small.length);
        }
    }

    static Lessons of(Learner learner, String course, Path folder) throws Exception {
        List<Day> days = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            long count = files.filter(file -> file.getFileName().toString().matches("day-.*\\.md"))
                    .count();
            for (int day = 1; day <= count; day++) {
                String path = course + "/days/" + day;
                days.add(new Day(path, learner.bytes(path, "identity"), learner.bytes(path, "gzip")));
            }
        }
        days.sort(Comparator.comparingInt(day -> day.plain().length));
        return new Lessons(days);
    }

    /** The ids of the course's days, in order. */
    static List<String> ids(Path course) throws IOException {
        List<String> ids = new ArrayList<>();
        try (Stream<Path> files = Files.list(course)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("day-"))
                    .sorted()
                    .toList()) {
                Matcher id = ID.matcher(Files.readString(file));
                if (id.find()) {
                    ids.add(id.group(1));
                }
            }
        }
        return ids;
    }

    Day median() {
        return days.get(days.size() / 2);
    }

    Day longest() {
        return days.get(days.size() - 1);
    }
}
