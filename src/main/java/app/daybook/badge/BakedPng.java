package app.daybook.badge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/** A badge inside a picture: the iTXt chunk {@code openbadgecredential} of a PNG (Open Badges 3.0, section 5.3.1). */
public final class BakedPng {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] KEYWORD = "openbadgecredential".getBytes(StandardCharsets.US_ASCII);
    private static final int TYPE = 4;

    /** Length, type and checksum around the data of a chunk. */
    private static final int FRAME = 12;

    /** Signature and IHDR, which every PNG begins with. */
    private static final int HEAD = SIGNATURE.length + FRAME + 13;

    private BakedPng() {}

    /** The picture with the badge; the pixels stay as they are. */
    public static byte[] bake(byte[] picture, String badge) {
        byte[] text = badge.getBytes(StandardCharsets.UTF_8);
        // After the keyword: its end, not compressed, method 0, no language, no translated keyword
        byte[] data = ByteBuffer.allocate(KEYWORD.length + 5 + text.length)
                .put(KEYWORD)
                .put(new byte[5])
                .put(text)
                .array();
        byte[] type = "iTXt".getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(type);
        sum.update(data);
        return ByteBuffer.allocate(picture.length + FRAME + data.length)
                .put(picture, 0, HEAD)
                .putInt(data.length)
                .put(type)
                .put(data)
                .putInt((int) sum.getValue())
                .put(picture, HEAD, picture.length - HEAD)
                .array();
    }

    /**
     * The badge in a picture that came from anywhere.
     *
     * @param longest bytes of the badge; a longer one is not read
     */
    public static Optional<String> extract(byte[] picture, int longest) {
        if (!isPng(picture)) {
            return Optional.empty();
        }
        var chunks = ByteBuffer.wrap(picture).position(SIGNATURE.length);
        try {
            while (chunks.remaining() >= FRAME) {
                int length = chunks.getInt();
                byte[] type = new byte[TYPE];
                chunks.get(type);
                if (length < 0 || length > chunks.remaining()) {
                    return Optional.empty();
                }
                ByteBuffer data = chunks.slice(chunks.position(), length);
                chunks.position(chunks.position() + length + 4);
                if (new String(type, StandardCharsets.US_ASCII).equals("iTXt") && begins(data)) {
                    return text(data, longest);
                }
            }
            return Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    public static boolean isPng(byte[] bytes) {
        return bytes.length > HEAD && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    private static boolean begins(ByteBuffer data) {
        return data.remaining() > KEYWORD.length + 4
                && data.slice(0, KEYWORD.length).equals(ByteBuffer.wrap(KEYWORD))
                && data.get(KEYWORD.length) == 0;
    }

    private static Optional<String> text(ByteBuffer data, int longest) throws IOException {
        data.position(KEYWORD.length + 1);
        boolean compressed = data.get() == 1;
        data.get();
        skipString(data);
        skipString(data);
        byte[] rest = new byte[data.remaining()];
        data.get(rest);
        byte[] text = compressed ? inflated(rest, longest) : rest;
        return text.length > longest ? Optional.empty() : Optional.of(new String(text, StandardCharsets.UTF_8));
    }

    private static void skipString(ByteBuffer data) {
        while (data.get() != 0) {}
    }

    private static byte[] inflated(byte[] bytes, int longest) throws IOException {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(longest + 1);
        }
    }
}
