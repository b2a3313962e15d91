package app.daybook.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A backup as it is written: a ZIP, of which each entry follows the one before, so that nothing is kept in between. */
final class BackupFile implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String KEYS = "badge-keys/";
    static final String CONTENT = "content/";

    private final ZipOutputStream zip;
    private final Map<String, String> files = new TreeMap<>();

    interface Writing {
        void to(OutputStream entry) throws IOException;
    }

    BackupFile(OutputStream file) {
        zip = new ZipOutputStream(file);
    }

    /** Writes what has no sum of its own, and keeps its SHA-256. */
    void file(String name, Writing writing) throws IOException {
        MessageDigest digest = sha256();
        entry(name, entry -> {
            DigestOutputStream summed = new DigestOutputStream(entry, digest);
            writing.to(summed);
            summed.flush();
        });
        files.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    void entry(String name, Writing writing) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        writing.to(new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() {
                // Whoever writes an entry may close it; the archive goes on
            }
        });
        zip.closeEntry();
    }

    void json(String name, Object value) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(value);
        entry(name, entry -> entry.write(bytes));
    }

    /** All files of a folder. */
    void folder(String name, Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : all) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            file(name + path, entry -> Files.copy(file, entry));
        }
    }

    Map<String, String> files() {
        return files;
    }

    static String table(String database, Table table) {
        return database + "/tables/" + table.name() + ".copy";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
