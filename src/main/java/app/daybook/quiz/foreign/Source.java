package app.daybook.quiz.foreign;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

import app.daybook.quiz.exchange.Import;

/** The text of a file that is UTF-8 and not too large; a byte order mark and other line ends are forgiven. */
public final class Source {

    private static final int BUFFER = 8_192;

    private Source() {}

    public static Optional<String> text(byte[] bytes, Notes notes) {
        if (bytes.length > Import.MOST_BYTES) {
            notes.error(0, "", "The file has more than " + Import.MOST_BYTES / 1_000_000 + " MB; split it.");
            return Optional.empty();
        }
        if (isUtf16(bytes)) {
            notes.error(1, "", "The file is UTF-16; save it as UTF-8.");
            return Optional.empty();
        }
        OptionalInt wrong = firstWrong(bytes);
        if (wrong.isPresent()) {
            int line = 1;
            for (int i = 0; i < wrong.getAsInt(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            notes.error(line, "", "This line has a character that is not UTF-8; save the file as UTF-8.");
            return Optional.empty();
        }
        String text =
                new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Where the bytes are not UTF-8. A small buffer: what it decodes is thrown away. */
    private static OptionalInt firstWrong(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError() ? OptionalInt.of(in.position()) : OptionalInt.empty();
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
