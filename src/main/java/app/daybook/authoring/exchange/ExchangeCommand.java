package app.daybook.authoring.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.markdown.Findings;
import app.daybook.quiz.Question;
import app.daybook.quiz.exchange.Export;
import app.daybook.quiz.exchange.Exported;
import app.daybook.quiz.exchange.Format;
import app.daybook.quiz.exchange.Import;
import app.daybook.quiz.exchange.Imported;
import app.daybook.quiz.foreign.Note;

/**
 * {@code exchange FROM TO [FORMAT]}: writes the questions of a course folder, a day or the final in a format of other
 * programs, or theirs as Markdown to paste into a day; whichever of the two files is the course's own is Markdown.
 * Prints what could not be kept, and never writes over a file.
 */
public final class ExchangeCommand {

    private static final int GOOD = 0;
    private static final int ERRORS = 1;
    private static final int NOTHING = 2;

    private static final String MARKDOWN = ".md";
    private static final String USAGE = "Write: exchange FROM TO [FORMAT]. One of the two is a course folder or a file "
            + "that ends with .md; the other ends with .gift, .xml (Moodle) or .zip (QTI 2.1), or FORMAT names it: "
            + Arrays.stream(Format.values()).map(Format::word).collect(Collectors.joining(", ")) + ".";

    private final PrintStream out;

    public ExchangeCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * @param arguments from, to, and the format unless a name tells it; an empty one or null is none
     * @return the exit code: 0, also with warnings; 1 if a question stayed behind; 2 if nothing could be done
     */
    public int run(List<String> arguments) {
        // Maven gives an empty property as null
        List<String> given = arguments.stream()
                .filter(argument -> argument != null && !argument.isBlank())
                .toList();
        if (given.size() < 2 || given.size() > 3) {
            return refused(USAGE);
        }
        Path from = Path.of(given.get(0));
        Path to = Path.of(given.get(1));
        boolean exporting = Files.isDirectory(from) || isMarkdown(from);
        Optional<Format> format =
                given.size() == 3 ? Format.named(given.get(2)) : Format.ofFile((exporting ? to : from).toString());
        if (format.isEmpty() || exporting == isMarkdown(to)) {
            return refused(USAGE);
        }
        if (!Files.isReadable(from)) {
            return refused(from + " cannot be read; name a file, or for an export a course folder.");
        }
        if (Files.exists(to)) {
            return refused(to + " exists already; name a new file, or remove it.");
        }
        try {
            return exporting ? export(format.get(), from, to) : take(format.get(), from, to);
        } catch (IOException e) {
            return refused("Reading or writing failed: " + e.getMessage() + " ("
                    + e.getClass().getSimpleName() + ").");
        }
    }

    private static boolean isMarkdown(Path path) {
        return path.toString().endsWith(MARKDOWN);
    }

    private int refused(String why) {
        out.println(why);
        return NOTHING;
    }

    private int export(Format format, Path from, Path to) throws IOException {
        Path folder = Files.isDirectory(from) ? from : from.toAbsolutePath().getParent();
        CourseReader.Reading reading = read(folder);
        if (reading.course().isEmpty()) {
            reading.findings().forEach(finding -> out.println(folder + "/" + finding));
            return refused("The course has errors; nothing was written.");
        }
        Course course = reading.course().get();
        List<Question> questions = Files.isDirectory(from)
                ? course.questions()
                : questions(course, from.getFileName().toString());
        if (questions.isEmpty()) {
            return refused(from + " holds no question; nothing was written.");
        }
        Exported exported = Export.of(format, course.title(), questions);
        Files.write(to, exported.bytes(), StandardOpenOption.CREATE_NEW);
        report(exported.notes(), to);
        out.println(
                questions.size() - exported.leftOut() + " of " + counted(questions.size()) + " written to " + to + ".");
        return exported.leftOut() == 0 ? GOOD : ERRORS;
    }

    private static CourseReader.Reading read(Path folder) {
        Findings findings = new Findings();
        return CourseReader.read(CourseFiles.read(folder, findings), findings);
    }

    private static List<Question> questions(Course course, String file) {
        if (file.equals("final-exam.md")) {
            return course.questions(FinalExam.ID);
        }
        return course.lessons().stream()
                .filter(lesson -> file.startsWith(String.format("day-%02d-", lesson.day())))
                .flatMap(lesson -> lesson.quiz().questions().stream())
                .toList();
    }

    private int take(Format format, Path from, Path to) throws IOException {
        Imported imported = Import.of(format, bytes(from), new ForeignTexts());
        Pasted pasted = Pasted.of(imported);
        report(pasted.notes(), from);
        if (pasted.questions() == 0) {
            return refused("No question could be read; nothing was written.");
        }
        Files.writeString(to, pasted.markdown(), StandardOpenOption.CREATE_NEW);
        pasted.missing().forEach(out::println);
        out.println(counted(pasted.questions()) + " written to " + to + ".");
        return hasErrors(pasted.notes()) ? ERRORS : GOOD;
    }

    /** One more byte than may be read, so that a file without end is told from one that is read. */
    private static byte[] bytes(Path from) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            return in.readNBytes(Import.MOST_BYTES + 1);
        }
    }

    private void report(List<Note> notes, Path file) {
        notes.forEach(note -> out.println(note.in(file.toString())));
    }

    private static String counted(int questions) {
        return questions == 1 ? "1 question was" : questions + " questions were";
    }

    private static boolean hasErrors(List<Note> notes) {
        return notes.stream().anyMatch(note -> note.severity() == Note.Severity.ERROR);
    }
}
