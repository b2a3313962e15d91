package app.daybook.authoring;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import app.daybook.course.Course;
import app.daybook.markdown.Findings;

/**
 * Reads a course folder in a Java that has done nothing before, for the benchmark. Prints the milliseconds from the
 * folder to every page, and the kilobytes that the course keeps.
 */
public final class ColdRead {

    private static final int SETTLE_MILLIS = 50;
    private static final int COLLECTIONS = 4;

    private ColdRead() {}

    public static void main(String[] arguments) throws InterruptedException {
        long began = System.nanoTime();
        Optional<Course> course = read(Path.of(arguments[0]));
        long millis = (System.nanoTime() - began) / 1_000_000;
        if (course.isEmpty()) {
            throw new IllegalStateException("The course has errors: " + arguments[0]);
        }
        long with = heap();
        course = Optional.empty();
        long kilobytes = (with - heap()) / 1000;
        System.out.printf(Locale.ROOT, "%d %d%n", millis, kilobytes);
    }

    private static Optional<Course> read(Path folder) {
        Findings findings = new Findings();
        return CourseReader.read(CourseFiles.read(folder, findings), findings).course();
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(SETTLE_MILLIS);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
