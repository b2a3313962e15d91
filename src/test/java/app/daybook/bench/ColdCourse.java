package app.daybook.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import app.daybook.authoring.ColdRead;

/**
 * The course read in a Java of its own, whose start does not count.
 *
 * @param millis from the folder to every page rendered
 * @param kilobytes of heap that the course keeps
 */
record ColdCourse(long millis, long kilobytes) {

    /** Each in a new Java with these options; ordered by time. */
    static List<ColdCourse> read(Path folder, int times, List<String> options)
            throws IOException, InterruptedException {
        List<ColdCourse> reads = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            reads.add(read(folder, options));
        }
        reads.sort((one, other) -> Long.compare(one.millis, other.millis));
        return reads;
    }

    private static ColdCourse read(Path folder, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), ColdRead.class.getName(), folder.toString()));
        Process java = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (java.waitFor() != 0) {
            throw new IOException("The course could not be read: " + said);
        }
        String[] figures = said.split(" ");
        return new ColdCourse(Long.parseLong(figures[0]), Long.parseLong(figures[1]));
    }

    /** Maven runs the benchmark in its own Java, whose property for the class path does not name ours. */
    static String classPath() {
        if (!(ColdCourse.class.getClassLoader() instanceof URLClassLoader ours)) {
            return System.getProperty("java.class.path");
        }
        return Arrays.stream(ours.getURLs())
                .map(url -> Path.of(URI.create(url.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
