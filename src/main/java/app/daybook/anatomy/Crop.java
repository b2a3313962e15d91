package app.daybook.anatomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How much of a view a map shows: its marks, and enough of the body round them to know where one is. */
final class Crop {

    private static final double MARGIN = 6;
    private static final double LEAST = 34;
    /** Marks all this far from the middle are on the arm, which is shown without the trunk. */
    private static final double ARM = 12;
    /** Marks over more than this height show the whole body. */
    private static final double WHOLE = 140;
    /** This much empty body between marks is left out. */
    private static final double APART = 35;
    /** Nobody is cut through the neck: marks above this show all of the head. */
    private static final double HEAD = 29;
    /** Nor is a hand: marks below the wrist and so far from the middle show all of it. */
    private static final double WRIST = 100;

    private static final double HAND = 30;
    private static final double FINGERTIPS = 118;
    private static final double THUMB = 41;
    /** Marks this near to the middle are shown with both halves of the body. */
    private static final double TRUNK = 24;

    static Frame of(View view, Side side, List<Panel.Marks> marks) {
        if (view == View.HEAD) {
            Box head = new Box(1, 1, 64, 84);
            return Frame.fitting(side == Side.RIGHT ? head : head.mirrored(view.width()), 340, 380, 6);
        }
        if (view == View.SOLE) {
            return Frame.fitting(new Box(0, 0, 20, 50), 340, 330, 7);
        }
        Box box = marks.stream()
                .flatMap(Panel.Marks::boxes)
                .reduce(Box::and)
                .orElseThrow()
                .grown(MARGIN);
        if (box.height() > WHOLE) {
            return Frame.fitting(new Box(9, 1, 91, 199), 340, 720, 10);
        }
        double middle = view.width() / 2.0;
        double reach = Math.max(middle - box.left(), box.right() - middle);
        double gap = Math.max(box.left() - middle, middle - box.right());
        Box wide = box;
        if (reach <= TRUNK) {
            wide = box.and(box.mirrored(view.width()));
        } else if (gap < ARM) {
            wide = box.and(new Box(middle - 8, box.top(), middle + 8, box.top()));
        }
        if (wide.top() < HEAD) {
            wide = wide.and(new Box(middle, 1, middle, 1));
        }
        if (box.bottom() > WRIST && reach > HAND) {
            double thumb = box.left() + box.right() < view.width() ? middle - THUMB : middle + THUMB;
            wide = wide.and(new Box(thumb, FINGERTIPS, thumb, FINGERTIPS));
        }
        Box shown = wide.atLeast(LEAST, LEAST).within(new Box(8, 1, 92, 199));
        return Frame.fitting(shown, 340, 380, 10);
    }

    /**
     * Marks far above one another get a panel each, so that a zone at the sacrum does not shrink the calf. One row of
     * marks for each panel, the fullest first.
     */
    static List<List<Panel.Marks>> apart(View view, List<Panel.Marks> marks) {
        if (!view.wholeBody() || marks.isEmpty()) {
            return marks.isEmpty() ? List.of() : List.of(marks);
        }
        List<Box> boxes = marks.stream()
                .flatMap(Panel.Marks::boxes)
                .sorted(Comparator.comparingDouble(Box::top))
                .toList();
        List<List<Panel.Marks>> rows = new ArrayList<>();
        double from = 0;
        double reached = boxes.get(0).bottom();
        for (Box box : boxes) {
            if (box.top() - reached > APART) {
                rows.add(between(marks, from, reached + 1));
                from = reached + 1;
            }
            reached = Math.max(reached, box.bottom());
        }
        rows.add(between(marks, from, view.height()));
        rows.sort(Comparator.comparingInt((List<Panel.Marks> row) -> row.size()).reversed());
        return rows;
    }

    private static List<Panel.Marks> between(List<Panel.Marks> marks, double top, double bottom) {
        return marks.stream()
                .map(m -> m.between(top, bottom))
                .filter(m -> m.boxes().findAny().isPresent())
                .toList();
    }

    private Crop() {}
}
