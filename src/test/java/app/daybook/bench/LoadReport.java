package app.daybook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import app.daybook.rig.Load;
import app.daybook.rig.Report;

/** A report with a table of loads, each with its ratio to its yardsticks; the table is kept as JSON too. */
final class LoadReport extends Report {

    /** What a page is compared with: as many bytes, from nginx and from a bare endpoint of the same stack. */
    record Yardsticks(String nginx, String bare) {

        static final Yardsticks NONE = new Yardsticks("", "");
    }

    private final Path json;
    private final Map<String, Load.Figures> measured = new HashMap<>();
    private final List<JsonObject> rows = new ArrayList<>();
    private long errors;

    LoadReport(Path folder) {
        super(folder.resolve("report.txt"));
        this.json = folder.resolve("loads.json");
    }

    void loadHead() {
        say(
                "%-30s %5s %10s %8s %8s %8s %6s %7s %8s %7s %7s",
                "",
                "conn.",
                "requests/s",
                "p50 ms",
                "p99 ms",
                "CPU ms",
                "errors",
                "others",
                "of nginx",
                "of bare",
                "CPU");
    }

    /** Speed does not count in the warm-up, errors do. */
    void warmUp(long met) {
        errors += met;
        if (met > 0) {
            say("The warm-up met %d errors", met);
        }
    }

    /** The last column is the bare endpoint's processor time in parts of this one's, which others disturb least. */
    void load(String name, int connections, Load.Figures figures, Yardsticks against) {
        errors += figures.errors();
        measured.put(name + connections, figures);
        Load.Figures nginx = measured.get(against.nginx() + connections);
        Load.Figures bare = measured.get(against.bare() + connections);
        String ofNginx = nginx == null ? "" : ratio(figures.perSecond(), nginx.perSecond());
        String ofBare = bare == null ? "" : ratio(figures.perSecond(), bare.perSecond());
        say(
                "%-30s %5d %10.0f %8.2f %8.2f %8.3f %6d %6.0f%% %8s %7s %7s",
                name,
                connections,
                figures.perSecond(),
                figures.p50Millis(),
                figures.p99Millis(),
                figures.processorMillis(),
                figures.errors(),
                figures.others() * 100,
                ofNginx,
                ofBare,
                bare == null ? "" : ratio(bare.processorMillis(), figures.processorMillis()));
        rows.add(new JsonObject()
                .put("page", name)
                .put("connections", connections)
                .put("perSecond", figures.perSecond())
                .put("p50Millis", figures.p50Millis())
                .put("p99Millis", figures.p99Millis())
                .put("processorMillis", figures.processorMillis())
                .put("errors", figures.errors())
                .put("others", figures.others())
                .put("ofNginx", ofNginx)
                .put("ofBare", ofBare));
    }

    long errors() {
        return errors;
    }

    @Override
    public void keep() throws IOException {
        super.keep();
        Files.writeString(json, new JsonArray(rows).encodePrettily());
    }

    private static String ratio(double of, double to) {
        return String.format(Locale.ROOT, "%.3f", of / to);
    }
}
