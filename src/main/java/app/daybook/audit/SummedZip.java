package app.daybook.audit;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import app.daybook.table.Csv;
import app.daybook.web.Digest;

/**
 * A ZIP that is written as it is sent, and whose last file has the SHA-256 sum of each other one, as {@code sha256sum}
 * writes and checks them. Of each file only its sum is kept in memory.
 */
final class SummedZip {

    static final String MANIFEST = "SHA256SUMS";

    /** Lets a spreadsheet see that a text is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ZipOutputStream zip;
    private final List<String> sums = new ArrayList<>();
    private final Map<String, List<String>> tables = new LinkedHashMap<>();

    /** Writes one file. */
    interface Contents<W> {
        void write(W out) throws IOException;
    }

    SummedZip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** A file for spreadsheets, with its head. */
    void table(String name, List<String> head, Contents<Csv> rows) throws IOException {
        tables.put(name, head);
        text(name, out -> {
            out.write(BYTE_ORDER_MARK);
            Csv csv = new Csv(out);
            csv.row(head.toArray());
            rows.write(csv);
        });
    }

    /** The columns of each table that was written, in the order in which they were. */
    Map<String, List<String>> tables() {
        return tables;
    }

    void text(String name, Contents<Writer> contents) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest sum = Digest.sha256();
        Writer out = new OutputStreamWriter(new DigestOutputStream(new Open(zip), sum), StandardCharsets.UTF_8);
        contents.write(out);
        out.flush();
        zip.closeEntry();
        note(name, sum);
    }

    /** A file that would hardly become smaller. */
    void stored(String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
        MessageDigest sum = Digest.sha256();
        sum.update(bytes);
        note(name, sum);
    }

    /** Writes the sums and the ZIP's own directory. A pack that broke off before has neither and opens nowhere. */
    void finish() throws IOException {
        zip.putNextEntry(new ZipEntry(MANIFEST));
        for (String line : sums) {
            zip.write(line.getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
        zip.finish();
    }

    private void note(String name, MessageDigest sum) {
        sums.add(Digest.hex(sum.digest()) + "  " + name + "\n");
    }

    /** Flushed a file at a time only: many small packets are slow. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            // The ZIP is flushed when it is finished
        }
    }
}
