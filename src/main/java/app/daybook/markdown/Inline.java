package app.daybook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What stands within a line of HTML as Markdown, its signs escaped. */
public final class Inline {

    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<>~|&]");

    /** What would begin a block at the start of a line: a list, a heading, a definition, an answer. */
    private static final Pattern BEGINNING = Pattern.compile("(?m)^([ \\t]*)([-+#:=!]|\\d{1,9}(?=[.)]))");

    private static final String CITED = "#ref-";

    private Inline() {}

    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    /** The children with this name. */
    static List<Element> elements(Node parent, String tag) {
        return children(parent).stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> element.getTagName().equals(tag))
                .toList();
    }

    /** The elements within that have one of these names, in their order, and none within one of them. */
    static List<Element> all(Node parent, String... tags) {
        List<Element> all = new ArrayList<>();
        for (Node child : children(parent)) {
            if (child instanceof Element element) {
                if (List.of(tags).contains(element.getTagName())) {
                    all.add(element);
                } else {
                    all.addAll(all(element, tags));
                }
            }
        }
        return all;
    }

    /** A text that is a block of its own: no line of it is empty, or taken for anything but text. */
    public static String guarded(String text) {
        String block =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        return BEGINNING.matcher(unbroken(block)).replaceAll(start -> {
            String sign = start.group(2);
            boolean number = Character.isDigit(sign.charAt(0));
            return start.group(1) + (number ? sign + "\\\\" : "\\\\" + sign);
        });
    }

    /** The text without a line break at its end: a backslash that no other one escapes. */
    static String unbroken(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end--;
        }
        boolean broken = (text.length() - end) % 2 == 1;
        return (broken ? text.substring(0, text.length() - 1) : text).strip();
    }

    static String source(Node parent) {
        return source(children(parent));
    }

    static String source(List<Node> nodes) {
        StringBuilder text = new StringBuilder();
        boolean code = false;
        for (Node node : nodes) {
            String next = source(node, true);
            boolean again = code && isCode(node);
            code = isCode(node);
            text.append(again ? " " : ""); // else the two would share a fence
            if (next.startsWith("[") && text.length() > 0 && text.charAt(text.length() - 1) == '!') {
                text.insert(text.length() - 1, '\\'); // else it would be a picture
            }
            text.append(next);
        }
        return text.toString();
    }

    static String source(Node node, boolean escaping) {
        if (node instanceof Text text) {
            return escaping ? escaped(text.getData()) : text.getData();
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        return switch (element.getTagName()) {
            case "em" -> marked("*", source(element));
            case "strong" -> marked("**", source(element));
            case "del" -> marked("~~", source(element));
            case "code" -> code(element.getTextContent());
            case "br" -> "\\\n";
            case "a" -> link(element);
            case "sup" -> element.getAttribute("class").equals("cite") ? citation(element) : source(element);
            case "img" -> escaped(element.getAttribute("alt"));
            default -> source(element);
        };
    }

    public static String escaped(String text) {
        return SIGN.matcher(text).replaceAll("\\\\$0");
    }

    /** Space within the marks would keep them from being marks. */
    private static String marked(String mark, String text) {
        String core = text.strip();
        if (core.isEmpty()) {
            return text;
        }
        int at = text.indexOf(core);
        return text.substring(0, at) + mark + core + mark + text.substring(at + core.length());
    }

    private static boolean isCode(Node node) {
        return node instanceof Element element && element.getTagName().equals("code");
    }

    /** Code between fences that are longer than any that stands in it (CommonMark 0.31, Code spans). */
    private static String code(String text) {
        if (text.isBlank()) {
            return escaped(text);
        }
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        boolean padded = text.startsWith("`") || text.endsWith("`");
        String space = padded ? " " : "";
        return fence + space + text.replace('\n', ' ') + space + fence;
    }

    /** Links into another course lead nowhere here; their words stay. */
    private static String link(Element link) {
        String address = link.getAttribute("href");
        String text = source(link);
        return address.matches("(https?://|mailto:)[^\\s()<>]+") ? "[" + text + "](" + address + ")" : text;
    }

    private static String citation(Element cite) {
        List<String> keys = all(cite, "a").stream()
                .map(link -> link.getAttribute("href"))
                .filter(address -> address.startsWith(CITED))
                .map(address -> "@" + address.substring(CITED.length()))
                .toList();
        return keys.isEmpty() ? source(cite) : "[" + String.join("; ", keys) + "]";
    }
}
