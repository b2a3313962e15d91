package app.daybook.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** MP3: frames, each with a head of its own (ISO/IEC 11172-3, 2.4.1.3), after a tag (ID3v2.4, 3.1) where there is one. */
final class Mp3 {

    private static final int[] RATES = {44_100, 48_000, 32_000};

    /** Of layer III, in kbit a second: of MPEG-1, and of its lower rates. */
    private static final int[][] SPEEDS = {
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };

    private static final int TAG_HEAD = 10;

    /** Some programs leave a gap behind the tag. */
    private static final int GAP = 4_096;

    private Mp3() {}

    /** @param samples of one frame; {@code bytes} of this one, its head included */
    private record Frame(int rate, int kilobits, int samples, int bytes, boolean isFirst, boolean isMono) {

        static Optional<Frame> at(ByteBuffer head, int at) {
            if (at + 4 > head.limit()) {
                return Optional.empty();
            }
            int bits = head.getInt(at);
            int version = bits >>> 19 & 3;
            int speed = bits >>> 12 & 15;
            int rate = bits >>> 10 & 3;
            if (bits >>> 21 != 0x7FF
                    || version == 1
                    || (bits >>> 17 & 3) != 1
                    || speed == 0
                    || speed == 15
                    || rate == 3) {
                return Optional.empty();
            }
            boolean isFirst = version == 3;
            int samplesASecond = RATES[rate] >> (isFirst ? 0 : version == 2 ? 1 : 2);
            int kilobits = SPEEDS[isFirst ? 0 : 1][speed];
            int samples = isFirst ? 1152 : 576;
            int bytes = samples / 8 * kilobits * 1000 / samplesASecond + (bits >>> 9 & 1);
            return Optional.of(new Frame(samplesASecond, kilobits, samples, bytes, isFirst, (bits >>> 6 & 3) == 3));
        }

        /** Where a file of changing speed says how many frames it has, behind what belongs to the first. */
        int note() {
            return 4 + (isFirst ? isMono ? 17 : 32 : isMono ? 9 : 17);
        }
    }

    static Optional<RecordingHead> head(Bytes bytes) throws IOException {
        long start = behindTag(bytes);
        ByteBuffer head = bytes.at(start, 2 * GAP);
        int gap = 0;
        while (gap < GAP && start > 0 && gap < head.limit() && head.get(gap) == 0) {
            gap++;
        }
        int begin = gap;
        return Frame.at(head, begin)
                // A second one where the first ends: two bytes alone may stand in any file
                .filter(first -> Frame.at(head, begin + first.bytes).isPresent())
                .map(first -> new RecordingHead(
                        "audio/mpeg", millis(first, head, begin, bytes.size() - start - begin), 0, 0));
    }

    private static long millis(Frame first, ByteBuffer head, int at, long size) {
        int note = at + first.note();
        if (Bytes.has(head, note, "Xing") || Bytes.has(head, note, "Info")) {
            boolean isCounted = (head.getInt(note + 4) & 1) == 1;
            if (isCounted) {
                return Integer.toUnsignedLong(head.getInt(note + 8)) * first.samples * 1000 / first.rate;
            }
        }
        return size * 8 / first.kilobits;
    }

    private static long behindTag(Bytes bytes) throws IOException {
        ByteBuffer tag = bytes.at(0, TAG_HEAD);
        if (tag.limit() < TAG_HEAD || !Bytes.has(tag, 0, "ID3")) {
            return 0;
        }
        int size = 0;
        for (int i = 6; i < TAG_HEAD; i++) {
            size = size << 7 | tag.get(i) & 0x7F;
        }
        return (long) TAG_HEAD + size + ((tag.get(5) & 0x10) == 0 ? 0 : TAG_HEAD);
    }
}
