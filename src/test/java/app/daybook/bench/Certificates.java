package app.daybook.bench;

import java.net.URI;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.postgresql.ds.PGSimpleDataSource;

import app.daybook.certificate.ManyCertificates;
import app.daybook.local.LocalSettings;
import app.daybook.rig.Graduation;
import app.daybook.rig.Learner;
import app.daybook.rig.Learners;
import app.daybook.rig.Machine;
import app.daybook.rig.Report;
import app.daybook.rig.Services;

/** Certificates: issuing them, and handing many to an auditor. */
final class Certificates {

    /** Enough that some wait for the disk or for the ledger while others use both processors. */
    private static final int AT_ONCE = 16;

    private static final int MANY = 10_000;
    private static final int FEW = 500;
    private static final String COURSE = "/courses/trigger-points";

    /** Rounds after which the compiler of Java has done with what issuing does; after 40 it takes a quarter of the time. */
    private static final int WARMING = 110;

    private final LocalSettings settings;
    private final Services services;
    private final Learners learners;
    private final Report report;
    private final boolean quick;

    Certificates(LocalSettings settings, Services services, Learners learners, Report report, boolean quick) {
        this.settings = settings;
        this.services = services;
        this.learners = learners;
        this.report = report;
        this.quick = quick;
    }

    /** Answers the address of the last one. */
    String issue() throws Exception {
        report.title("Certificates: claimed by " + AT_ONCE
                + " learners at once; each is a PDF, a signed badge, a ledger row");
        try (Connection database = database()) {
            Graduation graduation = new Graduation(database, settings);
            graduation.everybody();
            double first = learners.all().size() / (everybodyClaims() / 1e9);
            int warming = quick ? 1 : WARMING;
            for (int round = 0; round < warming; round++) {
                graduation.everybody();
                everybodyClaims();
            }
            int rounds = quick ? 1 : 4;
            long nanos = 0;
            long processor = 0;
            for (int round = 0; round < rounds; round++) {
                graduation.everybody();
                long before =
                        Machine.processorTime(services.applicationProcess()).toMillis();
                nanos += everybodyClaims();
                processor +=
                        Machine.processorTime(services.applicationProcess()).toMillis() - before;
            }
            int issued = rounds * learners.all().size();
            report.say(
                    "Issued %d after a warm-up of %d: %.1f a second (%.0f ms of processor time each, with the page that"
                            + " follows); the first %d: %.1f a second",
                    issued,
                    (1 + warming) * learners.all().size(),
                    issued / (nanos / 1e9),
                    (double) processor / issued,
                    learners.all().size(),
                    first);
            try (var statement = database.createStatement();
                    var found = statement.executeQuery("select serial from certificate order by id desc limit 1")) {
                found.next();
                return found.getString(1);
            }
        }
    }

    void pack(String serial) throws Exception {
        int count = quick ? FEW : MANY;
        report.title("Audit pack of " + count + " certificates");
        try (Connection database = database()) {
            ManyCertificates.copy(
                    database,
                    settings.folder().resolve("badge-keys"),
                    URI.create(settings.address()),
                    serial,
                    count - count(database));
        }
        Learner instructor = new Learner(settings.address());
        instructor.signIn("instructor@example.org", "calm-river-instructor");
        long process = services.applicationProcess();
        String before = Machine.residentMemory(process);
        boolean reset = Machine.forgetPeak(process);
        long begun = System.nanoTime();
        long bytes = instructor.download("/teaching/trigger-points/audit-pack.zip?from=2000-01-01&until=2999-12-31");
        double seconds = (System.nanoTime() - begun) / 1e9;
        report.say(
                "%.1f s, %.0f MB; resident memory before %s, at its peak %s%s",
                seconds,
                bytes / 1e6,
                before,
                Machine.peakMemory(process).orElse("not told"),
                reset ? "" : " (since the start)");
    }

    private long everybodyClaims() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> claims = new ArrayList<>();
            for (Learner learner : learners.all()) {
                claims.add(() -> learner.post(COURSE + "/certificates", Map.of("name", "Amélie Thériault")));
            }
            long begun = System.nanoTime();
            for (Future<String> claim : pool.invokeAll(claims)) {
                claim.get();
            }
            return System.nanoTime() - begun;
        } finally {
            pool.shutdown();
        }
    }

    private static int count(Connection database) throws Exception {
        try (var statement = database.createStatement();
                var found = statement.executeQuery("select count(*) from certificate")) {
            found.next();
            return found.getInt(1);
        }
    }

    private Connection database() throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(services.database("daybook"));
        return source.getConnection("postgres", "postgres");
    }
}
