package app.daybook.markdown;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses one fragment of HTML after the other, with one parser, since making one takes longer than parsing. */
public final class Fragments {

    private final DocumentBuilder parser;

    public Fragments() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Java's own XML parser knows no secure processing.", e);
        }
    }

    /** What our allow-list leaves of the fragment, within one element. */
    Element parse(String html) {
        String safe = SafeHtml.clean("<div>" + html + "</div>").replace("&nbsp;", "&#160;");
        try {
            return parser.parse(new InputSource(new StringReader(safe))).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new IllegalArgumentException("a text is no HTML that Markdown can hold", e);
        }
    }
}
