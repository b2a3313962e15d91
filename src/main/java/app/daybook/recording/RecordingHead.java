package app.daybook.recording;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.Optional;

/**
 * What the head of a recording says.
 *
 * @param type as HTTP names it
 * @param millis how long it is; 0 where the file does not say
 * @param width in pixels, as is {@code height}; 0 for sound, and for film that does not say
 */
record RecordingHead(String type, long millis, int width, int height) {

    /** Longer than anybody's: a file that says so says nothing. */
    private static final long LONGEST_MILLIS = 86_400_000;

    private static final int LARGEST_SIDE = 16_384;

    RecordingHead {
        millis = millis < 0 || millis > LONGEST_MILLIS ? 0 : millis;
        boolean isSize = width > 0 && height > 0 && Math.max(width, height) <= LARGEST_SIDE;
        width = isSize ? width : 0;
        height = isSize ? height : 0;
    }

    /** Nothing where the bytes are no recording of a type that browsers play. */
    static Optional<RecordingHead> of(Bytes bytes) throws IOException {
        try {
            return Mp4.head(bytes)
                    .or(() -> quietly(() -> WebM.head(bytes)))
                    .or(() -> quietly(() -> Ogg.head(bytes)))
                    .or(() -> quietly(() -> Mp3.head(bytes)));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | ArithmeticException cut) {
            return Optional.empty();
        }
    }

    private interface Look {
        Optional<RecordingHead> at() throws IOException;
    }

    private static Optional<RecordingHead> quietly(Look look) {
        try {
            return look.at();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
