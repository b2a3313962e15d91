package app.daybook.anatomy;

/** Writes SVG and HTML: names and values alternate, texts are escaped, there is no style attribute to write. */
public final class SvgMarkup {

    private final StringBuilder out = new StringBuilder();

    public SvgMarkup open(String element, Object... attributes) {
        return tag(element, attributes, ">");
    }

    public SvgMarkup empty(String element, Object... attributes) {
        return tag(element, attributes, "/>");
    }

    public SvgMarkup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    public SvgMarkup text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** An element that holds only text. */
    public SvgMarkup leaf(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    private SvgMarkup tag(String element, Object[] attributes, String end) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String text = value instanceof Double number ? Pen.number(number) : value.toString();
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(text))
                    .append('"');
        }
        out.append(end);
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
