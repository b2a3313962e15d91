package app.daybook.web.remembered;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Compression as browsers ask for it (RFC 1952). It takes processor time: never where it keeps other requests waiting. */
public final class Gzip {

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final Set<String> NAMES = Set.of("gzip", "x-gzip");
    private static final Pattern UNWANTED = Pattern.compile("q=0(\\.0{0,3})?");
    private static final int TAIL = 8;
    private static final int PIECE = 16 * 1024;

    private Gzip() {}

    /** Whether it may be sent (RFC 9110, section 12.5.3). */
    public static boolean isWanted(HttpServerRequest request) {
        return isWanted(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING));
    }

    static boolean isWanted(List<String> accepted) {
        for (String line : accepted) {
            for (String each : line.split(",")) {
                String[] coding = each.toLowerCase(Locale.ROOT).replace(" ", "").split(";");
                if (coding.length > 0 && NAMES.contains(coding[0])) {
                    return coding.length == 1 || !UNWANTED.matcher(coding[1]).matches();
                }
            }
        }
        return false;
    }

    /** @param level from 1, cheap, to 9, small */
    public static byte[] of(byte[] plain, int level) {
        CRC32 sum = new CRC32();
        sum.update(plain);
        return put(deflated(List.of(plain), level), sum.getValue(), plain.length);
    }

    /**
     * Each part compressed by itself, so that anything may be set between two of them without compressing them again. Each
     * but the last ends on a whole byte, and none looks back into one before it (RFC 1951, section 2).
     */
    public static List<byte[]> deflated(List<byte[]> parts, int level) {
        Deflater deflater = new Deflater(level, true);
        try {
            byte[] piece = new byte[PIECE];
            return parts.stream()
                    .map(part -> {
                        deflater.setInput(part);
                        boolean last = part == parts.get(parts.size() - 1);
                        if (last) {
                            deflater.finish();
                        }
                        ByteArrayOutputStream small = new ByteArrayOutputStream(part.length / 2);
                        int got;
                        do {
                            got = deflater.deflate(
                                    piece, 0, piece.length, last ? Deflater.NO_FLUSH : Deflater.FULL_FLUSH);
                            small.write(piece, 0, got);
                        } while (got == piece.length);
                        return small.toByteArray();
                    })
                    .toList();
        } finally {
            deflater.end();
        }
    }

    /** A few bytes as they are, to be set between two parts; at most 65,535 (RFC 1951, section 3.2.4). */
    public static byte[] stored(byte[] few) {
        if (few.length > 0xffff) {
            throw new IllegalArgumentException(few.length + " bytes are too many for one block");
        }
        byte[] block = new byte[5 + few.length];
        little(block, 1, few.length, 2);
        little(block, 3, ~few.length, 2);
        System.arraycopy(few, 0, block, 5, few.length);
        return block;
    }

    /**
     * Head, parts and tail as one file.
     *
     * @param sum CRC-32 of all that was compressed
     * @param length of the same, bytes
     */
    public static byte[] put(List<byte[]> parts, long sum, int length) {
        int size = HEAD.length + TAIL;
        for (byte[] part : parts) {
            size += part.length;
        }
        byte[] file = new byte[size];
        System.arraycopy(HEAD, 0, file, 0, HEAD.length);
        int at = HEAD.length;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, file, at, part.length);
            at += part.length;
        }
        little(file, at, sum, 4);
        little(file, at + 4, length, 4);
        return file;
    }

    private static void little(byte[] to, int at, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            to[at + i] = (byte) (value >>> 8 * i);
        }
    }
}
