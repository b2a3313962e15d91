package app.daybook.authoring;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import app.daybook.markdown.CommonMarkSpec;

/** What accidents and ill will make of a good file, drawn from a seed. */
final class Mutations {

    private static final List<String> SPLINTERS = List.of(
            "<script>",
            "</script>",
            "<img src=x onerror=a()>",
            "<p style=\"x\" id=main class=button>",
            "<iframe srcdoc=\"",
            "<form action=//x>",
            "<svg/onload=a()>",
            "<!--",
            "<![CDATA[",
            "[x](javascript:a())",
            "[x](&#106;avascript:a())",
            "[x](JAVA\u0001SCRIPT:a())",
            "![x](data:image/svg+xml,<svg/onload=a()>)",
            "<javascript:a()>",
            "[x]: javascript:a()",
            "[^1]",
            "[^1]: [^1]",
            "[@",
            "[@roediger2006; @]",
            "{#",
            "{}",
            "{#main objective=place}",
            "---\n",
            "```",
            "```bodymap\n",
            "> [!",
            "> [!NOTE]",
            "]",
            "(",
            "|",
            "|---|",
            "- [x] ",
            "### ",
            "## Quiz",
            "#",
            "\t",
            "&#x6a;",
            "&#0;",
            "&",
            "\"",
            "'",
            ":",
            ": ",
            "- ",
            "\\",
            "*",
            "_",
            "~~",
            "![",
            "%",
            "?",
            "!!java.net.URL",
            "&a [*a]",
            "<<: *a",
            "\u0000",
            "\uFEFF",
            "\u00a0",
            "\u0085",
            "\u2028",
            "\u202e",
            "\u200d",
            "\ud83d\ude00",
            "e\u0301\u0301\u0301",
            "\uFFFE",
            "\u0130",
            "\u1e9e",
            "\r",
            "\r\n",
            "\f",
            "\n\n");
    private static final byte[][] NOT_UTF_8 = {
        {(byte) 0xFF},
        {(byte) 0xC3, 0x28},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xC0, (byte) 0x80},
        {(byte) 0xE2, (byte) 0x82}
    };

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    byte[] of(String good) {
        String text = good;
        for (int change = random.nextInt(6); change >= 0; change--) {
            text = switch (random.nextInt(5)) {
                case 0 -> splintered(text);
                case 1 -> join("\n", lines(text));
                case 2 -> join("\n\n", blocks(text));
                case 3 -> nested(text);
                default -> characters(text);
            };
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(6) == 0 ? bytes(bytes) : bytes;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String splintered(String text) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + one(SPLINTERS) + text.substring(at);
    }

    private String characters(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(60));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, end) + text.substring(at);
            case 2 -> text.substring(0, at) + (char) random.nextInt(0x300) + text.substring(at + 1);
            case 3 -> text.replace("\n", random.nextBoolean() ? "\r\n" : "\r");
            default -> text.substring(0, end);
        };
    }

    private List<String> lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> lines.set(at, " ".repeat(random.nextInt(9)) + lines.get(at));
            default -> lines.set(at, lines.get(at).strip());
        }
        return lines;
    }

    private List<String> blocks(String text) {
        List<String> blocks = new ArrayList<>(Arrays.asList(text.split("\n\n", -1)));
        int at = random.nextInt(blocks.size());
        switch (random.nextInt(5)) {
            case 0 -> blocks.remove(at);
            case 1 -> blocks.addAll(at, Collections.nCopies(1 + random.nextInt(40), blocks.get(at)));
            case 2 -> Collections.swap(blocks, at, random.nextInt(blocks.size()));
            default -> blocks.add(at, one(CommonMarkSpec.examples()));
        }
        return blocks;
    }

    private String nested(String text) {
        int depth = 1 + random.nextInt(random.nextInt(4) == 0 ? 3_000 : 14);
        String deep = switch (random.nextInt(8)) {
            case 0 -> "> ".repeat(depth) + one(SPLINTERS);
            case 1 -> "- ".repeat(depth) + one(SPLINTERS);
            case 2 -> "[".repeat(depth) + "a" + "](b)".repeat(depth);
            case 3 -> "*a **b ".repeat(depth);
            case 4 -> "| a ".repeat(depth) + "|\n" + "|---".repeat(depth) + "|\n" + "| b ".repeat(depth) + "|";
            case 5 -> "{a: ".repeat(depth);
            case 6 -> "- a\n" + " ".repeat(depth) + "- b";
            default -> "`".repeat(depth) + one(SPLINTERS);
        };
        List<String> blocks = new ArrayList<>(Arrays.asList(text.split("\n\n", -1)));
        blocks.add(random.nextInt(blocks.size()), deep);
        return join("\n\n", blocks);
    }

    private byte[] bytes(byte[] good) {
        int at = random.nextInt(good.length + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(good, 0, at);
        out.writeBytes(NOT_UTF_8[random.nextInt(NOT_UTF_8.length)]);
        out.write(good, at, good.length - at);
        return out.toByteArray();
    }

    private static String join(String between, List<String> parts) {
        return String.join(between, parts);
    }
}
