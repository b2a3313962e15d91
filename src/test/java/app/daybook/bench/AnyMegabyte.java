package app.daybook.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import app.daybook.authoring.exchange.ExchangeCommand;
import app.daybook.quiz.exchange.Format;

/**
 * Gives every reader of other programs' files a megabyte of anything: one sign over and over in each place that a text
 * can have, and questions of the course with bytes changed at random. Prints the slowest by processor time, and what
 * failed.
 *
 * <p>{@code java -Xmx64m -cp … app.daybook.bench.AnyMegabyte SEED [FORMAT]} runs it alone; the same seed, the same bytes.
 */
public final class AnyMegabyte {

    static final int BYTES = 1_000_000;

    /** Just under what one text may have, so that the text is read and not refused for its length. */
    private static final int TEXT = 190_000;

    private static final int DAMAGED = 20;

    /** Milliseconds; such a file is named at once, for the next may take longer still. */
    private static final int TOO_LONG = 2_000;

    private static final int SLOWEST = 10;

    /** What may be a mark to a parser of GIFT, Aiken, XML, HTML or Markdown, and letters that are more than they look. */
    private static final List<String> SIGNS = List.of(
            "{",
            "}",
            "=",
            "~",
            "#",
            ":",
            "\\",
            "%50%",
            "->",
            "<",
            "<b>",
            "</b>",
            "<p>",
            "<a href=x>",
            "<i><b>",
            "<table><tr><td>",
            "<ul><li>",
            "<sup>",
            "<img alt=x>",
            "<object>",
            "<svg>",
            "<font color=a>",
            "<!--",
            "&",
            "&#",
            "&amp;",
            "&#1",
            "[",
            "](",
            "[a](",
            "![",
            "*",
            "**a ",
            "_",
            "`",
            "~~",
            "> ",
            "- ",
            "1. ",
            "\t",
            "|",
            "|a|\n|-|\n",
            "\"",
            "'",
            "e\u0301",
            "\u0301",
            "\u0323\u0301",
            "\ufdfa",
            "\u200b",
            "\ud83d\ude00",
            " ",
            "\n",
            "0",
            "1,",
            "1.",
            "9",
            "x",
            "A. x\n",
            "A) ",
            "ANSWER: A\n",
            "// ",
            "$CATEGORY: x\n",
            "::",
            "####",
            "<x>",
            "<x/>",
            "<x y='z'>",
            "[^a]",
            "$$",
            "\\(",
            "a\n: b\n",
            "x@y.z ",
            "http://a.b/ ",
            "]]>",
            "<![CDATA[");

    /** A file by its name, and the processor time that it took. */
    private record Reading(String name, long millis, String outcome) {}

    private AnyMegabyte() {}

    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        List<Reading> readings = new ArrayList<>();
        Path folder = Files.createTempDirectory("any-megabyte");
        for (Format format : Format.values()) {
            if (arguments.length < 2 || format.word().equals(arguments[1])) {
                for (Map.Entry<String, byte[]> file :
                        damaged(format, seed, folder).entrySet()) {
                    readings.add(read(format, file.getKey(), file.getValue(), folder));
                }
                for (String[] around : places(format)) {
                    for (String sign : SIGNS) {
                        String name = around[0] + " " + sign.strip().replace("\n", "\\n");
                        readings.add(read(format, name, filled(around, sign), folder));
                    }
                }
            }
        }
        Files.deleteIfExists(folder);
        readings.sort(Comparator.comparingLong(Reading::millis).reversed());
        System.out.printf(Locale.ROOT, "%d files of a megabyte, seed %d; the slowest:%n", readings.size(), seed);
        readings.stream().limit(SLOWEST).forEach(AnyMegabyte::print);
        readings.stream()
                .filter(reading -> reading.outcome().startsWith("failed"))
                .forEach(AnyMegabyte::print);
    }

    private static void print(Reading reading) {
        System.out.printf(Locale.ROOT, "  %6d ms  %s: %s%n", reading.millis(), reading.name(), reading.outcome());
    }

    private static Reading read(Format format, String name, byte[] bytes, Path folder) throws IOException {
        Path from = Files.write(folder.resolve("from"), bytes);
        Path to = folder.resolve("to.md");
        Files.deleteIfExists(to);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String outcome;
        try {
            int code = new ExchangeCommand(new PrintStream(said, true, StandardCharsets.UTF_8))
                    .run(List.of(from.toString(), to.toString(), format.word()));
            outcome = "exit code " + code;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            outcome = "failed with " + e;
        }
        long millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1_000_000;
        Files.deleteIfExists(from);
        Files.deleteIfExists(to);
        Reading reading = new Reading(format.word() + " " + name, millis, outcome);
        if (millis > TOO_LONG) {
            print(reading);
        }
        return reading;
    }

    /** What stands before and after the signs, and between two texts, by a name. */
    private static List<String[]> places(Format format) {
        String item = "<assessmentItem identifier='q'><responseDeclaration identifier='R' cardinality='single'"
                + " baseType='%s'><correctResponse><value>A</value></correctResponse></responseDeclaration><itemBody>";
        String choices = "<choiceInteraction responseIdentifier='R'><simpleChoice identifier='A'>a</simpleChoice>"
                + "<simpleChoice identifier='B'>b</simpleChoice></choiceInteraction>";
        String question = "<question type='%s'><questiontext format='%s'><text>%s";
        String answers = "<answer fraction='100'><text>a</text></answer><answer><text>b</text></answer></question>";
        return switch (format) {
            case GIFT ->
                List.of(
                        place("file", "", ""),
                        place("html", "::a::[html]", " {=a ~b}\n\n"),
                        place("markdown", "::a::[markdown]", " {=a ~b}\n\n"),
                        place("name", "::", "::What {=a ~b}\n\n"),
                        place("option", "What {=", " ~b}\n\n"),
                        place("word", "What {=", "}\n\n"),
                        place("feedback", "What {=a#", " ~b}\n\n"),
                        place("number", "What {#", "}\n\n"),
                        place("order", "What {>3\n", "\nb\nc\n}\n\n"),
                        place("id", "// [id:", "]\nWhat {=a ~b}\n\n"));
            case AIKEN ->
                List.of(
                        place("file", "", ""),
                        place("text", "What ", "\nA. a\nB. b\nANSWER: A\n"),
                        place("option", "What\nA. ", "\nB. b\nANSWER: A\n"),
                        place("answer", "What\nA. a\nB. b\nANSWER: ", "\n"));
            case MOODLE_XML ->
                List.of(
                        place("file", "", ""),
                        place("xml", "<quiz>", "</quiz>"),
                        place(
                                "html",
                                "<quiz>" + String.format(question, "multichoice", "html", "<![CDATA["),
                                "]]></text></questiontext>" + answers),
                        place(
                                "markdown",
                                "<quiz>" + String.format(question, "multichoice", "markdown", "<![CDATA["),
                                "]]></text></questiontext>" + answers),
                        place(
                                "word",
                                "<quiz>" + String.format(question, "shortanswer", "html", "What")
                                        + "</text></questiontext><answer fraction='100'><text><![CDATA[",
                                "]]></text></answer></question></quiz>"));
            case QTI_2_1, QTI_3_0 ->
                List.of(
                        place("file", "", ""),
                        place(
                                "body",
                                String.format(item, "identifier") + "<p>",
                                "</p>" + choices + "</itemBody></assessmentItem>"),
                        place(
                                "entity",
                                String.format(item, "string") + "<p><![CDATA[",
                                "]]></p><textEntryInteraction responseIdentifier='R'/></itemBody></assessmentItem>"),
                        place(
                                "choices",
                                String.format(item, "identifier") + "<choiceInteraction responseIdentifier='R'>",
                                "</choiceInteraction></itemBody></assessmentItem>"));
        };
    }

    private static String[] place(String name, String before, String after) {
        return new String[] {name, before, after};
    }

    private static byte[] filled(String[] place, String sign) {
        StringBuilder file = new StringBuilder();
        int text = place[1].isEmpty() || place[1].startsWith("<") && !place[1].contains("CDATA") ? BYTES : TEXT;
        do {
            file.append(place[1]).append(sign.repeat(text / sign.length())).append(place[2]);
        } while (file.length() < BYTES && !place[1].startsWith("<"));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The course's questions in this format with some bytes changed, or cut off. */
    private static Map<String, byte[]> damaged(Format format, long seed, Path folder) throws IOException {
        Path file = folder.resolve("course");
        new ExchangeCommand(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .run(List.of("content/trigger-points", file.toString(), format.word()));
        byte[] once = Files.readAllBytes(file);
        Files.delete(file);
        byte[] good = once;
        while (good.length < BYTES && format.ordinal() < Format.MOODLE_XML.ordinal()) {
            byte[] more = Arrays.copyOf(good, good.length + once.length);
            System.arraycopy(once, 0, more, good.length, once.length);
            good = more;
        }
        Random random = new Random(seed);
        Map<String, byte[]> damaged = new LinkedHashMap<>(Map.of("whole", good));
        for (int i = 0; i < DAMAGED; i++) {
            byte[] bad = i % 4 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int change = random.nextInt(50); change > 0 && bad.length > 0; change--) {
                byte[] sign = SIGNS.get(random.nextInt(SIGNS.size())).getBytes(StandardCharsets.UTF_8);
                int at = random.nextInt(bad.length);
                System.arraycopy(sign, 0, bad, at, Math.min(sign.length, bad.length - at));
            }
            damaged.put("damaged " + i, bad);
        }
        return damaged;
    }
}
