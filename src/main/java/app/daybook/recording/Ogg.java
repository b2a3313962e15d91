package app.daybook.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Ogg with Opus or Vorbis (RFC 3533; RFC 7845, 5.1; Vorbis I, 4.2.2). */
final class Ogg {

    private static final String PAGE = "OggS";

    /** A page has at most 65,307 bytes, so that the last one begins within as many. */
    private static final int TAIL = 65_307;

    private static final int OPUS_RATE = 48_000;

    private Ogg() {}

    static Optional<RecordingHead> head(Bytes bytes) throws IOException {
        ByteBuffer first = bytes.at(0, 512);
        if (!Bytes.has(first, 0, PAGE)) {
            return Optional.empty();
        }
        int packet = 27 + (first.get(26) & 0xFF);
        first.order(ByteOrder.LITTLE_ENDIAN);
        if (Bytes.has(first, packet, "OpusHead")) {
            return Optional.of(sound(bytes, OPUS_RATE, first.getShort(packet + 10) & 0xFFFF));
        }
        if (Bytes.has(first, packet, "\u0001vorbis")) {
            return Optional.of(sound(bytes, first.getInt(packet + 12), 0));
        }
        return Optional.empty();
    }

    /** The last page says how many samples there are up to its end. */
    private static RecordingHead sound(Bytes bytes, int rate, int before) throws IOException {
        ByteBuffer tail = bytes.at(bytes.size() - TAIL, TAIL).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail.limit() - 14; at >= 0; at--) {
            if (Bytes.has(tail, at, PAGE)) {
                long samples = tail.getLong(at + 6) - before;
                return new RecordingHead("audio/ogg", rate <= 0 ? 0 : samples * 1000 / rate, 0, 0);
            }
        }
        return new RecordingHead("audio/ogg", 0, 0, 0);
    }
}
