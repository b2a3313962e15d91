package app.daybook.publishing.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A value as bytes: written, and packed quickly rather than small. */
public final class KeptValue {

    /** So many bytes at most, unpacked: forty times what a course of thirty days takes. */
    static final int LARGEST = 64 << 20;

    private KeptValue() {}

    /** @throws NotKeepable if a type in it is none that is kept, or it is too large */
    public static byte[] write(Object value) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(1 << 16);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            new ValueWriter(plain).write(value);
            if (plain.size() > LARGEST) {
                throw new NotKeepable("The value has more than " + LARGEST + " bytes.");
            }
            plain.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** @throws NotKeepable if the bytes are not a value of this type, as a whole and nothing behind it */
    public static <T> T read(byte[] bytes, Class<T> type) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(LARGEST);
            if (in.read() >= 0) {
                throw new NotKeepable("The value has more than " + LARGEST + " bytes.");
            }
            ByteBuffer all = ByteBuffer.wrap(plain);
            T value = type.cast(new ValueReader(all).read());
            if (value == null || all.hasRemaining()) {
                throw new NotKeepable("That is not one value.");
            }
            return value;
        } catch (IOException
                | BufferUnderflowException
                | IndexOutOfBoundsException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException
                | java.time.DateTimeException e) {
            throw new NotKeepable("These bytes are no value that was kept.", e);
        }
    }
}
