package app.daybook.quiz.foreign;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of XML from elsewhere. A document type, and with it every entity and every other file, is refused; so is
 * what is nested more deeply than anybody writes.
 *
 * @param name without prefix
 * @param attributes by name without prefix
 * @param content elements and texts ({@code Xml} and {@code String}) in their order
 */
public record Xml(String name, Map<String, String> attributes, List<Object> content, int line) {

    private static final int DEEPEST = 100;
    private static final int MOST_PARTS = 500_000;

    /**
     * Reads the whole document, which must not be large.
     *
     * @throws Malformed with what is wrong
     */
    public static Xml parse(String text) {
        List<Xml> roots = new ArrayList<>();
        each(text, depth -> depth == 0, element -> {
            roots.add(element);
            return true;
        });
        return roots.get(0);
    }

    /**
     * Reads the children of the root one after another, so that a large document does not fill the memory.
     *
     * @param taking answers whether it wants more
     * @throws Malformed with what is wrong
     */
    public static void eachChild(String text, Predicate<Xml> taking) {
        each(text, depth -> depth == 1, taking);
    }

    private static void each(String text, java.util.function.IntPredicate wanted, Predicate<Xml> taking) {
        int line = 1;
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            Deque<Xml> open = new ArrayDeque<>();
            int depth = 0;
            int parts = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                line = Math.max(1, reader.getLocation().getLineNumber());
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Malformed(line, "a document type or entity is not read; remove it");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (depth >= DEEPEST) {
                        throw new Malformed(line, "elements are nested more than " + DEEPEST + " deep; flatten them");
                    }
                    if (wanted.test(depth) || !open.isEmpty()) {
                        Xml element = element(reader, line);
                        Optional.ofNullable(open.peek()).ifPresent(parent -> parent.content.add(element));
                        open.push(element);
                    }
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    if (!open.isEmpty()) {
                        Xml closed = open.pop();
                        if (open.isEmpty()) {
                            parts = 0;
                            if (!taking.test(closed)) {
                                return;
                            }
                        }
                    }
                } else if (!open.isEmpty() && reader.hasText() && event != XMLStreamConstants.COMMENT) {
                    open.peek().content.add(reader.getText());
                }
                parts++;
                if (parts > MOST_PARTS) {
                    throw new Malformed(line, "one element has too many parts; split it");
                }
            }
        } catch (XMLStreamException e) {
            int at =
                    e.getLocation() == null ? line : Math.max(1, e.getLocation().getLineNumber());
            throw new Malformed(at, "this is not well-formed XML; the file may be cut off");
        }
    }

    private static Xml element(XMLStreamReader reader, int line) {
        Map<String, String> attributes = reader.getAttributeCount() == 0 ? Map.of() : new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Xml(reader.getLocalName(), attributes, new ArrayList<>(), line);
    }

    /** The JDK's own, whatever else lies on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    public static Xml empty(String name, int line) {
        return new Xml(name, Map.of(), List.of(), line);
    }

    public String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }

    public Stream<Xml> children() {
        return content.stream().filter(Xml.class::isInstance).map(Xml.class::cast);
    }

    public Stream<Xml> children(String wanted) {
        return children().filter(child -> child.name.equals(wanted));
    }

    public Optional<Xml> child(String wanted) {
        return children(wanted).findFirst();
    }

    /** It and everything in it. */
    public Stream<Xml> all() {
        return Stream.concat(Stream.of(this), children().flatMap(Xml::all));
    }

    /** All text in it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part instanceof Xml element ? element.text() : part));
        return text.toString();
    }

    /** The text of a child; empty if there is none. */
    public String text(String wanted) {
        return child(wanted).map(Xml::text).orElse("").strip();
    }
}
