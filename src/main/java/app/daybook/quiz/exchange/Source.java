package app.daybook.quiz.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file that is UTF-8 and not too large; a byte order mark and other line ends are forgiven. */
final class Source {

    /** Some ten times what 20,000 questions have; more is no quiz, and would only fill the memory. */
    static final int MOST_BYTES = 64_000_000;

    private Source() {}

    static Optional<String> text(byte[] bytes, Notes notes) {
        if (bytes.length > MOST_BYTES) {
            notes.error(0, "", "The file has more than " + MOST_BYTES / 1_000_000 + " MB; split it.");
            return Optional.empty();
        }
        if (isUtf16(bytes)) {
            notes.error(1, "", "The file is UTF-16; save it as UTF-8.");
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            notes.error(line, "", "This line has a character that is not UTF-8; save the file as UTF-8.");
            return Optional.empty();
        }
        String text = out.flip().toString().replace("\r\n", "\n").replace('\r', '\n');
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0xfe && second == 0xff || first == 0xff && second == 0xfe || first == 0 ^ second == 0;
    }
}
