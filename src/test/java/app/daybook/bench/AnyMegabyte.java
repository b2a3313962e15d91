package app.daybook.bench;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;

/**
 * Gives every reader a megabyte of anything, or as much of it as the reader takes: one sign over and over in each place
 * that a text can have, and good files with bytes changed at random. Prints the slowest by processor time, the largest
 * by the heap that collections leave, and what failed; exit code 1 if one took longer than two seconds or failed.
 *
 * <p>{@code java -Xmx64m -cp … app.daybook.bench.AnyMegabyte SEED [READER]} runs it alone; the same seed, the same bytes.
 */
public final class AnyMegabyte {

    /** Milliseconds; such a file is named at once, for the next may take longer still. */
    private static final int TOO_LONG = 2_000;

    private static final int SHOWN = 10;
    private static final int KILOBYTE = 1024;

    /** Bytes that the last collections left while one file was read. */
    private static final AtomicLong LEFT = new AtomicLong();

    /** A file by its name, the processor time that it took and the most that was left of it in memory. */
    private record Reading(String name, long millis, long kilobytes, String outcome) {

        boolean isGood() {
            return millis <= TOO_LONG && !outcome.startsWith("failed");
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "  %6d ms %6d KB  %s: %s", millis, kilobytes, name, outcome);
        }
    }

    private AnyMegabyte() {}

    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        listen();
        List<Reading> readings = new ArrayList<>();
        Path folder = Files.createTempDirectory("any-megabyte");
        for (Megabytes.Reader reader : Megabytes.readers(folder)) {
            if (arguments.length < 2 || reader.name().equals(arguments[1])) {
                reader.inputs(seed).forEach(input -> readings.add(read(reader, input)));
            }
        }
        Files.deleteIfExists(folder);
        System.out.printf(
                Locale.ROOT,
                "%d files of a megabyte, seed %d, heap of %d MB; the slowest:%n",
                readings.size(),
                seed,
                Runtime.getRuntime().maxMemory() / KILOBYTE / KILOBYTE);
        print(readings.stream()
                .sorted(Comparator.comparingLong(Reading::millis).reversed())
                .limit(SHOWN)
                .toList());
        System.out.println("the largest:");
        print(readings.stream()
                .sorted(Comparator.comparingLong(Reading::kilobytes).reversed())
                .limit(SHOWN)
                .toList());
        List<Reading> bad =
                readings.stream().filter(reading -> !reading.isGood()).toList();
        System.out.println(bad.isEmpty() ? "none failed or took longer than two seconds." : "failed or too slow:");
        print(bad);
        System.exit(bad.isEmpty() ? 0 : 1);
    }

    private static void print(List<Reading> readings) {
        readings.forEach(System.out::println);
    }

    private static Reading read(Megabytes.Reader reader, Megabytes.Input input) {
        byte[] bytes = input.bytes().get();
        LEFT.set(0);
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String outcome;
        try {
            outcome = reader.reading().apply(bytes);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            outcome = "failed with " + e;
        }
        long millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1_000_000;
        Reading reading = new Reading(reader.name() + " " + input.name(), millis, LEFT.get() / KILOBYTE, outcome);
        if (!reading.isGood()) {
            System.out.println(reading);
        }
        return reading;
    }

    /** After each collection, what it left. */
    private static void listen() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                Map<String, MemoryUsage> left = GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData())
                                        .getGcInfo()
                                        .getMemoryUsageAfterGc();
                                long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                                        .mapToLong(
                                                pool -> left.get(pool.getName()).getUsed())
                                        .sum();
                                LEFT.accumulateAndGet(heap, Math::max);
                            },
                            null,
                            null);
        }
    }
}
