package app.daybook.badge;

import java.io.StringReader;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A badge inside a drawing: the element {@code openbadges:credential} of an SVG (Open Badges 3.0, section 5.3.2). */
public final class BakedSvg {

    private static final String NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";

    private BakedSvg() {}

    /** @param drawing one of ours: the first {@code >} ends the opening tag of its root */
    public static String bake(String drawing, String badge) {
        int inside = drawing.indexOf('>') + 1;
        // A name may hold what ends a CDATA section
        String body = badge.replace("]]>", "]]]]><![CDATA[>");
        return drawing.substring(0, inside) + "<openbadges:credential xmlns:openbadges=\"" + NAMESPACE + "\"><![CDATA["
                + body + "]]></openbadges:credential>" + drawing.substring(inside);
    }

    /** The badge in a drawing that came from anywhere. No entity is resolved and nothing is fetched. */
    public static Optional<String> extract(String drawing) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(drawing));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("credential")
                        && NAMESPACE.equals(reader.getNamespaceURI())) {
                    return Optional.of(reader.getElementText().strip());
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }
}
