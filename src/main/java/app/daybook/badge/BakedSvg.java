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

    /**
     * The namespace stands on the root, where programs look for it that read the drawing as text.
     *
     * @param drawing one of ours: the first {@code >} ends the opening tag of its root
     */
    public static String bake(String drawing, String badge) {
        int end = drawing.indexOf('>');
        // A name may hold what ends a CDATA section
        String body = badge.replace("]]>", "]]]]><![CDATA[>");
        return drawing.substring(0, end) + " xmlns:openbadges=\"" + NAMESPACE + "\"><openbadges:credential><![CDATA["
                + body + "]]></openbadges:credential>" + drawing.substring(end + 1);
    }

    /**
     * The badge in a drawing that came from anywhere: JSON, or a signed token. No entity is resolved and nothing is
     * fetched.
     *
     * @param longest characters of the badge; a longer one is not read
     */
    public static Optional<String> extract(String drawing, int longest) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(drawing));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("credential")
                        && NAMESPACE.equals(reader.getNamespaceURI())) {
                    return Optional.of(text(reader)).filter(text -> text.length() <= longest);
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static String text(XMLStreamReader reader) throws XMLStreamException {
        String token = reader.getAttributeValue(null, "verify");
        return (token == null ? reader.getElementText() : token).strip();
    }
}
