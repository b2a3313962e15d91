package app.daybook.quiz.qti;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.quiz.foreign.Intake;
import app.daybook.quiz.foreign.Malformed;
import app.daybook.quiz.foreign.Notes;
import app.daybook.quiz.foreign.Source;
import app.daybook.quiz.foreign.Xml;

/** Reads a content package or a single item, of QTI 2.1 or 3.0; the version shows in the names. */
public record QtiReader(Intake intake, Notes notes) {

    private static final String ITEM = "imsqti_item";
    private static final String QTI_1 = "questestinterop";

    public void read(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            unpacked(QtiZip.unpack(bytes, notes));
        } else {
            item("", bytes, List.of());
        }
    }

    private void unpacked(Map<String, byte[]> files) {
        if (files.isEmpty()) {
            if (notes.all().isEmpty()) {
                notes.error(0, "", "The package holds no XML; export it again as QTI.");
            }
            return;
        }
        Map<String, List<String>> keywords = keywords(files.get(QtiPackage.MANIFEST));
        for (Map.Entry<String, List<String>> resource : keywords.entrySet()) {
            byte[] file = files.get(resource.getKey());
            notes.reading(resource.getKey());
            if (file == null) {
                notes.error(0, "", "The package names this file and does not hold it; export it again.");
            } else if (!item(resource.getKey(), file, resource.getValue())) {
                return;
            }
        }
        if (keywords.isEmpty()) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                boolean listed = file.getKey().equals(QtiPackage.MANIFEST);
                if (!listed && !item(file.getKey(), file.getValue(), List.of())) {
                    return;
                }
            }
        }
    }

    /** The keywords of each item that the manifest lists, by its file. */
    private Map<String, List<String>> keywords(byte[] manifest) {
        Map<String, List<String>> keywords = new LinkedHashMap<>();
        if (manifest == null) {
            notes.warning(0, "", "The package has no " + QtiPackage.MANIFEST + "; every XML file was tried.");
            return keywords;
        }
        Optional<Xml> listed = parse(QtiPackage.MANIFEST, manifest);
        listed.ifPresent(this::tellOthers);
        listed.ifPresent(root -> root.all()
                .filter(part ->
                        part.name().equals("resource") && part.attribute("type").startsWith(ITEM))
                .forEach(item -> keywords.put(
                        address(item.attribute("href")),
                        item.all()
                                .filter(part -> part.name().equals("keyword"))
                                .map(keyword -> keyword.text().strip())
                                .toList())));
        return keywords;
    }

    /** What the package lists besides items: tests, their order and limits, passages, other versions. */
    private void tellOthers(Xml manifest) {
        manifest.all()
                .filter(part -> part.name().equals("resource"))
                .filter(part -> !part.attribute("type").startsWith(ITEM))
                .filter(part -> !part.attribute("type").matches("webcontent|.*learning-application-resource.*"))
                .forEach(part -> intake.unplaced(
                        part.line(),
                        "The resource \"" + Notes.shortened(part.attribute("href")) + "\" of the type \""
                                + Notes.shortened(part.attribute("type")) + "\""));
    }

    /** Answers whether there is room for more. */
    private boolean item(String file, byte[] bytes, List<String> keywords) {
        Optional<Xml> root = parse(file, bytes).map(QtiNames::read);
        if (root.isEmpty()) {
            return true;
        }
        if (!root.get().name().equals("assessmentItem")) {
            noItem(root.get());
            return true;
        }
        if (!intake.hasRoom(1)) {
            return false;
        }
        Xml item = root.get();
        String id = item.attribute("identifier");
        intake.take(item.line(), id.isEmpty() ? file : id, () -> new QtiItem(item, keywords, intake).question());
        return true;
    }

    private void noItem(Xml root) {
        if (root.name().equals(QTI_1)) {
            notes.error(
                    root.line(),
                    "",
                    "The file is QTI 1.2, as Canvas and Blackboard write it, which is not read; export it as QTI 2.1.");
        } else {
            notes.error(
                    root.line(),
                    "",
                    "The file is no item, but \"" + Notes.shortened(root.name()) + "\"; it was left out.");
        }
    }

    /** A reference is escaped as addresses are (IMS Content Packaging 1.1.4, href), and may begin at its folder. */
    private static String address(String href) {
        try {
            String path = new URI(href.strip()).normalize().getPath();
            return path == null ? href : path;
        } catch (URISyntaxException asItIs) {
            return href;
        }
    }

    private Optional<Xml> parse(String file, byte[] bytes) {
        try {
            notes.reading(file);
            return Source.text(bytes, notes).map(Xml::parse);
        } catch (Malformed e) {
            notes.error(e.line(), "", "Reading ended: " + e.getMessage() + ".");
            return Optional.empty();
        }
    }
}
