package app.daybook.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.web.Digest;

/**
 * Sound or film as a course holds it: not its bytes, of which there are too many, but what names them.
 *
 * @param type as HTTP names it
 * @param digest SHA-256 of its bytes, as 64 hexadecimal digits
 * @param size in bytes
 * @param millis how long it is; 0 where the file does not say
 * @param width in pixels, as is {@code height}; 0 for sound, and for film that does not say
 */
public record Recording(String type, String digest, long size, long millis, int width, int height) {

    /** The largest that is taken, in bytes: some five minutes of film, or twenty of speech. */
    public static final int LARGEST = 20_000_000;

    /** By the ending of a file's name. */
    public static final Map<String, String> TYPES = Map.of(
            "mp4", "video/mp4",
            "webm", "video/webm",
            "m4a", "audio/mp4",
            "mp3", "audio/mpeg",
            "ogg", "audio/ogg");

    /** The names of its files, as a pattern. */
    public static final String NAMES = "(?i)media/.*\\.(?:mp4|webm|m4a|mp3|ogg)";

    /** No recording begins so. */
    private static final String MARK = "\0daybook recording\n";

    private static final Pattern POINTER =
            Pattern.compile(MARK + "([a-z0-9/]+)\n([0-9a-f]{64})\n(\\d{1,12})\n(\\d{1,12})\n(\\d{1,5}) (\\d{1,5})\n");

    private static final int LONGEST_POINTER = 200;
    private static final int PIECE = 1 << 16;

    /** How much is kept of a file that is no recording, for whoever tells so. */
    private static final int REMAINDER = 64;

    public boolean isFilm() {
        return type.startsWith("video/");
    }

    /** Whether a type of HTTP is one of recordings. */
    public static boolean isType(String type) {
        return TYPES.containsValue(type);
    }

    /** What an edition holds in the recording's place. */
    public byte[] pointer() {
        return (MARK + type + "\n" + digest + "\n" + size + "\n" + millis + "\n" + width + " " + height + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What an edition holds, read again; nothing for bytes that are no such pointer. */
    public static Optional<Recording> pointedAt(byte[] pointer) {
        if (pointer.length > LONGEST_POINTER) {
            return Optional.empty();
        }
        Matcher parts = POINTER.matcher(new String(pointer, StandardCharsets.UTF_8));
        return parts.matches()
                ? Optional.of(new Recording(
                        parts.group(1),
                        parts.group(2),
                        Long.parseLong(parts.group(3)),
                        Long.parseLong(parts.group(4)),
                        Integer.parseInt(parts.group(5)),
                        Integer.parseInt(parts.group(6))))
                : Optional.empty();
    }

    /** What the bytes are; nothing where they are no recording of a type that browsers play. */
    public static Optional<Recording> of(byte[] bytes) throws IOException {
        return RecordingHead.of(Bytes.of(bytes)).map(head -> of(head, bytes.length, Digest.sha256(bytes)));
    }

    /** The same of a file, which is never in memory as a whole. */
    public static Optional<Recording> of(Path file) throws IOException {
        Optional<RecordingHead> head;
        try (FileChannel channel = FileChannel.open(file)) {
            head = RecordingHead.of(Bytes.of(channel));
        }
        if (head.isEmpty()) {
            return Optional.empty();
        }
        MessageDigest sha256 = Digest.sha256();
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                sha256.update(piece, 0, length);
                size += length;
            }
        }
        return Optional.of(of(head.get(), size, Digest.hex(sha256.digest())));
    }

    /** A file of a folder as an edition holds it: its pointer, or enough of what is none to tell so. */
    public static byte[] held(Path file) throws IOException {
        Optional<Recording> recording = of(file);
        if (recording.isPresent()) {
            return recording.get().pointer();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return remainder(in.readNBytes(REMAINDER));
        }
    }

    /** The same of bytes that somebody sent. */
    public static byte[] held(byte[] sent) throws IOException {
        return of(sent).map(Recording::pointer).orElseGet(() -> remainder(sent));
    }

    /** Nobody points at a recording by a file of their own making. */
    private static byte[] remainder(byte[] sent) {
        byte[] rest = Arrays.copyOf(sent, Math.min(REMAINDER, sent.length));
        return rest.length > 0 && rest[0] == MARK.charAt(0) ? new byte[0] : rest;
    }

    private static Recording of(RecordingHead head, long size, String digest) {
        return new Recording(head.type(), digest, size, head.millis(), head.width(), head.height());
    }
}
