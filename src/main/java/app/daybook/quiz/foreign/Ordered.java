package app.daybook.quiz.foreign;

import java.util.List;

import app.daybook.quiz.Ordering;

/** How Moodle names the ways to mark an ordering (“Ordering question type”). */
public final class Ordered {

    public static final String WHOLE = "ALL_OR_NOTHING";
    public static final String NEIGHBOURS = "RELATIVE_NEXT_EXCLUDE_LAST";

    private Ordered() {}

    public static Ordering ordering(Head head, List<Ordering.Item> items, String grading, Intake intake) {
        if (!grading.equals(WHOLE) && !grading.equals(NEIGHBOURS) && !grading.isEmpty()) {
            intake.lost("right neighbours earn the parts of the point now, not "
                    + Notes.shortened(grading.toLowerCase(java.util.Locale.ROOT).replace('_', ' ')) + ".");
        }
        if (items.size() < 3) {
            throw new IllegalArgumentException("it has " + items.size() + " things to order; write three or more");
        }
        if (items.stream().anyMatch(item -> Html.plain(item.text()).isEmpty())) {
            throw new IllegalArgumentException("a thing to order has no words, or lost its picture; write it in words");
        }
        return new Ordering(intake.prompt(head), items, !grading.equals(WHOLE));
    }
}
