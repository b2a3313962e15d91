package app.daybook.playing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes that a request asks for (RFC 9110, 14.1.2): one stretch. A request for several gets all, as the RFC allows
 * (14.2); players never ask for several.
 *
 * @param length 0 where no byte of the file was asked for
 */
record ByteRange(long from, long length) {

    private static final Pattern ONE = Pattern.compile("(?i)bytes=[ \t]*(\\d{0,18})-(\\d{0,18})[ \t]*");

    /** Whether a request asks for one stretch, in words that say which. */
    static boolean isOne(String header) {
        Matcher range = ONE.matcher(header == null ? "" : header);
        return range.matches()
                && !(range.group(1).isEmpty() && range.group(2).isEmpty())
                && (range.group(1).isEmpty()
                        || range.group(2).isEmpty()
                        || Long.parseLong(range.group(1)) <= Long.parseLong(range.group(2)));
    }

    /** @param header for which {@link #isOne} holds */
    static ByteRange of(String header, long size) {
        Matcher range = ONE.matcher(header);
        range.matches();
        if (range.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(range.group(2)));
            return new ByteRange(size - last, last);
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
        return new ByteRange(from, Math.max(0, to - from + 1));
    }
}
