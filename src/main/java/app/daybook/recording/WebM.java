package app.daybook.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** WebM: elements within elements (RFC 8794; the WebM container guidelines say which of Matroska's it takes). */
final class WebM {

    private static final long EBML = 0x1A45DFA3L;
    private static final long DOC_TYPE = 0x4282;
    private static final long SEGMENT = 0x18538067L;
    private static final long INFO = 0x1549A966L;
    private static final long SCALE = 0x2AD7B1;
    private static final long DURATION = 0x4489;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long TRACK = 0xAE;
    private static final long KIND = 0x83;
    private static final long VIDEO = 0xE0;
    private static final long WIDTH = 0xB0;
    private static final long HEIGHT = 0xBA;
    private static final long CLUSTER = 0x1F43B675L;

    private static final int FILM = 1;
    private static final int MOST_ELEMENTS = 20_000;

    /** Those that are looked into lie four deep. */
    private static final int DEEPEST = 8;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Bytes bytes;
    private int elements;
    private int depth;
    private boolean isWebM;
    private boolean film;
    private long scale = NANOS_PER_MILLI;
    private double duration;
    private int width;
    private int height;

    private WebM(Bytes bytes) {
        this.bytes = bytes;
    }

    static Optional<RecordingHead> head(Bytes bytes) throws IOException {
        ByteBuffer first = bytes.at(0, 4);
        if (first.limit() < 4 || Integer.toUnsignedLong(first.getInt(0)) != EBML) {
            return Optional.empty();
        }
        WebM file = new WebM(bytes);
        file.walk(0, bytes.size());
        // Sound alone is named .weba, which not all browsers know
        return file.isWebM && file.film
                ? Optional.of(new RecordingHead(
                        "video/webm",
                        Math.round(file.duration * file.scale / NANOS_PER_MILLI),
                        file.width,
                        file.height))
                : Optional.empty();
    }

    /** @return whether what follows is still about the file and not its film itself */
    private boolean walk(long from, long to) throws IOException {
        boolean goesOn = ++depth > DEEPEST || elements(from, to);
        depth--;
        return goesOn;
    }

    private boolean elements(long from, long to) throws IOException {
        long at = from;
        while (at < to && ++elements < MOST_ELEMENTS) {
            ByteBuffer head = bytes.at(at, 12);
            int idLength = Integer.numberOfLeadingZeros(head.get(0) & 0xFF) - 23;
            if (idLength > 4) {
                return false;
            }
            long id = number(head, 0, idLength);
            int sizeLength = Integer.numberOfLeadingZeros(head.get(idLength) & 0xFF) - 23;
            if (sizeLength > 8) {
                return false;
            }
            long ones = (1L << 7 * sizeLength) - 1;
            long size = number(head, idLength, sizeLength) & ones;
            long begin = at + idLength + sizeLength;
            // All ones: as far as it goes (RFC 8794, 6.2)
            long end = size == ones || size > to - begin ? to : begin + size;
            if (id == CLUSTER || !look(id, begin, end)) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private boolean look(long id, long from, long to) throws IOException {
        if (id == EBML || id == SEGMENT || id == INFO || id == TRACKS || id == TRACK || id == VIDEO) {
            return walk(from, to);
        }
        int length = (int) Math.min(8, to - from);
        ByteBuffer value = bytes.at(from, length);
        if (id == DOC_TYPE) {
            isWebM = Bytes.has(value, 0, "webm");
        } else if (id == SCALE) {
            scale = Math.max(1, number(value, 0, length));
        } else if (id == DURATION) {
            duration = length == 4 ? value.getFloat(0) : value.getDouble(0);
        } else if (id == KIND) {
            film |= number(value, 0, length) == FILM;
        } else if (id == WIDTH) {
            width = (int) number(value, 0, length);
        } else if (id == HEIGHT) {
            height = (int) number(value, 0, length);
        }
        return true;
    }

    private static long number(ByteBuffer bytes, int at, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes.get(at + i) & 0xFF;
        }
        return number;
    }
}
