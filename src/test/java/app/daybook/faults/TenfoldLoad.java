package app.daybook.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import app.daybook.rig.Load;
import app.daybook.rig.Program;

/** Ten times the connections of the benchmark, all of which read lessons as fast as they come. */
final class TenfoldLoad implements Fault {

    private static final int CONNECTIONS = 640;
    private static final int SECONDS = 30;

    private CompletableFuture<Load.Figures> figures;
    private String note = "";

    @Override
    public String name() {
        return "tenfold-load";
    }

    @Override
    public void begin(Site site) throws Exception {
        Path wrk = Program.find("wrk")
                .orElseThrow(() -> new Row.CannotRun("it needs wrk; on Debian: apt-get install wrk"));
        Path sessions = site.settings().folder().resolve("sessions");
        site.learners().writeSessions(sessions);
        Load load = new Load(
                wrk,
                site.settings().project().resolve("src/test/resources/app/daybook/rig/learners.lua"),
                site.settings().folder().resolve("wrk.log"),
                site.services().applicationProcess(),
                false);
        var target = new Load.Target(
                "lesson",
                "http://127.0.0.1:" + site.settings().port() + Site.COURSE + "/days/4",
                false,
                List.of(sessions.toString(), "gzip"));
        figures = CompletableFuture.supplyAsync(() -> {
            try {
                return load.during(target, CONNECTIONS, SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void end(Site site) throws Exception {
        Load.Figures all = figures.get();
        note = String.format(
                java.util.Locale.ROOT,
                "; %d connections: %.0f lessons/s, p50 %.0f ms, p99 %.0f ms, %d errors",
                CONNECTIONS,
                all.perSecond(),
                all.p50Millis(),
                all.p99Millis(),
                all.errors());
    }

    @Override
    public String note() {
        return note;
    }
}
