package app.daybook.quiz.foreign;

/** XML as it is written: elements indented, each text with what XML refuses left out (XML 1.0, 2.2). */
public final class XmlLines {

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** @param attributes names and values in turn */
    public XmlLines open(String name, String... attributes) {
        start(name, attributes).append(">\n");
        depth++;
        return this;
    }

    public XmlLines close(String name) {
        depth--;
        indent().append("</").append(name).append(">\n");
        return this;
    }

    public XmlLines empty(String name, String... attributes) {
        start(name, attributes).append("/>\n");
        return this;
    }

    public XmlLines text(String name, String text, String... attributes) {
        return raw(name, escape(text), attributes);
    }

    /** An element whose content is XML already. */
    public XmlLines raw(String name, String content, String... attributes) {
        start(name, attributes)
                .append('>')
                .append(allowed(content))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** XML already. */
    public XmlLines verbatim(String content) {
        xml.append(allowed(content)).append('\n');
        return this;
    }

    public XmlLines cdata(String name, String text) {
        return text.isEmpty()
                ? text(name, "")
                : raw(name, "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>");
    }

    public static String escape(String text) {
        return Html.escape(text).replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return xml.toString();
    }

    private StringBuilder start(String name, String... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(allowed(escape(attributes[i + 1])))
                    .append('"');
        }
        return xml;
    }

    private StringBuilder indent() {
        return xml.append("  ".repeat(depth));
    }

    private static String allowed(String text) {
        return text.replaceAll("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
