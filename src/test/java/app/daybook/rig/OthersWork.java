package app.daybook.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of the machine others have used while something was measured: all that its processors did, without what the
 * processes below this one did. 0 where Linux does not tell.
 */
public final class OthersWork {

    /** Of a processor's second, in the files of proc (proc(5)); the same on every Linux that Java runs on. */
    private static final double TICKS = 100;

    private static final Path ALL = Path.of("/proc/stat");
    private static final Path SELF = Path.of("/proc/self/stat");

    private final double busy = busy();
    private final Map<Long, Duration> ours = ours();
    private final double self = self();
    private final long began = System.nanoTime();

    /** From when this was made until now, as a share of all processors. */
    public double share() {
        double own = self() - self;
        for (Map.Entry<Long, Duration> process : ours().entrySet()) {
            Duration before = ours.getOrDefault(process.getKey(), Duration.ZERO);
            own += process.getValue().minus(before).toNanos() / 1e9;
        }
        double seconds =
                (System.nanoTime() - began) / 1e9 * Runtime.getRuntime().availableProcessors();
        return Math.max(0, busy() - busy - own) / seconds;
    }

    private static double busy() {
        if (!Files.exists(ALL)) {
            return 0;
        }
        String[] fields = first(ALL).split(" +");
        // user, nice, system, then idle and waiting, then interrupts
        double sum = 0;
        for (int i : new int[] {1, 2, 3, 6, 7}) {
            sum += Double.parseDouble(fields[i]);
        }
        return sum / TICKS;
    }

    private static Map<Long, Duration> ours() {
        Map<Long, Duration> all = new HashMap<>();
        ProcessHandle.current()
                .descendants()
                .forEach(process -> process.info().totalCpuDuration().ifPresent(used -> all.put(process.pid(), used)));
        return all;
    }

    /** This process, and those below it that have ended meanwhile. */
    private static double self() {
        if (!Files.exists(SELF)) {
            return 0;
        }
        String line = first(SELF);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields, 11, 15).mapToDouble(Double::parseDouble).sum() / TICKS;
    }

    private static String first(Path file) {
        try {
            return Files.readAllLines(file).get(0);
        } catch (IOException e) {
            return "";
        }
    }
}
