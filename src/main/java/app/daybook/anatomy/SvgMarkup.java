package app.daybook.anatomy;

/** Writes SVG and HTML: names and values alternate, texts are escaped, there is no style attribute to write. */
final class SvgMarkup {

    private final StringBuilder out = new StringBuilder();

    SvgMarkup open(String element, Object... attributes) {
        return tag(element, attributes, ">");
    }

    SvgMarkup empty(String element, Object... attributes) {
        return tag(element, attributes, "/>");
    }

    SvgMarkup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    SvgMarkup text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** An element that holds only text. */
    SvgMarkup leaf(String element, String text, Object... attributes) {
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
