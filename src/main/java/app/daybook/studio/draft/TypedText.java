package app.daybook.studio.draft;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.markdown.Findings;
import app.daybook.markdown.Utf8;

/**
 * Text between a file and a form. A form sends other line ends than it was given (HTML, "normalize newlines"); what is
 * kept has those of the file, line by line, and its byte order mark, so that a comparison shows what somebody changed
 * and nothing else.
 */
public final class TypedText {

    private static final Pattern LINE = Pattern.compile("[^\r\n]*(?:\r\n|\r|\n|$)");
    private static final String MARK = "\uFEFF";

    private TypedText() {}

    /** The text of a file as a form shows it; what is not UTF-8 is read as Windows-1252, so that it can be mended. */
    public static String shown(byte[] bytes) {
        return Utf8.decode("", bytes, new Findings())
                .orElseGet(() -> lines(new String(bytes, Charset.forName("windows-1252"))));
    }

    /** @param before the file as it was; empty for a new one */
    public static byte[] kept(byte[] before, String typed) {
        String old = new String(before, StandardCharsets.UTF_8);
        String mark = old.startsWith(MARK) ? MARK : "";
        List<String> were = split(old.substring(mark.length()));
        List<String> are = split(lines(typed.startsWith(MARK) ? typed.substring(1) : typed));
        int head = 0;
        while (head < Math.min(were.size(), are.size()) && same(were.get(head), are.get(head))) {
            are.set(head, were.get(head));
            head++;
        }
        int tail = 0;
        while (tail < Math.min(were.size(), are.size()) - head
                && same(were.get(were.size() - tail - 1), are.get(are.size() - tail - 1))) {
            are.set(are.size() - tail - 1, were.get(were.size() - tail - 1));
            tail++;
        }
        String end = were.isEmpty() ? "\n" : end(were.get(0));
        StringBuilder text = new StringBuilder(mark);
        for (int i = 0; i < are.size(); i++) {
            String line = are.get(i);
            boolean isOld = i < head || i >= are.size() - tail;
            text.append(isOld || end.isEmpty() ? line : line.replace("\n", end));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With the line ends of Unix. */
    public static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        for (Matcher line = LINE.matcher(text); line.find() && line.end() > line.start(); ) {
            lines.add(line.group());
        }
        return lines;
    }

    private static boolean same(String one, String other) {
        return lines(one).equals(lines(other));
    }

    private static String end(String line) {
        return line.replaceAll("[^\r\n]", "");
    }
}
