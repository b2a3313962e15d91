package app.daybook.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Captions as WebVTT (W3C, 2019), as far as an author can get them wrong. Of a player that finds a fault nobody hears. */
public final class Captions {

    private static final Pattern TIMING = Pattern.compile("(\\S+)[ \t]+-->[ \t]+(\\S+)(?:[ \t].*)?");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})");
    private static final int MOST_FAULTS = 20;

    private Captions() {}

    /** @param line from 1 */
    public record Fault(int line, String message) {}

    /** What keeps players from showing them, each with what to do; at most {@value #MOST_FAULTS}. */
    public static List<Fault> faults(String text) {
        List<Fault> faults = new ArrayList<>();
        String[] lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        if (!lines[0].replace("\uFEFF", "").matches("WEBVTT(?:[ \t].*)?")) {
            faults.add(new Fault(1, "Captions begin with a line that says WEBVTT, and an empty line after it."));
            return faults;
        }
        int cues = 0;
        long before = 0;
        for (int i = 1; i < lines.length && faults.size() < MOST_FAULTS; i++) {
            if (!lines[i].contains("-->")) {
                continue;
            }
            cues++;
            Matcher timing = TIMING.matcher(lines[i].strip());
            long from = timing.matches() ? millis(timing.group(1)) : -1;
            long to = timing.matches() ? millis(timing.group(2)) : -1;
            if (from < 0 || to < 0) {
                faults.add(new Fault(i + 1, "A caption’s times are written like 00:01.500 --> 00:04.000."));
            } else if (to <= from) {
                faults.add(new Fault(i + 1, "This caption ends before it begins; put the earlier time first."));
            } else if (from < before) {
                faults.add(new Fault(i + 1, "This caption begins before the one above it; put them in order."));
            } else {
                before = from;
            }
            if (i + 1 == lines.length || lines[i + 1].isBlank()) {
                faults.add(new Fault(i + 1, "This caption has no words; write them in the line below its times."));
            }
        }
        if (cues == 0) {
            faults.add(new Fault(
                    1, "There is no caption: write times like 00:01.500 --> 00:04.000, and the words below them."));
        }
        return faults;
    }

    private static long millis(String time) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            return -1;
        }
        long hours = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
        return ((hours * 60 + Long.parseLong(parts.group(2))) * 60 + Long.parseLong(parts.group(3))) * 1000
                + Long.parseLong(parts.group(4));
    }
}
