package app.daybook.clinical;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a file that stand together, without an empty one between them.
 *
 * @param line its first one, from 1
 * @param last its last one
 */
record SourceBlock(int line, int last, String text) {

    boolean holds(int which) {
        return line <= which && which <= last;
    }

    /** All of a text, in order. */
    static List<SourceBlock> of(String text) {
        List<SourceBlock> blocks = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int line = 0;
        for (String each : (text + "\n\n").split("\r\n|\r|\n", -1)) {
            line++;
            if (!each.isBlank()) {
                open.add(each);
            } else if (!open.isEmpty()) {
                blocks.add(new SourceBlock(line - open.size(), line - 1, String.join("\n", open)));
                open.clear();
            }
        }
        return blocks;
    }
}
