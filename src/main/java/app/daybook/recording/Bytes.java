package app.daybook.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/** The bytes of a file, of which only those are read that somebody looks at. */
interface Bytes {

    long size();

    /** As many as there are, at most {@code length}; big-endian. */
    ByteBuffer at(long from, int length) throws IOException;

    static Bytes of(byte[] all) {
        return new Bytes() {
            @Override
            public long size() {
                return all.length;
            }

            @Override
            public ByteBuffer at(long from, int length) {
                int start = (int) Math.min(Math.max(0, from), all.length);
                return ByteBuffer.wrap(all, start, Math.min(length, all.length - start))
                        .slice();
            }
        };
    }

    static Bytes of(SeekableByteChannel file) throws IOException {
        long size = file.size();
        return new Bytes() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public ByteBuffer at(long from, int length) throws IOException {
                long start = Math.min(Math.max(0, from), size);
                ByteBuffer read = ByteBuffer.allocate((int) Math.min(length, size - start));
                file.position(start);
                while (read.hasRemaining() && file.read(read) >= 0) {
                    // until it is full
                }
                return read.flip();
            }
        };
    }

    /** Whether these letters stand there. */
    static boolean has(ByteBuffer bytes, int at, String letters) {
        byte[] sought = letters.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < sought.length; i++) {
            if (at + i >= bytes.limit() || bytes.get(at + i) != sought[i]) {
                return false;
            }
        }
        return true;
    }
}
