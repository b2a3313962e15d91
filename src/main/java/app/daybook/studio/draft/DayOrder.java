package app.daybook.studio.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    private static final Pattern RETIRED = Pattern.compile("(?m)^retired:([^\\r\\n#]*)");
    private static final Pattern ITEM = Pattern.compile("(?m)^([ \\t]*)-[ \\t]");

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

    /**
     * The same files without a day; its part becomes shorter, and its id is retired, for learners' records name it.
     *
     * @param day from 1
     * @param retired the id that the day was published under; nothing where it never was
     * @return nothing if it is the only day of its part, or of the course
     */
    public Optional<SortedMap<String, byte[]>> without(int day, Optional<String> retired) {
        List<String> names = names();
        byte[] settings = files.files().get("course.yaml");
        Optional<byte[]> shorter = settings == null ? Optional.empty() : shorter(settings, day);
        if (names.size() < 2 || shorter.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, byte[]> fewer = new TreeMap<>(files.files());
        fewer.keySet().removeAll(names);
        for (int other = 1; other <= names.size(); other++) {
            if (other != day) {
                String name = names.get(other - 1);
                fewer.put(
                        name(other > day ? other - 1 : other, name),
                        files.files().get(name));
            }
        }
        fewer.put("course.yaml", retired.map(id -> retiring(shorter.get(), id)).orElse(shorter.get()));
        return Optional.of(fewer);
    }

    /** Nothing where a part would be left without a day. */
    private static Optional<byte[]> shorter(byte[] bytes, int day) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean isAlone = DAYS.matcher(text)
                .results()
                .anyMatch(days -> days.group(2).equals(days.group(3)) && Integer.parseInt(days.group(2)) == day);
        return isAlone
                ? Optional.empty()
                : Optional.of(DAYS.matcher(text)
                        .replaceAll(days -> {
                            int first = Integer.parseInt(days.group(2));
                            int last = Integer.parseInt(days.group(3));
                            return Matcher.quoteReplacement(days.group(1) + (first > day ? first - 1 : first) + "-"
                                    + (last >= day ? last - 1 : last));
                        })
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The list of retired ids is a block, a line in brackets, or not there yet. */
    private static byte[] retiring(byte[] bytes, String id) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        Matcher line = RETIRED.matcher(text);
        String retired;
        if (!line.find()) {
            retired = text + (text.endsWith("\n") ? "" : end) + "retired:" + end + "  - " + id + end;
        } else if (line.group(1).strip().startsWith("[")) {
            int open = text.indexOf('[', line.start());
            boolean isEmpty = text.substring(open + 1).stripLeading().startsWith("]");
            retired = text.substring(0, open + 1) + id + (isEmpty ? "" : ", ") + text.substring(open + 1);
        } else {
            Matcher item = ITEM.matcher(text);
            String indent = item.find(line.end()) ? item.group(1) : "  ";
            int next = text.indexOf('\n', line.end());
            String rest = next < 0 ? "" : text.substring(next + 1);
            String head = next < 0 ? text + end : text.substring(0, next + 1);
            retired = head + indent + "- " + id + end + rest;
        }
        return retired.getBytes(StandardCharsets.UTF_8);
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
