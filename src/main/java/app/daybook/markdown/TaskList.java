package app.daybook.markdown;

import java.util.ArrayList;
import java.util.List;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;

/** The options of a question: a list of boxes, some ticked, or of numbers, each with a quotation under it. */
public final class TaskList {

    /** One option: whether it is ticked, its text and the quotation under it as safe HTML. */
    public record Item(boolean right, String text, String feedback, int line) {}

    private TaskList() {}

    /** The items of a list; those without a box are a finding and left out. */
    static List<Item> read(Block list, Markdown markdown, Margin margin) {
        List<Item> items = new ArrayList<>();
        for (Node item : list.node().getChildren()) {
            if (item instanceof TaskListItem box) {
                items.add(item(box, box.isItemDoneMarker(), markdown));
            } else {
                margin.error(item, "option", "An option begins with \"- [ ]\", a right one with \"- [x]\".");
            }
        }
        return items;
    }

    /** The items of a numbered list, none ticked. */
    static List<Item> numbered(Block list, Markdown markdown) {
        return list.children().stream()
                .map(item -> item(item.node(), false, markdown))
                .toList();
    }

    private static Item item(Node item, boolean right, Markdown markdown) {
        List<Block> feedback = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Block child : Block.childrenOf(item)) {
            if (child.node() instanceof BlockQuote quotation) {
                feedback.addAll(Block.childrenOf(quotation));
            } else {
                text.append(child.node() instanceof Paragraph ? markdown.inline(child) : markdown.html(List.of(child)));
            }
        }
        return new Item(right, text.toString(), markdown.html(feedback), Block.line(item));
    }
}
