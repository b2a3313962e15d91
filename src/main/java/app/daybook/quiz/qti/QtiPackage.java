package app.daybook.quiz.qti;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import app.daybook.quiz.Place;
import app.daybook.quiz.Question;
import app.daybook.quiz.foreign.Losses;
import app.daybook.quiz.foreign.Tags;
import app.daybook.quiz.foreign.XmlLines;

/** Writes a content package (IMS Content Packaging 1.1.4 as QTI profiles it): a manifest and a file for each item. */
public record QtiPackage(QtiNames names, Losses losses) {

    public static final String MANIFEST = "imsmanifest.xml";

    /** The bytes depend on the questions only. */
    private static final LocalDateTime STAMP = LocalDateTime.of(2000, 1, 1, 0, 0);

    public byte[] write(String title, List<Question> questions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, MANIFEST, manifest(title, questions));
            for (Question question : questions) {
                put(zip, file(question), new QtiWriter(names, losses, question).write());
                if (question instanceof Place place) {
                    QtiPlace drawn = new QtiPlace(place);
                    put(zip, drawn.file(), drawn.picture());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(STAMP);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String file(Question question) {
        return "items/" + question.id() + ".xml";
    }

    private String manifest(String title, List<Question> questions) {
        XmlLines xml = new XmlLines()
                .open(
                        "manifest",
                        "xmlns",
                        names == QtiNames.V2_1
                                ? "http://www.imsglobal.org/xsd/imscp_v1p1"
                                : "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
                        "xmlns:imsmd",
                        "http://ltsc.ieee.org/xsd/LOM",
                        "identifier",
                        "daybook-questions")
                .open("metadata")
                .text("schema", names == QtiNames.V2_1 ? "QTIv2.1 Package" : "QTI Package")
                .text("schemaversion", names == QtiNames.V2_1 ? "1.0.0" : names.version)
                .open("imsmd:lom")
                .open("imsmd:general")
                .open("imsmd:title")
                .text("imsmd:string", title)
                .close("imsmd:title")
                .close("imsmd:general")
                .close("imsmd:lom")
                .close("metadata")
                .empty("organizations")
                .open("resources");
        for (Question question : questions) {
            xml.open(
                            "resource",
                            "identifier",
                            "resource-" + question.id(),
                            "type",
                            names.itemType,
                            "href",
                            file(question))
                    .open("metadata")
                    .open("imsmd:lom")
                    .open("imsmd:general");
            Tags.of(question)
                    .words()
                    .forEach(tag ->
                            xml.open("imsmd:keyword").text("imsmd:string", tag).close("imsmd:keyword"));
            xml.close("imsmd:general").close("imsmd:lom").close("metadata").empty("file", "href", file(question));
            if (question instanceof Place place) {
                xml.empty("file", "href", new QtiPlace(place).file());
            }
            xml.close("resource");
        }
        return xml.close("resources").close("manifest").toString();
    }
}
