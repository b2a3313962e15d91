package app.daybook.authoring;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import app.daybook.course.Course;
import app.daybook.markdown.Findings;
import app.daybook.recording.Captions;
import app.daybook.recording.Recording;
import app.daybook.web.Digest;

/** Reads the pictures and recordings of a course; only types that a browser shows without running them. */
final class MediaReader {

    private static final Map<String, String> TYPES = Stream.concat(
                    Recording.TYPES.entrySet().stream(),
                    Map.of(
                            "svg", "image/svg+xml",
                            "png", "image/png",
                            "jpg", "image/jpeg",
                            "jpeg", "image/jpeg",
                            "webp", "image/webp",
                            "vtt", "text/vtt",
                            "txt", "text/plain")
                            .entrySet()
                            .stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** How files of these types begin (PNG, 5.2; JPEG, B.1.1.3; WebP Container Specification). */
    private static final Map<String, Pattern> BEGINNINGS = Map.of(
            "image/png", Pattern.compile("(?s)\u0089PNG\r\n\u001a\n.*"),
            "image/jpeg", Pattern.compile("(?s)\u00ff\u00d8\u00ff.*"),
            "image/webp", Pattern.compile("(?s)RIFF.{4}WEBP.*"));

    private static final int BEGINNING = 12;

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final CourseFiles files;
    private final Findings findings;

    MediaReader(CourseFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** One file as browsers are given it; nothing where it is not there, or of a type that is not shown. */
    static Optional<Course.Media> one(CourseFiles files, String path) {
        String ending = ending(path);
        return files.bytes("media/" + path)
                .filter(bytes -> TYPES.containsKey(ending))
                .map(bytes -> media(ending, bytes));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Course.Media media(String ending, byte[] bytes) {
        return new Course.Media(
                TYPES.get(ending),
                bytes,
                Recording.pointedAt(bytes).map(Recording::digest).orElseGet(() -> Digest.sha256(bytes)));
    }

    /** By path below {@code media/}. */
    Map<String, Course.Media> read() {
        Map<String, Course.Media> media = new HashMap<>();
        for (String name : files.names("media/.*")) {
            String ending = ending(name);
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
                refuseOther(name, ending, bytes);
                media.put(name.substring("media/".length()), media(ending, bytes));
            }
        }
        return media;
    }

    /** A file that holds something else than its name says is shown and played by nobody. */
    private void refuseOther(String name, String ending, byte[] bytes) {
        String type = TYPES.get(ending);
        switch (type) {
            case "image/svg+xml" -> refuseBroken(name, bytes);
            case "text/vtt" ->
                files.text(name, findings)
                        .ifPresent(text -> Captions.faults(text)
                                .forEach(fault -> findings.error(name, fault.line(), "media", fault.message())));
            case "text/plain" ->
                files.text(name, findings)
                        .filter(String::isBlank)
                        .ifPresent(text -> findings.error(
                                name, 1, "media", "The transcript is empty; write down what is said and done."));
            default -> {
                String holds = Recording.isType(type)
                        ? Recording.pointedAt(bytes).map(Recording::type).orElse("")
                        : isPicture(type, bytes) ? type : "";
                if (!holds.equals(type)) {
                    findings.error(name, 1, "media", otherType(ending, holds));
                }
            }
        }
    }

    private static boolean isPicture(String type, byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(BEGINNING, bytes.length), StandardCharsets.ISO_8859_1);
        return BEGINNINGS.get(type).matcher(beginning).matches();
    }

    private static String otherType(String ending, String holds) {
        String other = TYPES.entrySet().stream()
                .filter(type -> type.getValue().equals(holds))
                .map(type -> "it holds ." + type.getKey() + ", so name it so.")
                .findFirst()
                .orElse("save it anew as ." + ending + ", or as another type that is shown.");
        return "The file does not hold what its name says (." + ending + "); " + other;
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
