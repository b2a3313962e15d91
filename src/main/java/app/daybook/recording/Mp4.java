package app.daybook.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** MP4 and M4A: boxes within boxes (ISO/IEC 14496-12, 4.2). */
final class Mp4 {

    private static final int HEAD = 8;
    private static final int LARGE_HEAD = 16;

    /** A film has some twenty boxes before its data, and one in fragments two for each second. */
    private static final int MOST_BOXES = 20_000;

    /** Those that are looked into lie three deep. */
    private static final int DEEPEST = 8;

    private final Bytes bytes;
    private int boxes;
    private long millis;
    private boolean film;
    private boolean sound;
    private int depth;
    private int width;
    private int height;

    private Mp4(Bytes bytes) {
        this.bytes = bytes;
    }

    static Optional<RecordingHead> head(Bytes bytes) throws IOException {
        if (!Bytes.has(bytes.at(0, LARGE_HEAD), 4, "ftyp")) {
            return Optional.empty();
        }
        Mp4 file = new Mp4(bytes);
        file.walk(0, bytes.size());
        if (!file.film && !file.sound) {
            return Optional.empty();
        }
        return Optional.of(
                new RecordingHead(file.film ? "video/mp4" : "audio/mp4", file.millis, file.width, file.height));
    }

    private void walk(long from, long to) throws IOException {
        if (++depth <= DEEPEST) {
            boxes(from, to);
        }
        depth--;
    }

    private void boxes(long from, long to) throws IOException {
        long at = from;
        while (at + HEAD <= to && ++boxes < MOST_BOXES) {
            ByteBuffer head = bytes.at(at, LARGE_HEAD);
            long size = Integer.toUnsignedLong(head.getInt(0));
            int headSize = HEAD;
            if (size == 1) {
                size = head.getLong(HEAD);
                headSize = LARGE_HEAD;
            } else if (size == 0) {
                size = to - at;
            }
            if (size < headSize || size > to - at) {
                return;
            }
            look(head, at + headSize, at + size);
            at += size;
        }
    }

    private void look(ByteBuffer head, long from, long to) throws IOException {
        if (Bytes.has(head, 4, "moov") || Bytes.has(head, 4, "trak") || Bytes.has(head, 4, "mdia")) {
            walk(from, to);
        } else if (Bytes.has(head, 4, "mvhd")) {
            ByteBuffer movie = bytes.at(from, 32);
            boolean isLong = movie.get(0) == 1;
            long scale = Integer.toUnsignedLong(movie.getInt(isLong ? 20 : 12));
            long length = isLong ? movie.getLong(24) : Integer.toUnsignedLong(movie.getInt(16));
            // All ones: not known (8.2.2.3)
            millis = scale == 0 || length < 0 || length == 0xFFFF_FFFFL ? 0 : Math.round(length * 1000.0 / scale);
        } else if (Bytes.has(head, 4, "tkhd") && to - from >= HEAD) {
            ByteBuffer sides = bytes.at(to - HEAD, HEAD);
            width = Math.max(width, sides.getInt(0) >>> 16);
            height = Math.max(height, sides.getInt(4) >>> 16);
        } else if (Bytes.has(head, 4, "hdlr")) {
            ByteBuffer handler = bytes.at(from, 12);
            film |= Bytes.has(handler, 8, "vide");
            sound |= Bytes.has(handler, 8, "soun");
        }
    }
}
