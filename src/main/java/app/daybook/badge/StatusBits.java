package app.daybook.badge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

import com.apicatalog.multibase.Multibase;

/** A list of one bit for each badge (W3C Bitstring Status List 1.0, section 3.3): 1 means revoked. */
public final class StatusBits {

    /** The shortest list that the standard allows: whoever asks for it does not tell which badge he looks at. */
    public static final int LENGTH = 131_072;

    private final byte[] bits = new byte[LENGTH / 8];

    /** @param position 0 to {@link #LENGTH} - 1; the first bit is the leftmost of the first byte */
    public void set(int position) {
        bits[position / 8] |= (byte) (0x80 >>> position % 8);
    }

    boolean isSet(int position) {
        return (bits[position / 8] & 0x80 >>> position % 8) != 0;
    }

    /** Compressed with gzip (RFC 1952) and written in base64url with the multibase letter u. */
    public String encoded() {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Multibase.BASE_64_URL.encode(compressed.toByteArray());
    }
}
