package app.daybook.rehearsal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;

import app.daybook.certificate.pages.IndependentVerifier;
import app.daybook.certificate.pages.IndependentVerifier.Maker;
import app.daybook.faults.Savers;
import app.daybook.local.JarCommand;
import app.daybook.local.LocalSettings;
import app.daybook.rig.Accounts;
import app.daybook.rig.Graduation;
import app.daybook.rig.Learner;
import app.daybook.rig.Learners;
import app.daybook.rig.Report;
import app.daybook.rig.Services;

/** A site with people in it, and the same site once more out of its backup. */
final class Loss implements AutoCloseable {

    private static final String COURSE = "/courses/trigger-points";
    private static final String QUIZ = "screening";
    private static final int LEARNERS = 16;
    private static final int SAVERS = 8;

    /** From here on they graduate. */
    private static final int GRADUATES = 12;

    private static final int MOMENT_MILLIS = 5_000;

    private final Report report;
    private final Path backup;
    private final Path identity;
    private final String recipient;
    private final LocalSettings before;
    private final LocalSettings after;
    private final Map<String, byte[]> papers = new TreeMap<>();
    private final Services first;
    private Services second;
    private Savers whoHadSaved;
    private boolean good = true;

    Loss(Path project, Path folder, String keycloakVersion, Report report) throws Exception {
        this.report = report;
        this.before = Services.settings(project, folder.resolve("before"), keycloakVersion);
        this.after = before.elsewhere(folder.resolve("after"), folder.resolve("after/content"));
        this.first = new Services(before);
        this.backup = folder.resolve("daybook.zip.age");
        this.identity = folder.resolve("identity.txt");
        var keys = new X25519KeyPairGenerator().generateKeyPair();
        Files.createDirectories(folder);
        Files.write(identity, keys.getPrivate().getEncoded());
        this.recipient = new String(keys.getPublic().getEncoded(), StandardCharsets.US_ASCII);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
    }

    void backUpWhileLearnersWork() throws Exception {
        first.startPostgresAndKeycloak();
        first.startApplication(COURSE);
        Accounts.make(before, LEARNERS);
        Learners learners = Learners.signIn(before, LEARNERS, COURSE, QUIZ);
        graduate(learners);
        whoHadSaved = Savers.start(learners, SAVERS);
        Thread.sleep(MOMENT_MILLIS);
        whoHadSaved.end();
        long saved = whoHadSaved.acknowledged();

        Savers meanwhile = Savers.start(Learners.signIn(before, LEARNERS, COURSE, "consent"), SAVERS);
        Thread.sleep(1_000);
        long begun = meanwhile.acknowledged();
        Instant start = Instant.now();
        JarCommand command = command(first, before, Map.of("DAYBOOK_BACKUP_RECIPIENT", recipient), "backup");
        Duration took = Duration.between(start, Instant.now());
        long during = meanwhile.acknowledged() - begun;
        meanwhile.end();
        report.say("%s", command.said().strip());
        check(
                command.code() == 0,
                "a backup of %,d bytes in %.1f s, encrypted, while %d answers were acknowledged (%d before it)",
                Files.size(backup),
                took.toMillis() / 1000.0,
                during,
                saved);
    }

    void refuseWhatIsNotEmpty() throws Exception {
        JarCommand command = command(first, before, identity(), "restore");
        check(
                command.code() != 0 && command.said().contains("is not empty"),
                "where something is already, nothing is restored");
    }

    /** The machine, with all of its disks. */
    void loseEverything() {
        first.close();
        second = new Services(after);
    }

    void refuseWhatIsDamaged() throws Exception {
        second.startPostgres();
        byte[] bytes = Files.readAllBytes(backup);
        byte[] whole = bytes.clone();
        bytes[bytes.length / 2] ^= 1;
        Files.write(backup, bytes);
        JarCommand changed = command(second, after, identity(), "restore");
        Files.write(backup, Arrays.copyOf(whole, whole.length * 3 / 4));
        JarCommand cut = command(second, after, identity(), "restore");
        Files.write(backup, whole);
        check(
                changed.code() != 0 && cut.code() != 0,
                "a backup with one bit changed, and one that was cut off, are refused");
    }

    void restore() throws Exception {
        Instant start = Instant.now();
        JarCommand command = command(second, after, identity(), "restore");
        command.said().lines().forEach(line -> report.say("%s", line));
        check(
                command.code() == 0,
                "restored and checked by the command in %.1f s",
                Duration.between(start, Instant.now()).toMillis() / 1000.0);
        second.startKeycloak();
        second.startApplication(COURSE);
    }

    boolean prove() throws Exception {
        Learners learners = Learners.signIn(after, LEARNERS, COURSE, QUIZ);
        check(true, "%d people signed in with the passwords that they had", LEARNERS);
        List<String> lost = whoHadSaved.lost(learners);
        check(
                lost.isEmpty(),
                "%d answers were acknowledged before the backup, %d of those that counted last are missing",
                whoHadSaved.acknowledged(),
                lost.size());
        Map<String, String> badges = new LinkedHashMap<>();
        int same = 0;
        for (Map.Entry<String, byte[]> paper : papers.entrySet()) {
            byte[] now = learners.first().bytes("/certificates/" + paper.getKey() + ".pdf", "identity");
            same += Arrays.equals(paper.getValue(), now) ? 1 : 0;
        }
        check(same == papers.size(), "%d of %d certificates are the same, byte by byte", same, papers.size());
        try (Connection connection = second.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select serial, credential from certificate order by serial")) {
            while (row.next()) {
                badges.put(row.getString(1), row.getString(2));
            }
        }
        for (Maker maker : Maker.values()) {
            long accepted = new IndependentVerifier(maker, after.address(), after.address())
                    .verify(badges).values().stream()
                            .filter(IndependentVerifier.Verdict::verified)
                            .count();
            check(
                    accepted == badges.size(),
                    "%d of %d badges are accepted by the verifier of %s",
                    accepted,
                    badges.size(),
                    maker);
        }
        goOn(learners);
        return good;
    }

    /** What was restored is no museum. */
    private void goOn(Learners learners) throws Exception {
        Savers savers = Savers.start(learners, 2);
        Thread.sleep(MOMENT_MILLIS);
        savers.end();
        check(
                savers.acknowledged() > 0 && savers.lost(learners).isEmpty(),
                "people go on: %d answers saved",
                savers.acknowledged());
        int certificates = count(second);
        try (Connection connection = second.connection()) {
            new Graduation(connection, after, GRADUATES - 1).everybody();
        }
        learners.all().get(GRADUATES - 1).post(COURSE + "/certificates", Map.of("name", "Noor Haddad"));
        check(count(second) == certificates + 1, "the next certificate is issued");
        JarCommand ledger = JarCommand.run(
                after, second.database("daybook"), second.database("keycloak"), Map.of(), List.of("ledger"));
        check(ledger.code() == 0, "%s", ledger.said().strip());
    }

    private void graduate(Learners learners) throws Exception {
        try (Connection connection = first.connection()) {
            new Graduation(connection, before, GRADUATES).everybody();
        }
        for (int number = GRADUATES; number < LEARNERS; number++) {
            learners.all().get(number).post(COURSE + "/certificates", Map.of("name", "Amélie Thériault"));
        }
        try (Connection connection = first.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select serial from certificate")) {
            while (row.next()) {
                papers.put(row.getString(1), new byte[0]);
            }
        }
        Learner anyone = learners.first();
        for (String serial : papers.keySet()) {
            papers.put(serial, anyone.bytes("/certificates/" + serial + ".pdf", "identity"));
        }
    }

    private static int count(Services services) throws SQLException {
        try (Connection connection = services.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from certificate")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Map<String, String> identity() {
        return Map.of("DAYBOOK_BACKUP_IDENTITY", identity.toString());
    }

    private JarCommand command(Services services, LocalSettings settings, Map<String, String> more, String name) {
        return JarCommand.run(
                settings,
                services.database("daybook"),
                services.database("keycloak"),
                more,
                List.of(name, backup.toString()));
    }

    private void check(boolean holds, String what, Object... values) {
        report.say("%s " + what, prepend(holds ? "✓" : "✗", values));
        good &= holds;
    }

    private static Object[] prepend(String mark, Object[] values) {
        Object[] all = new Object[values.length + 1];
        all[0] = mark;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }

    @Override
    public void close() {
        first.close();
        if (second != null) {
            second.close();
        }
    }
}
