package app.daybook.visit;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.OtherPrograms;
import app.daybook.journey.Chromium;
import app.daybook.local.LocalSettings;
import app.daybook.rig.Accounts;
import app.daybook.rig.Graduation;
import app.daybook.rig.Learner;
import app.daybook.rig.Learners;
import app.daybook.rig.Machine;
import app.daybook.rig.Report;
import app.daybook.rig.Services;

/**
 * {@code mvn -Pvisit}: starts everything and lets Lighthouse look at pages. Ends with 0 only if each has 100 in
 * accessibility, practices and search, and those that strangers come to first weigh no more than is promised. {@code -Dvisit.times=3} looks three times at
 * each and takes the median; how fast it is on the slow phone is told, for it depends on what else the machine does.
 */
public final class FirstVisit {

    private static final String COURSE = "/courses/trigger-points";
    private static final String QUIZ = "screening";

    /** Names a person, and asks search engines not to list it. */
    private static final String UNLISTED = "verification";

    private final LocalSettings settings;
    private final Services services;
    private final Report report;
    private final Path folder;
    private final Path browser;
    private boolean good = true;

    private FirstVisit(Path project, String keycloakVersion, Path browser) {
        this.folder = project.resolve("target/visit").resolve(Long.toString(System.currentTimeMillis()));
        this.settings = Services.settings(project, folder, keycloakVersion);
        this.services = new Services(settings);
        this.report = new Report(folder.resolve("report.txt"));
        this.browser = browser;
    }

    public static void main(String[] arguments) {
        Optional<Path> browser = Chromium.ofTheMachine();
        if (browser.isEmpty()) {
            System.err.println("Lighthouse needs a Chromium, on the PATH or named by DAYBOOK_BROWSER; on Debian:"
                    + " apt-get install chromium");
            System.exit(1);
        }
        FirstVisit visit = new FirstVisit(
                Path.of(System.getProperty("daybook.project", ".")).toAbsolutePath(),
                System.getProperty("daybook.keycloak.version"),
                browser.get());
        Runtime.getRuntime().addShutdownHook(new Thread(visit.services::close, "stop"));
        boolean good = false;
        try {
            good = visit.run();
        } catch (Exception e) {
            System.err.println("The visit ended early; logs are in " + visit.folder + ".");
            e.printStackTrace();
        } finally {
            visit.services.close();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run() throws Exception {
        OtherPrograms.LIGHTHOUSE.installed();
        services.startPostgresAndKeycloak();
        services.startApplication(COURSE);
        Accounts.make(settings, 1);
        Learners learners = Learners.signIn(settings, 1, COURSE, QUIZ);
        String session = learners.first().session();
        report.title("First visits on a slow phone, on " + Machine.describe());
        report.say("Load average: %s", Machine.load());
        report.say("%s", Look.HEADING);
        look("landing", COURSE, "");
        look("sample lesson", COURSE + "/sample", "");
        look("muscle", COURSE + "/muscles/soleus", "");
        look("where it hurts", COURSE + "/pain", "");
        look("lesson", COURSE + "/days/4", session);
        look("question", learners.attempt() + "/questions/1", session);
        look("Today", "/today", session);
        look(UNLISTED, "/certificates/" + serial(learners.first()), "");
        report.keep();
        return good;
    }

    private void look(String page, String path, String session) throws Exception {
        String said = OtherPrograms.LIGHTHOUSE.run(List.of(
                "visit.mjs",
                browser.toString(),
                System.getProperty("visit.times", "1"),
                settings.address() + path,
                session));
        List<String> lines = said.lines().toList();
        Look look = Look.of(lines.get(0));
        report.say("%s", look.line(page));
        lines.stream().skip(1).forEach(line -> report.say("    %s", line.strip()));
        good &= look.isGood(!page.equals(UNLISTED)) && (!session.isEmpty() || look.isLight());
    }

    /** Of a certificate that the learner has then. */
    private String serial(Learner learner) throws Exception {
        try (Connection database = services.connection()) {
            new Graduation(database, settings).everybody();
        }
        learner.post(COURSE + "/certificates", Map.of("name", "Amélie Thériault"));
        try (Connection database = services.connection();
                var statement = database.createStatement();
                var found = statement.executeQuery("select serial from certificate")) {
            found.next();
            return found.getString(1);
        }
    }
}
