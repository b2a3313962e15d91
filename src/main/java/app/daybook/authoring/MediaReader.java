package app.daybook.authoring;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import app.daybook.course.Course;
import app.daybook.markdown.Findings;
import app.daybook.web.Digest;

/** Reads the pictures of a course; only types that a browser shows without running them. */
final class MediaReader {

    private static final Map<String, String> TYPES = Map.of(
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "webp", "image/webp");

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final CourseFiles files;
    private final Findings findings;

    MediaReader(CourseFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** One file as browsers are given it; nothing where it is not there, or of a type that is not shown. */
    static Optional<Course.Media> one(CourseFiles files, String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return files.bytes("media/" + path)
                .filter(bytes -> TYPES.containsKey(ending))
                .map(bytes -> new Course.Media(TYPES.get(ending), bytes, Digest.sha256(bytes)));
    }

    /** By path below {@code media/}. */
    Map<String, Course.Media> read() {
        Map<String, Course.Media> media = new HashMap<>();
        for (String name : files.names("media/.*")) {
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            byte[] bytes = files.bytes(name).orElseThrow();
            if (!name.matches("[A-Za-z0-9._/-]+")) {
                findings.error(
                        name,
                        1,
                        "media",
                        "Name the file with letters, digits, hyphens and dots only: it is an address.");
            } else if (!TYPES.containsKey(ending)) {
                findings.error(
                        name,
                        1,
                        "media",
                        "Files of the type ." + ending + " are neither shown nor played; use one of: "
                                + String.join(
                                        ", ", TYPES.keySet().stream().sorted().toList()) + ".");
            } else {
                if (ending.equals("svg")) {
                    refuseBroken(name, bytes);
                }
                media.put(
                        name.substring("media/".length()),
                        new Course.Media(TYPES.get(ending), bytes, Digest.sha256(bytes)));
            }
        }
        return media;
    }

    /** An SVG that is not well-formed, or not in its namespace, shows nothing at all in a browser. Document types are refused unread (XXE). */
    private void refuseBroken(String name, byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var root = builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
            if (!"svg".equals(root.getLocalName()) || !SVG.equals(root.getNamespaceURI())) {
                findings.error(name, 1, "media", "The drawing must begin with <svg xmlns=\"" + SVG + "\" …>.");
            }
        } catch (org.xml.sax.SAXParseException e) {
            findings.error(name, e.getLineNumber(), "media", "The drawing is not valid SVG: " + e.getMessage());
        } catch (Exception e) {
            findings.error(name, 1, "media", "The drawing cannot be read: " + e.getMessage());
        }
    }
}
