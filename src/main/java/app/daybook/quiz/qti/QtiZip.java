package app.daybook.quiz.qti;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import app.daybook.quiz.foreign.Notes;

/** Unpacks a ZIP into the memory, and no more than fits there: nothing is written, whatever its entries are named. */
public final class QtiZip {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 64_000_000;
    private static final int LARGEST_ENTRY = 4_000_000;

    /** XML is packed to a tenth or so, an empty one to a thousandth; small entries may be what they like. */
    private static final int MOST_RATIO = 200;

    private static final int ALWAYS_FINE = 1_000_000;

    private QtiZip() {}

    /** The XML files by their names. */
    public static Map<String, byte[]> unpack(byte[] zip, Notes notes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long total = 0;
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries++;
                if (entries > MOST_ENTRIES) {
                    return refused(notes, "The package has more than " + MOST_ENTRIES + " files; split it.");
                }
                if (leavesTheFolder(entry.getName())) {
                    return refused(
                            notes,
                            "The package has a file that leads out of it, \"" + Notes.shortened(entry.getName())
                                    + "\"; nothing of it was read.");
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                byte[] buffer = new byte[16_384];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes.write(buffer, 0, read);
                    total += read;
                    if (bytes.size() > LARGEST_ENTRY
                            || total > MOST_BYTES
                            || total > ALWAYS_FINE && total / MOST_RATIO > zip.length) {
                        return refused(notes, "The package unpacks to more than a package of questions has; split it.");
                    }
                }
                if (entry.getName().endsWith(".xml")) {
                    files.put(entry.getName(), bytes.toByteArray());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return refused(notes, "The package is damaged or cut off; export it again.");
        }
        return files;
    }

    private static Map<String, byte[]> refused(Notes notes, String message) {
        notes.error(0, "", message);
        return Map.of();
    }

    private static boolean leavesTheFolder(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.equals("..")
                || name.startsWith("../")
                || name.contains("/../")
                || name.endsWith("/..");
    }
}
