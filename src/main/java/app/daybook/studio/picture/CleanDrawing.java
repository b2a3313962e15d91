package app.daybook.studio.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A drawing (SVG 2) with what draws, and nothing that runs, loads or leads elsewhere. */
final class CleanDrawing {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final Set<String> DRAWS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern",
            "marker",
            "style",
            "switch");

    /** Deeper than anybody draws, and shallow enough for the stack. */
    private static final int DEEPEST = 200;

    private CleanDrawing() {}

    static byte[] clean(byte[] bytes) throws Picture.Unusable {
        Document document = parsed(bytes);
        Element root = document.getDocumentElement();
        if (!SVG.equals(root.getNamespaceURI()) || !"svg".equals(root.getLocalName())) {
            throw new Picture.Unusable(Picture.Fault.NO_PICTURE);
        }
        clean(root, 0);
        for (Node beside : children(document)) {
            if (beside != root) {
                document.removeChild(beside);
            }
        }
        return written(document);
    }

    private static void clean(Element element, int depth) {
        for (Node child : children(element)) {
            boolean isText = child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE;
            if (child instanceof Element inner && draws(inner) && depth < DEEPEST) {
                clean(inner, depth + 1);
            } else if (!isText) {
                element.removeChild(child);
            }
        }
        for (int i = element.getAttributes().getLength() - 1; i >= 0; i--) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!isHarmless(attribute)) {
                element.removeAttributeNode(attribute);
            }
        }
    }

    private static boolean draws(Element element) {
        return SVG.equals(element.getNamespaceURI())
                && DRAWS.contains(element.getLocalName())
                && (!"style".equals(element.getLocalName()) || isHarmless(element.getTextContent()));
    }

    private static boolean isHarmless(Attr attribute) {
        String name = attribute.getName().toLowerCase(Locale.ROOT);
        if (name.equals("href") || name.endsWith(":href")) {
            return attribute.getValue().strip().startsWith("#");
        }
        return !name.startsWith("on") && isHarmless(attribute.getValue());
    }

    /** Styles may name what is in the drawing, as in {@code url(#shade)}; an escape could hide anything. */
    private static boolean isHarmless(String style) {
        String plain = style.replaceAll("(?i)url\\(\\s*[\"']?#[A-Za-z0-9_.-]+[\"']?\\s*\\)", "")
                .toLowerCase(Locale.ROOT);
        return !plain.contains("url(")
                && !plain.contains("@import")
                && !plain.contains("javascript:")
                && !plain.contains("\\");
    }

    private static List<Node> children(Node of) {
        List<Node> children = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    /** Document types are refused unread: entities in them could name files or grow without end (XXE). */
    private static Document parsed(byte[] bytes) throws Picture.Unusable {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new Picture.Unusable(Picture.Fault.NO_PICTURE);
        }
    }

    private static byte[] written(Document document) throws Picture.Unusable {
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new Picture.Unusable(Picture.Fault.BROKEN);
        }
    }
}
