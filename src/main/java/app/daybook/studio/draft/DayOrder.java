package app.daybook.studio.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.authoring.CourseFiles;

/**
 * The days of a course in their order, which their files' names say. What belongs to a day goes by its id, so that
 * learners keep what they did wherever the day comes to stand.
 */
public record DayOrder(CourseFiles files) {

    /** As many as two digits name. */
    public static final int MOST_DAYS = 99;

    private static final Pattern DAYS =
            Pattern.compile("(?m)^([ \\t]*(?:-[ \\t]+)?days:[ \\t]*[\"']?)(\\d{1,3})-(\\d{1,3})");

    /** The names of the days' files, in order. */
    public List<String> names() {
        return files.names(CourseFiles.LESSONS);
    }

    /**
     * The same files with the days in another order.
     *
     * @param places of each day, in the order of now, where it is to stand; a day that is given another's place takes it
     */
    public SortedMap<String, byte[]> arranged(List<Integer> places) {
        List<String> names = names();
        List<Integer> order = new ArrayList<>();
        for (int day = 0; day < names.size(); day++) {
            order.add(day);
        }
        order.sort(Comparator.comparingDouble(day -> key(day + 1, places.get(day))));
        SortedMap<String, byte[]> arranged = new TreeMap<>(files.files());
        arranged.keySet().removeAll(names);
        for (int day = 0; day < order.size(); day++) {
            String name = names.get(order.get(day));
            arranged.put(name(day + 1, name), files.files().get(name));
        }
        return arranged;
    }

    /** A day that was given the place of another goes before it on its way up, and after it on its way down. */
    private static double key(int from, int to) {
        return to + Math.signum(to - from) / 2.0;
    }

    /**
     * The same files with one more day; the part of the day before it becomes longer.
     *
     * @param after the number of the day before it; 0 to put it first
     */
    public SortedMap<String, byte[]> with(int after, String slug, byte[] text) {
        List<String> names = new ArrayList<>(names());
        SortedMap<String, byte[]> more = new TreeMap<>(files.files());
        more.keySet().removeAll(names);
        for (int day = 1; day <= names.size(); day++) {
            String name = names.get(day - 1);
            more.put(name(day > after ? day + 1 : day, name), files.files().get(name));
        }
        more.put(name(after + 1, "day-00-" + slug + ".md"), text);
        more.computeIfPresent("course.yaml", (file, bytes) -> parts(bytes, Math.max(1, after)));
        return more;
    }

    private static String name(int day, String name) {
        return String.format("day-%02d%s", day, name.substring("day-00".length()));
    }

    /** Only the numbers of the parts change: the rest of the file stays as its author wrote it. */
    private static byte[] parts(byte[] bytes, int longer) {
        Matcher part = DAYS.matcher(new String(bytes, StandardCharsets.UTF_8));
        return part.replaceAll(days -> {
                    int first = Integer.parseInt(days.group(2));
                    int last = Integer.parseInt(days.group(3));
                    return Matcher.quoteReplacement(days.group(1) + (first > longer ? first + 1 : first) + "-"
                            + (last >= longer ? last + 1 : last));
                })
                .getBytes(StandardCharsets.UTF_8);
    }
}
