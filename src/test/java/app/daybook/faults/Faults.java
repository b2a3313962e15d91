package app.daybook.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.daybook.rig.Machine;
import app.daybook.rig.Report;

/**
 * {@code mvn -Pfaults}: starts everything, breaks it row by row, and prints what was kept, how long it took to recover,
 * and what a learner saw.
 *
 * <p>{@code -Dfaults.rows=killed,disk-full} runs these rows only; {@code -Dfaults.kills=20} kills the application so
 * often instead of 200 times.
 */
public final class Faults {

    private static final int KILLS = 200;

    private Faults() {}

    private static List<Row> rows() {
        return Stream.concat(
                        Stream.of(new Killed(Integer.getInteger("faults.kills", KILLS))),
                        Stream.concat(
                                Stream.<Fault>of(
                                                new PostgresKilled(),
                                                new PostgresRestarted(),
                                                new PostgresFrozen(),
                                                new DiskFull(),
                                                new OutOfConnections(),
                                                new ShortTokens(new KeycloakDown()),
                                                new ShortTokens(new KeycloakHung()),
                                                new ShortTokens(new KeycloakSlow()),
                                                new ShortTokens(new KeysRotated()),
                                                new TenfoldLoad(),
                                                new SlowClients(),
                                                new IdleConnections(),
                                                new NodeLost(),
                                                new NodesRolled(),
                                                new ClockJumps())
                                        .map(DuringFault::new),
                                Stream.of(new HalfWrittenLessons(), new DaylightSaving())))
                .map(Row.class::cast)
                .toList();
    }

    public static void main(String[] arguments) throws Exception {
        List<Row> rows = chosen();
        Path project = Path.of(System.getProperty("daybook.project", ".")).toAbsolutePath();
        Path folder = project.resolve("target/faults").resolve(Long.toString(System.currentTimeMillis()));
        Report report = new Report(folder.resolve("report.txt"));
        report.title("Faults, on " + Machine.describe());
        boolean good = false;
        try (Site site = Site.start(project, folder, System.getProperty("daybook.keycloak.version"))) {
            report.say("%s", Outcome.HEAD);
            good = run(rows, site, report);
        } catch (Exception e) {
            System.err.println("The faults ended early; logs are in " + folder + ".");
            e.printStackTrace();
        }
        report.say("Pictures of what a learner saw are in %s", folder.getParent());
        report.keep();
        System.exit(good ? 0 : 1);
    }

    private static boolean run(List<Row> rows, Site site, Report report) {
        boolean good = true;
        for (Row row : rows) {
            try {
                for (Outcome outcome : row.run(site)) {
                    report.say("%s", outcome.line());
                    good &= outcome.isGood();
                }
            } catch (Row.CannotRun e) {
                report.say("%-26s not run: %s", row.name(), e.getMessage());
            } catch (Exception e) {
                report.say("%-26s ended early: %s", row.name(), e);
                e.printStackTrace();
                good = false;
            }
        }
        return good;
    }

    private static List<Row> chosen() {
        List<Row> all = rows();
        String named = System.getProperty("faults.rows", "");
        if (named.isBlank()) {
            return all;
        }
        List<String> names = Arrays.asList(named.strip().split("[, ]+"));
        List<String> unknown = new ArrayList<>(names);
        unknown.removeAll(all.stream().map(Row::name).toList());
        if (!unknown.isEmpty()) {
            System.err.println("There is no row " + unknown + "; there are "
                    + all.stream().map(Row::name).collect(Collectors.joining(", ")));
            System.exit(1);
        }
        return all.stream().filter(row -> names.contains(row.name())).toList();
    }
}
