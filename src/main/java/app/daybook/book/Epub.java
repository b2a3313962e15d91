package app.daybook.book;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import app.daybook.web.Digest;

/**
 * A publication in its one file (EPUB 3.3, section 4, OCF ZIP container).
 *
 * @param edition of the course that it was bound from
 * @param digest of the bytes
 */
public record Epub(String edition, byte[] bytes, String digest) {

    public static final String TYPE = "application/epub+zip";

    /** Any fixed time; local, so that no zone of a machine gets into the bytes, and late enough to need no extra field. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String CONTAINER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
            <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
            </container>
            """;

    /**
     * @param files by their paths in the container, the package document among them; written in this order
     */
    static Epub of(String edition, Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
            deflate(zip, "META-INF/container.xml", CONTAINER.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                deflate(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Epub(edition, bytes.toByteArray(), Digest.sha256(bytes.toByteArray()));
    }

    /** The type of the file stands first, as it is, where any program finds it (section 4.2.6.3). */
    private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        write(zip, entry, bytes);
    }

    private static void deflate(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        write(zip, new ZipEntry(name), bytes);
    }

    private static void write(ZipOutputStream zip, ZipEntry entry, byte[] bytes) throws IOException {
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
