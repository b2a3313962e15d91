package app.daybook.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that runs beside us until it is closed. Its process id and start time are kept in a file, by which the
 * next run finds what a killed run left behind and never mistakes a stranger's process for it.
 */
final class Child implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final ProcessHandle process;
    private final Path note;

    private Child(ProcessHandle process, Path note) {
        this.process = process;
        this.note = note;
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
        return new Child(process.toHandle(), note);
    }

    /** Stops what an earlier run noted and left behind; answers whether there was anything. */
    static boolean stopLeftOver(Path note) throws IOException {
        if (!Files.exists(note)) {
            return false;
        }
        String[] noted = Files.readString(note).strip().split(" ");
        Optional<ProcessHandle> leftOver = ProcessHandle.of(Long.parseLong(noted[0]))
                .filter(process -> startOf(process) == Long.parseLong(noted[1]));
        leftOver.ifPresent(process -> new Child(process, note).close());
        Files.deleteIfExists(note);
        return leftOver.isPresent();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<ProcessHandle> onExit() {
        return process.onExit();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            System.err.println("  " + note + " could not be removed; it does no harm.");
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L);
    }
}
