package app.daybook.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import app.daybook.authoring.exchange.ExchangeCommand;
import app.daybook.quiz.Question;
import app.daybook.quiz.exchange.Export;
import app.daybook.quiz.exchange.Format;
import app.daybook.quiz.exchange.Import;
import app.daybook.quiz.foreign.Texts;
import app.daybook.rig.Machine;

/** So many questions as a large provider's bank has, in other programs' formats: those of the course, over and over. */
final class ManyQuestions {

    static final int QUESTIONS = 10_000;

    private static final int RUNS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Texts that we wrote ourselves are safe. */
    private static final Texts OURS = new Texts() {
        @Override
        public String safe(String html) {
            return html;
        }

        @Override
        public String markdown(String text) {
            throw new IllegalArgumentException("we write HTML");
        }
    };

    private final Path folder;
    private final Path gift;

    private ManyQuestions(Path folder, Path gift) {
        this.folder = folder;
        this.gift = gift;
    }

    /** Writes them as GIFT into the folder. */
    static ManyQuestions of(Path course, Path folder) throws IOException {
        Path once = folder.resolve("once.gift");
        exchange(course.toString(), once.toString());
        String[] questions = Files.readString(once).split("\n\n");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < QUESTIONS; i++) {
            many.append(questions[i % questions.length].replaceFirst("(\\[id:[^]]+)", "$1-" + i))
                    .append("\n\n");
        }
        return new ManyQuestions(folder, Files.writeString(folder.resolve("many.gift"), many));
    }

    long bytes() throws IOException {
        return Files.size(gift);
    }

    /** How many a second an instructor's command takes in, in the median of some runs after a warm-up. */
    double takenPerSecond() throws Exception {
        return perSecond(() -> exchange(
                gift.toString(), Files.createTempFile(folder, "many", "").toString() + ".md"));
    }

    double writtenPerSecond(Format format) throws Exception {
        List<Question> questions =
                Import.of(Format.GIFT, Files.readAllBytes(gift), OURS).questions();
        return perSecond(() -> Export.of(format, "Many", questions).bytes().length);
    }

    /**
     * The most memory that a Java held which did nothing else, start and all.
     *
     * @param java how the packaged application is run, up to its arguments
     */
    String peakMemory(List<String> java) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java);
        command.addAll(
                List.of("exchange", gift.toString(), folder.resolve("peak.md").toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("exchange.log").toFile())
                .start();
        String peak = "not measured here";
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!process.waitFor(5, TimeUnit.MILLISECONDS) && System.nanoTime() < end) {
            peak = Machine.peakMemory(process.pid()).orElse(peak);
        }
        process.destroyForcibly();
        return peak + ", exit code " + process.waitFor();
    }

    private static double perSecond(Callable<Integer> run) throws Exception {
        run.call();
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            run.call();
            times.add(System.nanoTime() - begun);
        }
        long median = times.stream().sorted().skip(RUNS / 2).findFirst().orElseThrow();
        return QUESTIONS * 1e9 / median;
    }

    private static int exchange(String from, String to) {
        return new ExchangeCommand(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run(List.of(from, to));
    }
}
