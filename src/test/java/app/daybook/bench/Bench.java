package app.daybook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import app.daybook.local.LocalSettings;
import app.daybook.local.Training;
import app.daybook.quiz.exchange.Format;
import app.daybook.rig.Accounts;
import app.daybook.rig.Learner;
import app.daybook.rig.Learners;
import app.daybook.rig.Load;
import app.daybook.rig.Machine;
import app.daybook.rig.Program;
import app.daybook.rig.Services;
import app.daybook.signin.LoopbackProvider;

/**
 * {@code mvn -Pbench}, or quickly {@code mvn -Pbench -Dbench.quick}: starts everything, measures, reports, stops.
 *
 * <p>{@code -Dbench.megabytes} only runs {@link AnyMegabyte}, with {@code -Dbench.seed} (1); {@code -Dbench.java=options}
 * gives the application's Java further options, such as a flight recording; {@code -Dbench.sections=loads,certificates}
 * measures these alone.
 */
public final class Bench {

    private static final int LEARNERS = 64;
    private static final int CACHES_SINCE = 25;
    private static final String COURSE_HEAP_OPTION = "-Xmx60m";
    private static final int[] CONNECTIONS = {1, 16, 64};
    private static final int WARM_CONNECTIONS = 16;
    private static final String COURSE = "/courses/trigger-points";
    private static final String QUIZ = "screening";
    private static final String TODAY = "/today";
    private static final String CALENDAR = "/calendar";
    private static final String NOBODY = "-";
    private static final String PLAIN = "-";
    private static final String GZIP = "gzip";

    /** What is measured, in order. */
    private static final Set<String> SECTIONS = new LinkedHashSet<>(List.of(
            "course",
            "starts",
            "weights",
            "loads",
            "finals",
            "statistics",
            "records",
            "desk",
            "search",
            "mail",
            "questions",
            "studio",
            "certificates",
            "hall"));

    /** Only when it is asked for by its name: it takes half an hour, and ten gigabytes. */
    private static final String SCALE = "scale";

    private final boolean quick = Boolean.getBoolean("bench.quick");
    private final LocalSettings settings;
    private final Services services;
    private final LoadReport report;
    private final Path wrk;
    private final Path folder;

    private Bench(Path project, Path wrk) throws IOException {
        this.folder = project.resolve("target/bench")
                .resolve(Long.toString(System.currentTimeMillis()))
                .toAbsolutePath();
        this.settings = Services.settings(
                        project, folder, System.getProperty("daybook.keycloak.version"), production(project))
                // What the studio publishes is measured here, and no author's folder is touched; searches come from one
                // address
                .withEnvironment(Map.of("DAYBOOK_WRITE_BACK", "false", "DAYBOOK_WEB_SEARCHES_PER_MINUTE", "1000000"));
        this.services = new Services(settings);
        this.report = new LoadReport(folder);
        this.wrk = wrk;
    }

    public static void main(String[] arguments) throws IOException {
        if (Boolean.getBoolean("bench.megabytes")) {
            System.exit(megabytes());
        }
        Path project = Path.of(System.getProperty("daybook.project", ".")).toAbsolutePath();
        Optional<Path> wrk = Program.find("wrk");
        if (wrk.isEmpty()) {
            System.err.println("The benchmark needs wrk; install it, on Debian with: apt-get install wrk");
            System.exit(1);
        }
        Bench bench = new Bench(project, wrk.get());
        Runtime.getRuntime().addShutdownHook(new Thread(bench.services::close, "stop"));
        int verdict = 1;
        try {
            verdict = bench.measure() ? 0 : 1;
        } catch (Exception e) {
            System.err.println("The benchmark ended early; logs are in " + bench.folder + ". " + e.getMessage());
            e.printStackTrace();
        } finally {
            bench.services.close();
        }
        System.exit(verdict);
    }

    /** In a Java of its own with the heap that is promised; the collector is the one that needs no room beside it. */
    private static int megabytes() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            return new ProcessBuilder(
                            java,
                            "-XX:+UseSerialGC",
                            "-Xmx64m",
                            "-cp",
                            ColdCourse.classPath(),
                            AnyMegabyte.class.getName(),
                            System.getProperty("bench.seed", "1"))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            throw new IOException("The benchmark was interrupted.", e);
        }
    }

    /** Answers whether everything was answered well and nothing was lost. */
    private boolean measure() throws Exception {
        report.title("Benchmark of " + Machine.describe() + "; " + Load.describe(quick));
        report.say("Load average before: %s", Machine.load());
        if (isAsked("course")) {
            course();
        }
        services.startPostgresAndKeycloak();
        if (isAsked("starts")) {
            starts();
        } else {
            services.startApplication(COURSE);
        }
        Learners learners = learners();
        if (isAsked("weights")) {
            weights(learners);
            statements(learners);
        }
        boolean nothingLost = true;
        if (isAsked("loads")) {
            loads(learners);
            nothingLost = answers(learners);
        }
        if (isAsked("finals")) {
            finals(learners);
        }
        if (isAsked("statistics")) {
            statistics();
        }
        if (isAsked("records")) {
            records(learners);
        }
        if (isAsked("desk")) {
            desk();
        }
        if (isAsked("search")) {
            search(learners.first());
        }
        if (isAsked("mail")) {
            report.title("The mail of a day that opens for " + ManyMails.LEARNERS + " learners");
            try (var database = services.connection()) {
                report.say("Queued in one pass within %.2f s", seconds(ManyMails.queue(database)));
            }
        }
        if (isAsked("questions")) {
            questions();
        }
        if (isAsked("studio")) {
            studio();
        }
        if (isAsked("certificates")) {
            certificates(learners);
        }
        if (isAsked(SCALE)) {
            long[] sizes = quick ? new long[] {1_000, 10_000} : new long[] {1_000, 100_000, 1_000_000};
            report.title("As the tables grow");
            new Scale(services, learners, report, folder.resolve("postgres.log"))
                    .measure(Lessons.ids(settings.content().resolve("trigger-points")), sizes);
        }
        boolean hallIsWell = !isAsked("hall") || hall();
        report.title("After");
        report.say("Resident memory after load: %s", Machine.residentMemory(services.applicationProcess()));
        report.say("Load average after: %s (our own load included)", Machine.load());
        report.keep();
        return nothingLost && hallIsWell && report.errors() == 0;
    }

    private static boolean isAsked(String section) {
        return List.of(System.getProperty("bench.sections", String.join(",", SECTIONS))
                        .split(","))
                .contains(section);
    }

    /** What the image starts Java with, but for the cache of its own Java. */
    private static List<String> production(Path project) throws IOException {
        String entry = Files.readAllLines(project.resolve("docker/Dockerfile")).stream()
                .filter(line -> line.startsWith("ENTRYPOINT"))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("\"(-X[^\"]+)\"")
                .matcher(entry)
                .results()
                .map(option -> option.group(1))
                .filter(option -> !option.startsWith("-XX:AOTCache"))
                .toList();
    }

    private void course() throws Exception {
        report.title("Course: every page read and drawn, each time in a new Java with " + COURSE_HEAP_OPTION);
        course("in Java as it comes", List.of(COURSE_HEAP_OPTION));
        course("as mvn -Prun starts Java", List.of(COURSE_HEAP_OPTION, "-XX:TieredStopAtLevel=1"));
    }

    private void course(String how, List<String> options) throws Exception {
        List<ColdCourse> reads = ColdCourse.read(settings.content().resolve("trigger-points"), quick ? 1 : 5, options);
        ColdCourse median = reads.get(reads.size() / 2);
        report.say(
                "Cold read %s: %d ms (median of %d, %d to %d); the course keeps %.1f MB of heap",
                how,
                median.millis(),
                reads.size(),
                reads.get(0).millis(),
                reads.get(reads.size() - 1).millis(),
                median.kilobytes() / 1000.0);
    }

    private void starts() throws Exception {
        report.title("Start of the application, Keycloak and PostgreSQL being up");
        report.say("First page with an empty database: %.1f s", seconds(services.startApplication(COURSE)));
        restarts("in a cold Java");
        if (Runtime.version().feature() >= CACHES_SINCE) {
            Path cache = file("app.aot");
            Training.main(Stream.concat(
                            Stream.of(
                                    settings.project().toString(),
                                    settings.content().toString(),
                                    cache.toString()),
                            production(settings.project()).stream())
                    .toArray(String[]::new));
            services.use(settings.withJavaOptions(
                    Stream.concat(settings.javaOptions().stream(), Stream.of("-XX:AOTCache=" + cache))
                            .toList()));
            restarts("with the start-up cache of the image");
            services.use(settings);
            services.startApplication(COURSE);
        }
    }

    private void restarts(String how) throws Exception {
        List<Duration> starts = new ArrayList<>();
        for (int i = 0; i < (quick ? 1 : 3); i++) {
            starts.add(services.startApplication(COURSE));
        }
        Duration median =
                starts.stream().sorted().skip(starts.size() / 2).findFirst().orElseThrow();
        double processor = seconds(Machine.processorTime(services.applicationProcess()));
        report.say("First page %s: %.1f s (%.1f s of processor time)", how, seconds(median), processor);
        report.say("Course read in %s, as the application's log tells", services.courseRead());
        report.say("Resident memory after start: %s", Machine.residentMemory(services.applicationProcess()));
    }

    private Learners learners() throws Exception {
        Accounts.make(settings, LEARNERS);
        Learners learners = Learners.signIn(settings, LEARNERS, COURSE, QUIZ);
        learners.writeSessions(file("sessions"));
        learners.writeAnswers(file("answers"));
        report.title("Learners");
        report.say(
                "%d signed in and enrolled; a session's cookies weigh %d bytes",
                LEARNERS, learners.first().session().length());
        return learners;
    }

    private void weights(Learners learners) throws Exception {
        report.title("Weight of pages in bytes, plain and gzip");
        for (Map.Entry<String, String> page : pages().entrySet()) {
            int plain = learners.first().weight(page.getValue(), "identity");
            int small = learners.first().weight(page.getValue(), "gzip");
            report.say("%-28s %8d %8d", page.getKey(), plain, small);
        }
    }

    private void statements(Learners learners) throws Exception {
        report.title("Queries of one request");
        Learner learner = learners.first();
        Map<String, Statements.Request> requests = new LinkedHashMap<>();
        requests.put("Lesson page, opened first", () -> learner.get(COURSE + "/days/5"));
        pages().forEach((name, path) -> requests.put(name, () -> learner.get(path)));
        requests.put("Quiz, all on one page", () -> learner.get(learners.attempt()));
        requests.put("Quiz, one question", () -> learner.get(learners.attempt() + "/questions/1"));
        Map.Entry<String, List<String>> question =
                learners.options(0).entrySet().iterator().next();
        requests.put(
                "Answer saving and its sheet",
                () -> learner.post(
                        learners.attempt() + "/answers",
                        Map.of("q." + question.getKey(), question.getValue().get(0))));
        try (var statements = new Statements(services.database("postgres"), folder.resolve("postgres.log"))) {
            for (Map.Entry<String, Statements.Request> request : requests.entrySet()) {
                List<String> found = statements.during(request.getValue());
                report.say("%-28s %3d", request.getKey(), found.size());
                Files.write(file("statements of " + request.getKey()), found);
            }
        }
    }

    /** What browsers ask for first: compressed. */
    private void loads(Learners learners) throws Exception {
        Load load = load();
        Lessons lessons =
                Lessons.of(learners.first(), COURSE, settings.content().resolve("trigger-points"));
        report.title("Load: " + LEARNERS + " learners in turn, with " + settings.javaOptions());
        report.say("The median lesson is %s, the longest %s", lessons.median(), lessons.longest());
        report.loadHead();
        yardsticks(load, lessons);
        for (String encoding : List.of(GZIP, PLAIN)) {
            boolean small = encoding.equals(GZIP);
            String kind = small ? ", gzip" : "";
            measure(
                    load,
                    learners,
                    page("Median lesson" + kind, lessons.median().path(), encoding),
                    small);
            measure(
                    load,
                    learners,
                    page("Longest lesson" + kind, lessons.longest().path(), encoding),
                    small);
            measure(load, learners, page("Today" + kind, TODAY, encoding), small);
            measure(load, learners, page("Calendar" + kind, CALENDAR, encoding), small);
            measure(load, learners, target("Landing page" + kind, COURSE, false, NOBODY, encoding), small);
        }
        learners.signInAnew();
        learners.writeSessions(file("sessions"));
        Load.Target saving = saving(learners, file("acknowledged"));
        measure(load, learners, saving, true);
    }

    private void measure(Load load, Learners learners, Load.Target target, boolean small) throws Exception {
        for (int connections : CONNECTIONS) {
            learners.signInAnew();
            learners.writeSessions(file("sessions"));
            if (connections == CONNECTIONS[0]) {
                report.warmUp(load.warmUp(target, WARM_CONNECTIONS).errors());
            }
            report.load(
                    target.name(),
                    connections,
                    load.on(target, connections),
                    new LoadReport.Yardsticks(small ? "nginx, gzip" : "nginx", small ? "Bare, as gzip" : "Bare"));
        }
    }

    /** As many bytes as the longest lesson has. */
    private void yardsticks(Load load, Lessons lessons) throws Exception {
        Optional<Path> program = Program.find("nginx");
        if (program.isPresent()) {
            Path home = Files.createDirectories(folder.resolve("nginx"));
            byte[] plain = lessons.longest().plain();
            try (Nginx nginx =
                    services.keep(Nginx.serving(plain, lessons.longest().small(), program.get(), home))) {
                for (boolean small : new boolean[] {true, false}) {
                    String name = small ? "nginx, gzip" : "nginx";
                    var target = new Load.Target(name, nginx.address(small), false, List.of(NOBODY, PLAIN));
                    for (int connections : CONNECTIONS) {
                        report.load(name, connections, load.on(target, connections), LoadReport.Yardsticks.NONE);
                    }
                }
            }
        } else {
            report.say("nginx is not installed: measured without it");
        }
        for (boolean small : new boolean[] {true, false}) {
            int bytes =
                    small ? lessons.longest().small().length : lessons.longest().plain().length;
            String name = small ? "Bare, as gzip" : "Bare";
            Load.Target bare = target(name, "/bare/" + bytes, false, NOBODY, PLAIN);
            report.warmUp(load.warmUp(bare, WARM_CONNECTIONS).errors());
            for (int connections : CONNECTIONS) {
                report.load(name, connections, load.on(bare, connections), LoadReport.Yardsticks.NONE);
            }
        }
    }

    /** In an application that signs people in elsewhere; thousands of passwords would be Keycloak's measure. */
    private boolean hall() throws Exception {
        LoopbackProvider provider = new LoopbackProvider();
        try {
            LocalSettings hall = settings.withEnvironment(ExamHall.environment(provider));
            services.use(hall);
            services.startApplication(COURSE);
            int seats = quick ? 300 : 3000;
            report.title("The exam hall: " + seats + " learners start the final within one second");
            return new ExamHall(hall, provider, seats, Duration.ofMinutes(quick ? 1 : 5))
                    .sit(services.database("daybook"), report);
        } finally {
            provider.stop();
        }
    }

    private void certificates(Learners learners) throws Exception {
        Certificates certificates = new Certificates(settings, services, learners, report, quick);
        String serial = certificates.issue();
        Load load = load();
        report.title("Certificates: verified in public");
        report.loadHead();
        Load.Target verification = target("Verification page", "/certificates/" + serial, false, NOBODY, PLAIN);
        load.warmUp(verification, WARM_CONNECTIONS);
        for (int connections : CONNECTIONS) {
            report.load(
                    verification.name(), connections, load.on(verification, connections), LoadReport.Yardsticks.NONE);
        }
        certificates.pack(serial);
    }

    private Load load() throws IOException {
        Path script = settings.project().resolve("src/test/resources/app/daybook/rig/learners.lua");
        return new Load(wrk, script, folder.resolve("wrk.log"), services.applicationProcess(), quick);
    }

    private Load.Target saving(Learners learners, Path acknowledged) {
        return target(
                "Answer saving",
                learners.attempt() + "/answers",
                true,
                file("sessions").toString(),
                PLAIN,
                file("answers").toString(),
                acknowledged.toString());
    }

    private void records(Learners learners) throws Exception {
        learners.signInAnew();
        learners.writeSessions(file("sessions"));
        Load.Target saving = target(
                "Record saving",
                learners.writeRecords(file("records"), COURSE, QUIZ, "referral-note", "question"),
                true,
                file("sessions").toString(),
                PLAIN,
                file("records").toString(),
                file("records acknowledged").toString());
        report.title("Practical records");
        report.loadHead();
        measure(load(), learners, saving, true);
        queue();
    }

    private void search(Learner learner) throws Exception {
        report.title("Searches of a learner, one after the other");
        for (Map.Entry<String, List<Duration>> kind :
                Searches.of(learner, COURSE, quick ? 100 : 1000).entrySet()) {
            List<Duration> all = kind.getValue().stream().sorted().toList();
            report.say(
                    "%-18s %6.1f ms in the median, %.1f ms at the 95th percentile, %.1f ms at most",
                    kind.getKey(),
                    millis(all.get(all.size() / 2)),
                    millis(all.get(all.size() * 95 / 100)),
                    millis(all.get(all.size() - 1)));
        }
        try (var statements = new Statements(services.database("postgres"), folder.resolve("postgres.log"))) {
            report.say(
                    "Queries of one search: %d",
                    statements
                            .during(() -> learner.get(COURSE + "/search?q=trapezius"))
                            .size());
        }
    }

    private void queue() throws Exception {
        report.title("The queue of " + ManyRecords.RECORDS + " practical records");
        ManyRecords.write(services.database("daybook"));
        Learner instructor = new Learner(settings.address());
        instructor.signIn(Accounts.INSTRUCTOR, Accounts.PASSWORD);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("first page", "/teaching/trigger-points/records");
        pages.put("of one form", "/teaching/trigger-points/records?form=session-record");
        pages.put("by a name", "/teaching/trigger-points/records?name=hands%20199");
        pages.put("to be read twice", "/teaching/trigger-points/records?shown=second");
        loads(instructor, pages, "queue");
    }

    private void desk() throws Exception {
        report.title("The desk of " + ManyLearners.LEARNERS + " learners with " + ManyLearners.DAYS + " days each");
        ManyLearners.write(services.database("daybook"));
        Learner instructor = new Learner(settings.address());
        instructor.signIn(Accounts.INSTRUCTOR, Accounts.PASSWORD);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("front", "/teaching/trigger-points");
        pages.put("who needs a hand", "/teaching/trigger-points/needs-a-hand");
        pages.put("overview", "/teaching/trigger-points/overview");
        pages.put("by name", "/teaching/trigger-points/learners");
        pages.put("by final", "/teaching/trigger-points/learners?order=final&down=yes");
        pages.put("of one state", "/teaching/trigger-points/learners?state=away&order=here");
        pages.put("by part of a name", "/teaching/trigger-points/learners?name=abc");
        loads(instructor, pages, "desk");
    }

    /** How long each page takes, and how many queries the first of them needs. */
    private void loads(Learner instructor, Map<String, String> pages, String name) throws Exception {
        for (Map.Entry<String, String> page : pages.entrySet()) {
            ManyRecords.loads(instructor, page.getValue(), quick ? 5 : 20);
            List<Duration> all = ManyRecords.loads(instructor, page.getValue(), quick ? 20 : 200);
            report.say(
                    "%-18s %6.3f s in the median, %.3f s at the 95th percentile",
                    page.getKey(), seconds(all.get(all.size() / 2)), seconds(all.get(all.size() * 95 / 100)));
        }
        try (var statements = new Statements(services.database("postgres"), folder.resolve("postgres.log"))) {
            String first = pages.values().iterator().next();
            List<String> found = statements.during(() -> instructor.get(first));
            report.say("Queries of the first page: %d", found.size());
            Files.write(file("statements of the " + name), found);
        }
    }

    private boolean answers(Learners learners) throws Exception {
        SavedAnswers.Verdict verdict =
                SavedAnswers.acknowledgedIn(file("acknowledged")).check(learners, services.database("daybook"), QUIZ);
        report.title("Answers");
        report.say(
                "%d savings acknowledged; %d rows; %d last answers looked up: %d lost, %d overtaken by a saving under way",
                verdict.acknowledged(), verdict.rows(), verdict.checked(), verdict.lost(), verdict.overtaken());
        return verdict.lost() == 0;
    }

    private void finals(Learners learners) throws Exception {
        report.title("The final: sixty answers handed in, kept, graded and explained, one learner after the other");
        Finals.open(services.database("daybook"), settings.content().resolve("trigger-points"));
        List<Duration> all = Finals.handIn(learners.all(), COURSE + "/quizzes/final-exam").stream()
                .sorted()
                .toList();
        report.say(
                "%d finals: %.3f s in the median, %.3f s at most",
                all.size(), seconds(all.get(all.size() / 2)), seconds(all.get(all.size() - 1)));
    }

    private void statistics() throws Exception {
        report.title("Item statistics of " + ManyAttempts.ATTEMPTS + " first attempts at a quiz of "
                + ManyAttempts.QUESTIONS);
        ManyAttempts.write(services.database("daybook"));
        Learner instructor = new Learner(settings.address());
        instructor.signIn(Accounts.INSTRUCTOR, Accounts.PASSWORD);
        List<Duration> pages = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Instant began = Instant.now();
            instructor.get("/teaching/trigger-points/quizzes/" + ManyAttempts.QUIZ);
            pages.add(Duration.between(began, Instant.now()));
        }
        report.say(
                "The instructor's page: %.2f s at first, %.2f s in the median of five",
                seconds(pages.get(0)),
                seconds(pages.stream().sorted().skip(2).findFirst().orElseThrow()));
    }

    private void studio() throws Exception {
        Studio studio = new Studio(services, report, settings.content(), quick);
        studio.tree(folder.resolve("postgres.log"));
        studio.preview();
        studio.publications();
        List<LocalSettings> others = new ArrayList<>();
        for (String name : List.of("second", "third")) {
            Path its = Files.createDirectories(folder.resolve(name));
            Path keys = Files.createDirectories(its.resolve("badge-keys"));
            try (Stream<Path> files = Files.list(folder.resolve("badge-keys"))) {
                for (Path key : files.toList()) {
                    Files.copy(key, keys.resolve(key.getFileName()));
                }
            }
            Files.copy(folder.resolve("cookie-secret"), its.resolve("cookie-secret"));
            others.add(settings.beside(its));
        }
        studio.nodes(others);
    }

    private void questions() throws Exception {
        report.title("Exchange of " + ManyQuestions.QUESTIONS + " questions with other programs");
        ManyQuestions many = ManyQuestions.of(
                settings.project().resolve("content/trigger-points"), Files.createDirectories(file("exchange")));
        report.say("A GIFT file of %.1f MB as Markdown: %.0f questions/s", many.bytes() / 1e6, many.takenPerSecond());
        Path application = settings.project().resolve("target/quarkus-app/quarkus-run.jar");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        report.say(
                "The same in a Java of its own with a heap of 256 MB: at most %s",
                many.peakMemory(List.of(java, "-Xmx256m", "-jar", application.toString())));
        for (Format format : Format.values()) {
            report.say("Written as %-8s %8.0f questions/s", format.word(), many.writtenPerSecond(format));
        }
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("Lesson page", COURSE + "/days/4");
        pages.put("Today", TODAY);
        pages.put("Calendar", CALENDAR);
        pages.put("Landing page", COURSE);
        pages.put("Muscle page", COURSE + "/muscles/sternocleidomastoid");
        pages.put("Index of muscles", COURSE + "/muscles");
        pages.put("Where does it hurt?", COURSE + "/pain");
        pages.put("What refers to the heel", COURSE + "/pain/heel");
        return pages;
    }

    private Load.Target page(String name, String path, String encoding) {
        return target(name, path, false, file("sessions").toString(), encoding);
    }

    private Load.Target target(String name, String path, boolean connectionThreads, String... arguments) {
        String address = "http://127.0.0.1:" + settings.port() + path;
        return new Load.Target(name, address, connectionThreads, List.of(arguments));
    }

    private Path file(String name) {
        return folder.resolve(name.replace(", ", "-").replace(' ', '-').toLowerCase(java.util.Locale.ROOT));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
