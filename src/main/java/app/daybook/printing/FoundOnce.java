package app.daybook.printing;

import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;

/**
 * The JDK's own readers and writers of XML. The libraries of printing look for others in every archive of the class path
 * each time, which took a fifth of the time of a sheet; by a system property they know
 * ({@link TransformerFactory#newInstance()}).
 */
final class FoundOnce {

    private static final Map<Class<?>, Object> OWN = Map.of(
            TransformerFactory.class, TransformerFactory.newDefaultInstance(),
            DocumentBuilderFactory.class, DocumentBuilderFactory.newDefaultInstance(),
            SAXParserFactory.class, SAXParserFactory.newDefaultInstance());

    private FoundOnce() {}

    /** What an operator has set stays. */
    static void remember() {
        OWN.forEach((kind, own) -> {
            if (System.getProperty(kind.getName()) == null) {
                System.setProperty(kind.getName(), own.getClass().getName());
            }
        });
    }
}
