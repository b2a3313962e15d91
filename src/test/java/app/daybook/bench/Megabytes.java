package app.daybook.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.ThreeDays;
import app.daybook.authoring.exchange.ExchangeCommand;
import app.daybook.authoring.lint.Lint;
import app.daybook.badge.BakedPng;
import app.daybook.badge.BakedSvg;
import app.daybook.badge.SignedBadge;
import app.daybook.badge.SignedToken;
import app.daybook.markdown.Findings;
import app.daybook.quiz.Folding;
import app.daybook.quiz.Numerals;
import app.daybook.quiz.Range;
import app.daybook.quiz.Response;
import app.daybook.quiz.exchange.Format;

/** The readers that take what others wrote, and what {@link AnyMegabyte} gives each of them. */
final class Megabytes {

    static final int BYTES = 1_000_000;

    /** Just under what one text may have, so that the text is read and not refused for its length. */
    private static final int TEXT = 190_000;

    /** Just under what a text of a course may have. */
    private static final int COURSE_TEXT = 290_000;

    private static final int DAMAGED = 20;

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

    /** @param bytes made when they are read, so that no other input lies in memory meanwhile */
    record Input(String name, Supplier<byte[]> bytes) {}

    /**
     * @param good what damaged inputs are made of
     * @param places what stands before and after the signs, by a name
     * @param text how many bytes of signs stand there
     * @param reading reads, and answers in a word what came of it
     */
    record Reader(
            String name, Supplier<byte[]> good, List<String[]> places, int text, Function<byte[], String> reading) {

        Stream<Input> inputs(long seed) {
            Stream<Input> damaged = Stream.iterate(0, i -> i + 1)
                    .limit(DAMAGED)
                    .map(i -> new Input("damaged " + i, () -> damaged(good.get(), new Random(seed * DAMAGED + i), i)));
            Stream<Input> filled = places.stream()
                    .flatMap(place -> SIGNS.stream()
                            .map(sign -> new Input(
                                    place[0] + " " + sign.strip().replace("\n", "\\n"),
                                    () -> filled(place, sign, text))));
            return Stream.of(Stream.of(new Input("whole", good)), damaged, filled)
                    .flatMap(input -> input);
        }
    }

    private Megabytes() {}

    static List<Reader> readers(Path folder) {
        List<Reader> readers = new ArrayList<>();
        for (Format format : Format.values()) {
            byte[] course = exported(format, folder);
            boolean text = format.ordinal() < Format.MOODLE_XML.ordinal();
            readers.add(new Reader(
                    format.word(),
                    () -> text ? repeated(course) : course,
                    places(format),
                    TEXT,
                    bytes -> exchanged(format, bytes, folder)));
        }
        for (String file : ThreeDays.files().files().keySet()) {
            if (file.endsWith(".md") || file.endsWith(".yaml")) {
                readers.add(courseFile(file));
            }
        }
        readers.add(new Reader(
                "badge",
                () -> BakedPng.bake(new byte[BYTES], "{}"),
                List.of(
                        place("file", "", ""),
                        place("json", "{\"a\":\"", "\"}"),
                        place("array", "{\"a\":[", "]}"),
                        place("svg", "<svg xmlns='http://www.w3.org/2000/svg'>", "</svg>"),
                        place(
                                "credential",
                                "<svg xmlns:o='https://purl.imsglobal.org/ob/v3p0'><o:credential>",
                                "</o:credential></svg>")),
                SignedBadge.LONGEST - 100,
                Megabytes::badge));
        readers.add(new Reader(
                "typed",
                () -> "1,000.5 kg".getBytes(StandardCharsets.UTF_8),
                TYPED,
                Response.LONGEST_VALUE,
                Megabytes::typed));
        return readers;
    }

    private static final List<String[]> TYPED =
            List.of(place("word", "", ""), place("number", "1", ""), place("key", "1..2 ", " kg"));

    private static Reader courseFile(String file) {
        byte[] good = ThreeDays.files().files().get(file);
        String text = new String(good, StandardCharsets.UTF_8);
        List<String[]> places = new ArrayList<>(List.of(place("file", "", ""), place("end", text + "\n", "\n")));
        if (file.endsWith(".md")) {
            int body = text.indexOf("\n---\n") + "\n---\n".length();
            places.add(place("front", text.substring(0, 4), text.substring(4)));
            places.add(place("heading", text.substring(0, body) + "## ", "\n" + text.substring(body)));
            places.add(place("paragraph", text.substring(0, body), "\n\n" + text.substring(body)));
            places.add(place("question", text + "\n### What {#what-else} ", "\n- [x] a\n  > b\n- [ ] c\n  > d\n"));
            places.add(place("option", text + "\n### What {#what-else}\n\n- [x] ", "\n  > b\n- [ ] c\n  > d\n"));
            places.add(place("key", text + "\n### What {#what-else}\n\n= ", "\n"));
            places.add(place("feedback", text + "\n### What {#what-else}\n\n- [x] a\n  > ", "\n- [ ] c\n  > d\n"));
        } else {
            int first = text.indexOf(": ") + 2;
            places.add(place("value", text.substring(0, first), "\n" + text.substring(first)));
        }
        return new Reader(file, () -> good, places, COURSE_TEXT - good.length, bytes -> linted(file, bytes));
    }

    private static String linted(String file, byte[] bytes) {
        CourseFiles files = ThreeDays.with(file, bytes);
        Lint.Checked checked = Lint.check(files, new Findings(), Optional.empty());
        checked.findings().forEach(Object::toString);
        return "findings: " + checked.findings().size();
    }

    private static String exchanged(Format format, byte[] bytes, Path folder) {
        try {
            Path from = Files.write(folder.resolve("from"), bytes);
            Path to = folder.resolve("to.md");
            try {
                int code = new ExchangeCommand(
                                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                        .run(List.of(from.toString(), to.toString(), format.word()));
                return "exit code " + code;
            } finally {
                Files.deleteIfExists(from);
                Files.deleteIfExists(to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String badge(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean found = BakedPng.extract(bytes, SignedBadge.LONGEST).isPresent()
                | BakedSvg.extract(text, SignedBadge.LONGEST).isPresent()
                | SignedBadge.parse(text).isPresent()
                | SignedToken.payload(text).isPresent();
        return found ? "read" : "no badge";
    }

    private static String typed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Folding.decomposed(text);
        boolean number = Numerals.isNumber(text) | Numerals.isAlmostNumber(text);
        try {
            return Range.parse(text, Numerals.ENGLISH) + " " + number;
        } catch (IllegalArgumentException e) {
            return "refused";
        }
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

    private static byte[] filled(String[] place, String sign, int most) {
        StringBuilder file = new StringBuilder();
        boolean xml = place[1].startsWith("<");
        int text = most == TEXT && (place[1].isEmpty() || xml && !place[1].contains("CDATA")) ? BYTES : most;
        do {
            file.append(place[1]).append(sign.repeat(text / sign.length())).append(place[2]);
        } while (most == TEXT && file.length() < BYTES && !xml);
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The course's questions in this format. */
    private static byte[] exported(Format format, Path folder) {
        try {
            Path file = folder.resolve("course");
            new ExchangeCommand(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                    .run(List.of("content/trigger-points", file.toString(), format.word()));
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] repeated(byte[] once) {
        byte[] good = once;
        while (good.length < BYTES) {
            byte[] more = Arrays.copyOf(good, good.length + once.length);
            System.arraycopy(once, 0, more, good.length, once.length);
            good = more;
        }
        return good;
    }

    /** Some bytes changed, or cut off. */
    private static byte[] damaged(byte[] good, Random random, int number) {
        byte[] bad = number % 4 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
        for (int change = random.nextInt(50); change > 0 && bad.length > 0; change--) {
            byte[] sign = SIGNS.get(random.nextInt(SIGNS.size())).getBytes(StandardCharsets.UTF_8);
            int at = random.nextInt(bad.length);
            System.arraycopy(sign, 0, bad, at, Math.min(sign.length, bad.length - at));
        }
        return bad;
    }
}
