package app.daybook.studio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;

import app.daybook.authoring.CourseFiles;
import app.daybook.studio.draft.TypedText;

/**
 * A file that differs between two editions.
 *
 * @param kind what happened to it
 * @param lines what changed, with the lines around it; none of a picture
 * @param more whether there is more than is shown
 */
record TextChange(String file, Kind kind, List<Line> lines, boolean more) {

    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A line of a comparison.
     *
     * @param number in the new text, or in the old one of a line that is gone; 0 where lines are left out
     */
    record Line(How how, int number, String text) {}

    enum How {
        SAME,
        GONE,
        NEW,
        LEFT_OUT
    }

    private static final int AROUND = 2;
    private static final int MOST_LINES = 300;

    /** Of long texts with nothing in common, a comparison by lines says nothing and takes long. */
    private static final int LONGEST = 20_000;

    static List<TextChange> between(CourseFiles before, CourseFiles after) {
        SortedSet<String> paths = new TreeSet<>(before.files().keySet());
        paths.addAll(after.files().keySet());
        List<TextChange> changes = new ArrayList<>();
        for (String path : paths) {
            byte[] old = before.files().get(path);
            byte[] fresh = after.files().get(path);
            if (!Arrays.equals(old, fresh)) {
                changes.add(of(path, old, fresh));
            }
        }
        return changes;
    }

    private static TextChange of(String path, byte[] old, byte[] fresh) {
        Kind kind = old == null ? Kind.ADDED : fresh == null ? Kind.REMOVED : Kind.CHANGED;
        List<Line> lines = path.matches(Authored.FILE) ? lines(text(old), text(fresh)) : List.of();
        return new TextChange(
                path, kind, lines.subList(0, Math.min(MOST_LINES, lines.size())), lines.size() > MOST_LINES);
    }

    private static List<String> text(byte[] bytes) {
        return bytes == null ? List.of() : TypedText.shown(bytes).lines().toList();
    }

    private static List<Line> lines(List<String> old, List<String> fresh) {
        List<Line> lines = new ArrayList<>();
        if (old.size() > LONGEST || fresh.size() > LONGEST) {
            return lines;
        }
        int shown = 0;
        List<Line> fresher = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh, new MeyersDiffWithLinearSpace<>(), null)
                .getDeltas()) {
            int from = delta.getTarget().getPosition();
            if (from > shown) {
                lines.addAll(fresher);
                fresher.clear();
                addBetween(lines, fresh, shown, from);
            }
            int gone = delta.getSource().getPosition();
            for (String line : delta.getSource().getLines()) {
                lines.add(new Line(How.GONE, ++gone, line));
            }
            for (String line : delta.getTarget().getLines()) {
                fresher.add(new Line(How.NEW, ++from, line));
            }
            shown = from;
        }
        lines.addAll(fresher);
        addSame(lines, fresh, shown, Math.min(fresh.size(), shown + AROUND));
        return lines;
    }

    /** What stands between two changes: all of it where it is short. */
    private static void addBetween(List<Line> lines, List<String> fresh, int shown, int from) {
        int after = lines.isEmpty() ? 0 : shown + AROUND;
        if (from - AROUND > after) {
            addSame(lines, fresh, shown, after);
            lines.add(new Line(How.LEFT_OUT, 0, ""));
            addSame(lines, fresh, from - AROUND, from);
        } else {
            addSame(lines, fresh, shown, from);
        }
    }

    private static void addSame(List<Line> lines, List<String> fresh, int from, int to) {
        for (int i = from; i < to; i++) {
            lines.add(new Line(How.SAME, i + 1, fresh.get(i)));
        }
    }
}
