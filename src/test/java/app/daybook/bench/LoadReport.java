package app.daybook.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import app.daybook.rig.Load;
import app.daybook.rig.Report;

/** A report with a table of loads, each with its ratio to nginx and to a bare endpoint. */
final class LoadReport extends Report {

    private final Map<Integer, Double> nginx = new HashMap<>();
    private final Map<Integer, Double> bare = new HashMap<>();
    private long errors;

    LoadReport(Path file) {
        super(file);
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

    private static String ratio(Load.Figures figures, Double to) {
        return to == null ? "" : String.format(Locale.ROOT, "%.3f", figures.perSecond() / to);
    }
}
