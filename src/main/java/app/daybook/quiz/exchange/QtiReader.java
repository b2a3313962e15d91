package app.daybook.quiz.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a content package or a single item, of QTI 2.1 or 3.0; the version shows in the names. */
record QtiReader(Intake intake, Notes notes) {

    void read(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            unpacked(Archive.unpack(bytes, notes));
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
        parse(QtiPackage.MANIFEST, manifest)
                .ifPresent(root -> root.all()
                        .filter(part -> part.name().equals("resource")
                                && part.attribute("type").startsWith("imsqti_item"))
                        .forEach(item -> keywords.put(
                                item.attribute("href"),
                                item.all()
                                        .filter(part -> part.name().equals("keyword"))
                                        .map(keyword -> keyword.text().strip())
                                        .toList())));
        return keywords;
    }

    /** Answers whether there is room for more. */
    private boolean item(String file, byte[] bytes, List<String> keywords) {
        Optional<Xml> root = parse(file, bytes).map(QtiNames::read);
        if (root.isEmpty()) {
            return true;
        }
        if (!root.get().name().equals("assessmentItem")) {
            notes.warning(
                    root.get().line(),
                    "",
                    "The file is no item, but \"" + Notes.shortened(root.get().name()) + "\"; it was left out.");
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
