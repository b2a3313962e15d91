package app.daybook.anatomy;

import java.util.List;

/**
 * A place where structures to keep off lie close under the skin, on the right half of the body.
 *
 * @param window what of the view is shown
 * @param words what this means for the hand, as sentences
 */
public record Site(String id, String name, View view, Box window, List<Structure> keepOff, String words) {

    public Site {
        keepOff = List.copyOf(keepOff);
    }
}
