package app.daybook.markdown;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text as authors save it: UTF-8, a byte order mark and Windows line ends forgiven, anything else a finding. */
public final class Utf8 {

    private Utf8() {}

    public static Optional<String> decode(String file, byte[] bytes, Findings findings) {
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
            findings.error(
                    file,
                    line,
                    "encoding",
                    "This line has a character that is not UTF-8; save the file as UTF-8 in your editor.");
            return Optional.empty();
        }
        String text = out.flip().toString().replace("\r\n", "\n").replace('\r', '\n');
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
}
