package app.daybook.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A program that runs beside us until it is closed. Its process id and start time are kept in a file, by which the
 * next run finds what a killed run left behind and never mistakes a stranger's process for it.
 */
final class Child implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Until the system has taken away what was ended by force: its port is in use so long. */
    private static final Duration BURIAL = Duration.ofSeconds(10);

    /** Start times are reckoned from the clock of the machine, which may have been set right meanwhile. */
    private static final long SAME_START_MILLIS = 3000;

    private final ProcessHandle process;
    private final Path note;
    private final Duration patience;

    private Child(ProcessHandle process, Path note, Duration patience) {
        this.process = process;
        this.note = note;
        this.patience = patience;
    }

    /** Starts the program; its words go to our own console when {@code log} is empty. */
    static Child start(List<String> command, Map<String, String> environment, Optional<Path> log, Path note)
            throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(
                log.map(path -> ProcessBuilder.Redirect.to(path.toFile())).orElse(ProcessBuilder.Redirect.INHERIT));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        Files.writeString(note, process.pid() + " " + startOf(process.toHandle()));
        return new Child(process.toHandle(), note, PATIENCE);
    }

    /**
     * Stops what an earlier run noted and left behind; answers whether there was anything. A run that was killed while it
     * wrote its note left half a one, or none.
     *
     * @param patience until it is ended by force
     */
    static boolean stopLeftOver(Path note, Duration patience) throws IOException {
        if (!Files.exists(note)) {
            return false;
        }
        String noted = Files.readString(note);
        Optional<ProcessHandle> leftOver = noted.matches("\\d{1,18} \\d{1,18}\\s*")
                ? running(Long.parseLong(noted.split(" ")[0]), Long.parseLong(noted.split(" ")[1].strip()))
                : Optional.empty();
        leftOver.ifPresent(process -> new Child(process, note, patience).close());
        Files.deleteIfExists(note);
        return leftOver.isPresent();
    }

    /**
     * The process of this number, unless it is another one that got the number later.
     *
     * @param started milliseconds since 1970
     */
    static Optional<ProcessHandle> running(long pid, long started) {
        return ProcessHandle.of(pid).filter(process -> Math.abs(startOf(process) - started) <= SAME_START_MILLIS);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The processor's time that it has had with all that it started; zero where the system does not say. */
    Duration worked() {
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    CompletableFuture<ProcessHandle> onExit() {
        return process.onExit();
    }

    @Override
    public void close() {
        close(patience);
    }

    /** @param most until it is ended by force */
    void close(Duration most) {
        process.destroy();
        if (!ends(most)) {
            process.destroyForcibly();
            ends(BURIAL);
        }
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            System.err.println("  " + note + " could not be removed; it does no harm.");
        }
    }

    private boolean ends(Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L);
    }
}
