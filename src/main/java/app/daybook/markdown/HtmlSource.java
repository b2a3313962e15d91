package app.daybook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * HTML back to the Markdown that draws it. It passes our own allow-list first, so that only what Markdown here can draw
 * is left; that is why no converter of others is used, which would not know our citations, callouts and tables.
 */
public final class HtmlSource {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "ul",
            "ol",
            "blockquote",
            "pre",
            "table",
            "hr",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "dl",
            "aside",
            "div",
            "section",
            "figure");

    /** Blocks that would be taken for the answer where they stand, and so become lines of text. */
    private final Set<String> flattened;

    private final Fragments fragments;

    public HtmlSource(Fragments fragments, Set<String> flattened) {
        this.fragments = fragments;
        this.flattened = flattened;
    }

    /** Blocks, parted by empty lines. */
    public String blocks(String html) {
        return String.join("\n\n", blocks(fragments.parse(html)));
    }

    /** One line. */
    public String line(String html) {
        return line(fragments.parse(html));
    }

    private List<String> blocks(Node parent) {
        List<String> blocks = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node node : Inline.children(parent)) {
            if (node instanceof Element element && BLOCKS.contains(element.getTagName())) {
                blocks.addAll(some(Inline.guarded(Inline.source(run))));
                run.clear();
                blocks.addAll(block(element));
            } else {
                run.add(node);
            }
        }
        blocks.addAll(some(Inline.guarded(Inline.source(run))));
        return blocks;
    }

    private List<String> block(Element element) {
        String tag = element.getTagName();
        if (flattened.contains(tag)) {
            return List.of(flat(element));
        }
        return switch (tag) {
            case "p" -> some(Inline.guarded(Inline.source(element)));
            case "h2", "h3", "h4", "h5", "h6" -> some("**" + line(element) + "**");
            case "ul", "ol" -> List.of(list(element));
            case "blockquote" -> List.of(quoted(blocks(element)));
            case "aside" -> List.of(callout(element));
            case "pre" ->
                List.of("```\n" + element.getTextContent().stripTrailing().replace("```", "'''") + "\n```");
            case "table" -> List.of(table(element));
            case "dl" -> List.of(definitions(element));
            case "hr" -> List.of("***");
            default -> blocks(element);
        };
    }

    private static List<String> some(String block) {
        return block.isBlank() ? List.of() : List.of(block);
    }

    private static String line(Node node) {
        return Inline.source(node)
                .lines()
                .map(Inline::unbroken)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A list or table as lines of one paragraph. */
    private static String flat(Element element) {
        List<String> lines = new ArrayList<>();
        for (Element row : Inline.all(element, "li", "tr")) {
            List<String> cells =
                    Inline.all(row, "th", "td").stream().map(HtmlSource::line).toList();
            lines.add("– " + (cells.isEmpty() ? line(row) : String.join(" – ", cells)));
        }
        return String.join("\\\n", lines);
    }

    /** With other marks than those of answers, so that a list next to the answer stays one of its own. */
    private String list(Element list) {
        List<String> items = new ArrayList<>();
        boolean loose = false;
        String start = list.getAttribute("start");
        int number = start.matches("\\d{1,5}") ? Integer.parseInt(start) : 1;
        for (Element item : Inline.elements(list, "li")) {
            String mark = list.getTagName().equals("ul") ? "* " : number++ + ") ";
            loose |= !Inline.elements(item, "p").isEmpty();
            items.add(mark + indented(String.join(loose ? "\n\n" : "\n", blocks(item)), mark.length()));
        }
        return String.join(loose ? "\n\n" : "\n", items);
    }

    public static String indented(String text, int columns) {
        return text.replaceAll("\n(?!\n)", "\n" + " ".repeat(columns));
    }

    public static String quoted(List<String> blocks) {
        return "> " + String.join("\n\n", blocks).replace("\n", "\n> ").replaceAll("(?m)> $", ">");
    }

    private String callout(Element aside) {
        String kind = aside.getAttribute("class").replaceAll(".*callout-", "");
        List<String> blocks = new ArrayList<>();
        for (Node child : Inline.children(aside)) {
            if (child instanceof Element element
                    && !element.getAttribute("class").equals("callout-title")) {
                blocks.addAll(block(element));
            }
        }
        boolean known = List.of("note", "tip", "caution", "danger").contains(kind);
        String body = quoted(blocks);
        return known ? "> [!" + kind.toUpperCase(java.util.Locale.ROOT) + "]\n" + body : body;
    }

    private static String table(Element table) {
        List<String> rows = new ArrayList<>();
        for (Element row : Inline.all(table, "tr")) {
            List<String> cells =
                    Inline.all(row, "th", "td").stream().map(HtmlSource::line).toList();
            rows.add("| " + String.join(" | ", cells) + " |");
            if (rows.size() == 1) {
                rows.add("|" + "---|".repeat(Math.max(1, cells.size())));
            }
        }
        return String.join("\n", rows);
    }

    private static String definitions(Element list) {
        StringBuilder lines = new StringBuilder();
        for (Element part : Inline.all(list, "dt", "dd")) {
            boolean term = part.getTagName().equals("dt");
            lines.append(term ? lines.length() == 0 ? "" : "\n" : ": ")
                    .append(line(part))
                    .append('\n');
        }
        return lines.toString().strip();
    }
}
