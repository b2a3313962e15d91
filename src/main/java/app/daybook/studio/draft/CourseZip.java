package app.daybook.studio.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import app.daybook.authoring.CourseFiles;
import app.daybook.recording.Recording;

/**
 * The ZIP of a course folder as somebody sends it: read within bounds, in memory, and refused whole where it is not what
 * it says. Nothing of it is ever a path on a disk.
 *
 * @param files by path in the course's folder
 * @param leftOut files that belong to an operating system or to Git, which no course reads
 * @param recoded texts that were not UTF-8, and are now
 * @param recordings the bytes of sound and film, for which {@code files} holds what names them
 */
public record CourseZip(
        SortedMap<String, byte[]> files,
        List<String> leftOut,
        List<String> recoded,
        Map<Recording, byte[]> recordings) {

    /** Of a ZIP, in bytes. */
    public static final int LARGEST = 8_000_000;

    /** What is left out counts too. */
    public static final int MOST_ENTRIES = 2_000;

    /** Of all files together, unpacked, in bytes. */
    public static final int MOST_BYTES = 20_000_000;

    private static final String TEXT = "(?i).*\\.(md|ya?ml|txt|vtt)";
    private static final int LONGEST_NAME = 200;
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int UNIX_TYPE = 0xF000;
    private static final int UNIX_LINK = 0xA000;

    /** What is wrong with a ZIP. */
    public enum Fault {
        NO_ZIP,
        TOO_MANY,
        TOO_LARGE,
        FILE_TOO_LARGE,
        LEADS_OUT,
        LINK,
        TWICE,
        NAME,
        NO_COURSE
    }

    /** Why nothing of it is taken. */
    public static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final Fault fault;
        private final String name;

        Unusable(Fault fault, String name) {
            super(fault + " " + name, null, false, false);
            this.fault = fault;
            this.name = name;
        }

        public Fault fault() {
            return fault;
        }

        /** The file that it is about; empty where it is about all. */
        public String name() {
            return name;
        }
    }

    /** @throws Unusable if it is no ZIP of a course folder, or reaches further than one does */
    public static CourseZip read(byte[] zip) throws Unusable {
        refuseLinks(zip);
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<String> leftOut = new ArrayList<>();
        int entries = 0;
        int room = MOST_BYTES;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new Unusable(Fault.TOO_MANY, "");
                }
                String name = entry.getName().replace('\\', '/');
                refuseStray(name);
                // In the folder, or in a folder within the ZIP
                int most = name.matches("(?:[^/]+/)?" + Recording.NAMES) ? Recording.LARGEST : CourseFiles.LARGEST_FILE;
                byte[] bytes = in.readNBytes(Math.min(room, most) + 1);
                room -= bytes.length;
                if (room < 0) {
                    throw new Unusable(Fault.TOO_LARGE, "");
                }
                if (bytes.length > most) {
                    // Going on to the next would unpack the rest of this one
                    throw new Unusable(Fault.FILE_TOO_LARGE, name);
                }
                if (name.endsWith("/")) {
                    continue;
                }
                if (isOfTheSystem(name)) {
                    leftOut.add(name);
                } else if (files.put(name, bytes) != null) {
                    throw new Unusable(Fault.TWICE, name);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unusable(files.isEmpty() ? Fault.NO_ZIP : Fault.NAME, "");
        }
        SortedMap<String, byte[]> course = inFolder(files);
        if (course.size() > Drafts.MOST_FILES) {
            throw new Unusable(Fault.TOO_MANY, "");
        }
        List<String> recoded = new ArrayList<>();
        course.replaceAll((name, bytes) -> name.matches(TEXT) ? utf8(name, bytes, recoded) : bytes);
        return new CourseZip(course, leftOut, recoded, recordings(course));
    }

    /** Puts what names a recording in the place of its bytes. */
    private static Map<Recording, byte[]> recordings(SortedMap<String, byte[]> files) throws Unusable {
        Map<Recording, byte[]> recordings = new HashMap<>();
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (file.getKey().matches(Recording.NAMES)) {
                    byte[] sent = file.getValue();
                    file.setValue(Recording.held(sent));
                    Recording.pointedAt(file.getValue()).ifPresent(recording -> recordings.put(recording, sent));
                }
            }
        } catch (IOException e) {
            throw new Unusable(Fault.NO_ZIP, "");
        }
        return recordings;
    }

    /** The folder may stand in the ZIP, or only what is in it. */
    private static SortedMap<String, byte[]> inFolder(SortedMap<String, byte[]> files) throws Unusable {
        if (files.containsKey("course.yaml")) {
            return files;
        }
        String settings = files.keySet().stream()
                .filter(name -> name.matches("[^/]+/course\\.yaml"))
                .findFirst()
                .orElseThrow(() -> new Unusable(Fault.NO_COURSE, ""));
        String folder = settings.substring(0, settings.indexOf('/') + 1);
        SortedMap<String, byte[]> inside = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(folder)) {
                inside.put(name.substring(folder.length()), bytes);
            }
        });
        return inside;
    }

    private static void refuseStray(String name) throws Unusable {
        if (name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || ("/" + name + "/").contains("/../")
                || ("/" + name).contains("/./")) {
            throw new Unusable(Fault.LEADS_OUT, name);
        }
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.contains("//")
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new Unusable(Fault.NAME, name.replaceAll("\\p{Cntrl}", "?"));
        }
    }

    private static boolean isOfTheSystem(String name) {
        return ("/" + name).contains("/.")
                || name.startsWith("__MACOSX/")
                || name.matches("(?i)(.*/)?(thumbs\\.db|desktop\\.ini)");
    }

    /** A link is a file that only its entry in the directory at the end tells (APPNOTE 6.3.10, 4.4.15). */
    private static void refuseLinks(byte[] zip) throws Unusable {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - END_SIZE;
        while (end >= 0 && bytes.getInt(end) != END) {
            end--;
        }
        if (end < 0) {
            throw new Unusable(Fault.NO_ZIP, "");
        }
        int at = bytes.getInt(end + 16);
        for (int entry = 0; at >= 0 && at + ENTRY_SIZE <= end && bytes.getInt(at) == ENTRY; entry++) {
            if (entry == MOST_ENTRIES) {
                throw new Unusable(Fault.TOO_MANY, "");
            }
            int name = Short.toUnsignedInt(bytes.getShort(at + 28));
            if ((bytes.getInt(at + 38) >>> 16 & UNIX_TYPE) == UNIX_LINK) {
                int length = Math.min(name, end - at - ENTRY_SIZE);
                throw new Unusable(Fault.LINK, new String(zip, at + ENTRY_SIZE, length, StandardCharsets.UTF_8));
            }
            at += ENTRY_SIZE
                    + name
                    + Short.toUnsignedInt(bytes.getShort(at + 30))
                    + Short.toUnsignedInt(bytes.getShort(at + 32));
        }
    }

    private static byte[] utf8(String name, byte[] bytes, List<String> recoded) {
        if (decoded(bytes, StandardCharsets.UTF_8).isPresent()) {
            return bytes;
        }
        recoded.add(name);
        boolean isWide = bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
        return decoded(bytes, isWide ? StandardCharsets.UTF_16 : Charset.forName("windows-1252"))
                .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
