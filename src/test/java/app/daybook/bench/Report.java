package app.daybook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is printed, line by line as it becomes known, and kept in a file. */
final class Report {

    private final Path file;
    private final List<String> lines = new ArrayList<>();
    private final Map<Integer, Double> nginx = new HashMap<>();
    private final Map<Integer, Double> bare = new HashMap<>();
    private long errors;

    /** @param file is written when {@link #keep()} is called */
    Report(Path file) {
        this.file = file;
    }

    void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        lines.add(line);
        System.out.println("  " + line);
    }

    void title(String title) {
        say("");
        say("%s", title);
    }

    void loadHead() {
        say(
                "%-26s %5s %10s %8s %8s %8s %6s %8s %7s",
                "", "conn.", "requests/s", "p50 ms", "p99 ms", "CPU ms", "errors", "of nginx", "of bare");
    }

    /** Speed does not count in the warm-up, errors do. */
    void warmUp(long met) {
        errors += met;
        if (met > 0) {
            say("The warm-up met %d errors", met);
        }
    }

    void nginx(int connections, Load.Figures figures) {
        nginx.put(connections, figures.perSecond());
        load("nginx, the lesson's bytes", connections, figures, false);
    }

    void bare(int connections, Load.Figures figures) {
        bare.put(connections, figures.perSecond());
        load("bare endpoint", connections, figures, false);
    }

    /** @param sameBytes whether it serves what nginx serves, so that the ratio means something */
    void load(String name, int connections, Load.Figures figures, boolean sameBytes) {
        errors += figures.errors();
        say(
                "%-26s %5d %10.0f %8.2f %8.2f %8.2f %6d %8s %7s",
                name,
                connections,
                figures.perSecond(),
                figures.p50Millis(),
                figures.p99Millis(),
                figures.processorMillis(),
                figures.errors(),
                sameBytes ? ratio(figures, nginx.get(connections)) : "",
                ratio(figures, bare.get(connections)));
    }

    long errors() {
        return errors;
    }

    void keep() throws IOException {
        Files.write(file, lines);
    }

    private static String ratio(Load.Figures figures, Double to) {
        return to == null ? "" : String.format(Locale.ROOT, "%.3f", figures.perSecond() / to);
    }
}
