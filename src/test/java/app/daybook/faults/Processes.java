package app.daybook.faults;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Signals to a process and to all that it started. */
final class Processes {

    private static final int PATIENCE_SECONDS = 10;

    private Processes() {}

    /** Lets them stand still where they are. */
    static void freeze(long process) throws IOException, InterruptedException {
        signal("STOP", process);
    }

    static void thaw(long process) throws IOException, InterruptedException {
        signal("CONT", process);
    }

    /** As a power cut ends them, and waits until they are gone. */
    static void kill(long process) throws IOException, InterruptedException {
        List<ProcessHandle> family = family(process);
        signal("KILL", process);
        for (ProcessHandle one : family) {
            for (int i = 0; i < PATIENCE_SECONDS * 100 && one.isAlive(); i++) {
                Thread.sleep(10);
            }
        }
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        for (ProcessHandle one : family(process)) {
            new ProcessBuilder("kill", "-" + name, Long.toString(one.pid()))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static List<ProcessHandle> family(long process) {
        return ProcessHandle.of(process)
                .map(parent ->
                        Stream.concat(Stream.of(parent), parent.descendants()).toList())
                .orElse(List.of());
    }
}
