package app.daybook.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import app.daybook.journey.Browser;
import app.daybook.local.LocalSettings;
import app.daybook.rig.Accounts;
import app.daybook.rig.Learner;
import app.daybook.rig.Learners;
import app.daybook.rig.Services;

/** Everything that runs, and the people in it. */
final class Site implements AutoCloseable {

    static final String COURSE = "/courses/trigger-points";
    static final String QUIZ = "screening";
    static final int LEARNERS = 24;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Neither saves, nor hands in, nor claims. */
    private static final int ONLOOKER = 15;

    /** Further accounts, of people who have not begun. */
    private static final int NEWCOMERS = 8;

    private final Path pictures;
    private final LocalSettings settings;
    private final Services services;
    private final Browser browser;
    private Learners learners;
    private List<Learner> before = List.of();

    private Site(Path pictures, LocalSettings settings, Browser browser) {
        this.pictures = pictures;
        this.settings = settings;
        this.services = new Services(settings);
        this.browser = browser;
    }

    /**
     * Starts everything, with courses that may be written to.
     *
     * @param folder for data, courses, logs and pictures
     */
    static Site start(Path project, Path folder, String keycloakVersion) throws Exception {
        Path content = folder.resolve("content");
        copy(project.resolve("content"), content);
        Site site = new Site(
                folder.getParent(), Services.settings(project, folder, keycloakVersion, content), Browser.start());
        Runtime.getRuntime().addShutdownHook(new Thread(site.services::close, "stop"));
        site.services.startPostgresAndKeycloak();
        site.services.startApplication(COURSE);
        Accounts.make(site.settings, LEARNERS + NEWCOMERS);
        site.signIn();
        return site;
    }

    /** Everybody, anew, as soon as sign-in is possible. */
    void signIn() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                learners = Learners.signIn(settings, LEARNERS, COURSE, QUIZ);
                before = learners.all();
                return;
            } catch (IllegalStateException notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
                Thread.sleep(1_000);
            }
        }
    }

    LocalSettings settings() {
        return settings;
    }

    Services services() {
        return services;
    }

    Learners learners() {
        return learners;
    }

    /** The first learners, each before the node that they use. */
    List<Learner> before(int number) {
        return before.subList(0, number);
    }

    /** Lets the learners ask at another address, with the sessions they have. */
    void spread(String address) {
        before = learners.all().stream().map(learner -> learner.at(address)).toList();
    }

    /** Waits until pages come again after something was started anew. */
    void settle() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (before.get(0).ask("/today", PATIENCE).statusCode() != 200
                && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
    }

    /** Starts the application anew. */
    void restart(LocalSettings with) throws Exception {
        services.use(with);
        services.startApplication(COURSE);
    }

    Onlooker onlooker() {
        return new Onlooker(
                browser, settings.address(), learners.all().get(ONLOOKER), learners.attempt(ONLOOKER), pictures);
    }

    Path lesson(String file) {
        return settings.content().resolve("trigger-points").resolve(file);
    }

    @Override
    public void close() {
        browser.close();
        services.close();
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
