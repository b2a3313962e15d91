package app.daybook.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The machine that is measured on. */
public final class Machine {

    private Machine() {}

    /** What a process holds in memory now, as Linux tells it. */
    public static String residentMemory(long process) throws IOException {
        return memory(process, "VmRSS:").orElse("not measured here");
    }

    /** The most that a process has held in memory, if it still runs; since {@link #forgetPeak}, if that was called. */
    public static Optional<String> peakMemory(long process) throws IOException {
        return memory(process, "VmHWM:");
    }

    /** Lets the peak begin anew (proc(5), clear_refs); not everywhere allowed. */
    public static boolean forgetPeak(long process) {
        try {
            Files.writeString(Path.of("/proc", Long.toString(process), "clear_refs"), "5");
            return true;
        } catch (IOException notAllowed) {
            return false;
        }
    }

    private static Optional<String> memory(long process, String figure) throws IOException {
        Path status = Path.of("/proc", Long.toString(process), "status");
        if (!Files.exists(status)) {
            return Optional.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(figure))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
                .findFirst();
    }

    /** The processor time that a process has used; other people's load hardly changes it. */
    public static Duration processorTime(long process) {
        return ProcessHandle.of(process)
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** How many processes wanted to run, on average over a minute: other people's too. */
    public static String load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.exists(load) ? Files.readString(load).split(" ")[0] : "not measured here";
    }

    public static String describe() throws IOException {
        Path processors = Path.of("/proc/cpuinfo");
        String model = Files.exists(processors)
                ? Arrays.stream(Files.readString(processors).split("\n"))
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"))
                : System.getProperty("os.arch");
        return Runtime.getRuntime().availableProcessors() + " processors (" + model + "), "
                + System.getProperty("os.name") + ", Java " + Runtime.version().feature();
    }
}
