package app.daybook.authoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import app.daybook.course.Course;
import app.daybook.markdown.Findings;
import app.daybook.markdown.Utf8;
import app.daybook.web.Digest;

/**
 * The bytes of one course folder: what an edition is made of. The path of each file uses {@code /}.
 *
 * @param course the course's id, which never changes: what {@code course.yaml} gives as {@code id}, else the folder's
 *     name
 */
public record CourseFiles(String course, SortedMap<String, byte[]> files) {

    private static final Pattern OWN_ID = Pattern.compile("(?m)^id:[ \\t]*[\"']?([^\\s\"'#]*)");

    /** The names of the days' files, as a pattern. */
    public static final String LESSONS = "day-\\d{2}-[^/]*\\.md";

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 1_000_000;

    /** The largest text, in bytes; a lesson of 2,400 words has about 20,000 and a bank of 130 questions 85,000. */
    public static final int LARGEST_TEXT = 300_000;

    public CourseFiles {
        files = Collections.unmodifiableSortedMap(files);
    }

    /** Reads a folder, hidden files left out. A file that is too large is a finding and is left out. */
    public static CourseFiles read(Path folder, Findings findings) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path file : list(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            try {
                if (Files.size(file) > LARGEST_FILE) {
                    tooLarge(
                            name,
                            Files.size(file),
                            LARGEST_FILE,
                            "Split the lesson or make the picture smaller",
                            findings);
                } else {
                    files.put(name, Files.readAllBytes(file));
                }
            } catch (IOException e) {
                findings.error(name, 1, "unreadable", "The file cannot be read; check its permissions.");
            }
        }
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        CourseFiles named = new CourseFiles(name, files);
        return new CourseFiles(named.ownId().orElse(name), files);
    }

    /**
     * The id that {@code course.yaml} gives, so that the folder may be renamed; nothing where it gives none. Found by
     * its line, so that a course stays the same course while the rest of its settings cannot be read.
     */
    public Optional<String> ownId() {
        return text("course.yaml", new Findings())
                .map(OWN_ID::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1));
    }

    /** Kilobytes are rounded up, so that a file of one byte too many does not read as large as it may be. */
    private static void tooLarge(String name, long size, int most, String toDo, Findings findings) {
        findings.error(
                name,
                1,
                "too-large",
                "The file has " + (size + 999) / 1000 + " kB; " + most / 1000 + " kB is the most. " + toDo + ".");
    }

    /** When the folder was last touched and how many files it has: cheap to compare, changes when any file does. */
    public static long fingerprint(Path folder) {
        long fingerprint = 17;
        for (Path file : list(folder)) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                fingerprint = fingerprint * 31
                        + file.hashCode() * 17L
                        + attributes.lastModifiedTime().toMillis()
                        + attributes.size();
            } catch (IOException e) {
                fingerprint++;
            }
        }
        return fingerprint;
    }

    public static CourseFiles unzip(String course, byte[] zip) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CourseFiles(course, files);
    }

    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                out.putNextEntry(entry);
                out.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** SHA-256 over course, paths, lengths and contents, as 64 hexadecimal digits. */
    public String digest() {
        MessageDigest sha256 = Digest.sha256();
        sha256.update((course + "\n").getBytes(StandardCharsets.UTF_8));
        files.forEach((name, content) -> {
            sha256.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
            sha256.update(content);
        });
        return Digest.hex(sha256.digest());
    }

    /** SHA-256 of each file, as 64 hexadecimal digits, by its path. */
    public Map<String, String> marks() {
        return files.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, file -> Digest.sha256(file.getValue())));
    }

    /** A picture as browsers are given it, by its path below {@code media/}; nothing of a type that is not shown. */
    public Optional<Course.Media> media(String path) {
        return MediaReader.one(this, path);
    }

    Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The text of a file; a finding and nothing if it is missing or not UTF-8. */
    public Optional<String> text(String name, Findings findings) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            findings.error(name, 1, "missing-file", "The file " + name + " is missing; every course has one.");
            return Optional.empty();
        }
        if (bytes.length > LARGEST_TEXT) {
            tooLarge(name, bytes.length, LARGEST_TEXT, "Split it", findings);
            return Optional.empty();
        }
        return Utf8.decode(name, bytes, findings);
    }

    /** The names of the files directly in the folder that match the pattern. */
    public List<String> names(String regex) {
        return files.keySet().stream().filter(name -> name.matches(regex)).toList();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> walk = Files.walk(folder, 4, new FileVisitOption[0])) {
            return walk.filter(file -> Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !folder.relativize(file).toString().startsWith(".")
                            && !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
