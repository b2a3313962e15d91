package app.daybook.course;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.daybook.quiz.Question;
import app.daybook.quiz.exchange.Export;
import app.daybook.quiz.exchange.Exported;
import app.daybook.quiz.exchange.Format;
import app.daybook.quiz.exchange.Import;
import app.daybook.quiz.exchange.Imported;
import app.daybook.quiz.exchange.Note;

/**
 * The command that gives questions to other programs and takes theirs: {@code export gift FROM TO} writes those of a
 * course folder, a day or the final; {@code import gift FROM TO} writes Markdown to paste into a day. It ends with 1 if
 * any question stayed behind, and never writes over a file.
 */
public final class Exchange {

    private static final String USAGE = "Usage: export|import "
            + Arrays.stream(Format.values()).map(Format::word).collect(Collectors.joining("|")) + " FROM TO";

    private final PrintStream out;

    Exchange(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(new Exchange(System.out).run(arguments));
    }

    /** Answers the exit code. */
    int run(String... arguments) {
        Optional<Format> format =
                arguments.length == 4 ? Format.named(arguments[1]) : Optional.empty();
        if (format.isEmpty() || !List.of("export", "import").contains(arguments[0])) {
            out.println(USAGE);
            return 1;
        }
        Path from = Path.of(arguments[2]);
        Path to = Path.of(arguments[3]);
        if (!Files.isReadable(from)) {
            out.println(from + " cannot be read; name a file, or for an export a course folder.");
            return 1;
        }
        if (Files.exists(to)) {
            out.println(to + " exists already; name a new file, or remove it.");
            return 1;
        }
        try {
            return arguments[0].equals("export") ? export(format.get(), from, to) : take(format.get(), from, to);
        } catch (IOException e) {
            out.println("Reading or writing failed: " + e.getMessage());
            return 1;
        }
    }

    private int export(Format format, Path from, Path to) throws IOException {
        Path folder = Files.isDirectory(from) ? from : from.toAbsolutePath().getParent();
        Findings findings = new Findings();
        CourseReader.Reading reading = CourseReader.read(CourseFiles.read(folder, findings), findings);
        if (reading.course().isEmpty()) {
            reading.findings().forEach(out::println);
            return 1;
        }
        Course course = reading.course().get();
        List<Question> questions = Files.isDirectory(from)
                ? everything(course)
                : questions(course, from.getFileName().toString());
        Exported exported = Export.of(format, course.title(), questions);
        exported.notes().forEach(out::println);
        Files.write(to, exported.bytes(), StandardOpenOption.CREATE_NEW);
        out.println(questions.size() + " questions were written to " + to + ".");
        return questions.isEmpty() || hasErrors(exported.notes()) ? 1 : 0;
    }

    static List<Question> everything(Course course) {
        return Stream.concat(
                        course.lessons().stream().flatMap(lesson -> lesson.quiz().questions().stream()),
                        bank(course).stream())
                .toList();
    }

    private static List<Question> bank(Course course) {
        return course.finalExam().bank().pools().values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Question> questions(Course course, String file) {
        if (file.equals("final-exam.md")) {
            return bank(course);
        }
        return course.lessons().stream()
                .filter(lesson -> file.startsWith(String.format("day-%02d-", lesson.day())))
                .flatMap(lesson -> lesson.quiz().questions().stream())
                .toList();
    }

    private int take(Format format, Path from, Path to) throws IOException {
        Imported imported = Import.of(format, Files.readAllBytes(from), new ForeignTexts());
        List<Note> notes = new ArrayList<>(imported.notes());
        List<String> sources = new ArrayList<>();
        for (Question question : imported.questions()) {
            try {
                sources.add(QuestionSource.of(question));
            } catch (IllegalArgumentException e) {
                notes.add(new Note(
                        0, question.id(), Note.Severity.ERROR, "The question was left out: " + e.getMessage() + "."));
            }
        }
        notes.forEach(out::println);
        if (!sources.isEmpty()) {
            Files.writeString(to, String.join("\n", sources), StandardOpenOption.CREATE_NEW);
        }
        long aimless = imported.questions().stream()
                .filter(question -> question.objective().isEmpty())
                .count();
        if (aimless > 0) {
            out.println(aimless + " questions name no objective; add objective=… to their braces.");
        }
        out.println(sources.size() + " questions were written to " + to + ".");
        return hasErrors(notes) || sources.isEmpty() ? 1 : 0;
    }

    private static boolean hasErrors(List<Note> notes) {
        return notes.stream().anyMatch(note -> note.severity() == Note.Severity.ERROR);
    }
}
