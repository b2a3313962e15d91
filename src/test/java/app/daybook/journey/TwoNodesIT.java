package app.daybook.journey;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import app.daybook.Graduates;
import app.daybook.Sql;
import app.daybook.local.Application;
import app.daybook.local.LocalSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Two processes of the packaged application on one PostgreSQL: they share nothing but the database, so whatever keeps
 * them from issuing twice is there. Then one of them comes back with another course, provider and paper.
 */
class TwoNodesIT {

    private static final int MANY = 200;
    private static final int LETTERS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SOMEBODY = "second@example.org";
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path FOLDER = PROJECT.resolve("target/journey").resolve("nodes-" + System.currentTimeMillis());

    private static LocalSettings site;
    private static LocalSettings first;
    private static Application node;
    private static PGSimpleDataSource database;

    /** The cookies of somebody who teaches. */
    private String instructor;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException, SQLException {
        site = Stack.running();
        // Its fourth line is the port (PostgreSQL documentation, "Database File Layout")
        String port = Files.readAllLines(site.folder().resolve("postgres/postmaster.pid"))
                .get(3);
        database = new PGSimpleDataSource();
        database.setUser("postgres");
        database.setPassword("postgres");
        database.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database two_nodes");
        }
        database.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/two_nodes");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                InputStream ownership = TwoNodesIT.class.getResourceAsStream("/db/roles/ownership.sql")) {
            statement.execute("set daybook.owner = 'daybook_owner'");
            statement.execute(new String(ownership.readAllBytes(), StandardCharsets.UTF_8));
        }
        first = node("first", copy(PROJECT.resolve("src/test/resources/courses"), FOLDER.resolve("courses")));
        node = Application.start(first, database.getUrl());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void manyIssuesOnTwoNodesLeaveOneAndAnUpgradeChangesNothing() throws Exception {
        LocalSettings other = node("second", first.content());
        String serial;
        Map<String, String> before;
        Application second = Application.start(other, database.getUrl());
        try {
            String cookies = signIn();
            instructor = signInToTeach();
            serial = issuedOnceBy(List.of(first, other), cookies);
            before = sums(first, serial);
            assertEquals(before, sums(other, serial));
            signedOutOfOneIsSignedOutOfBoth(first, other, cookies);
            publish(first, "Written on the first node");
            served(other, "Written on the first node");
            kill(other);
        } finally {
            second.close();
        }
        publish(first, "Written while the second was dead");
        Application again = Application.start(other, database.getUrl());
        try {
            served(other, "Written while the second was dead");
            publish(other, "Written on the second node");
            served(first, "Written on the second node");
        } finally {
            again.close();
        }
        upgrade(serial, before);
    }

    /**
     * The node that sends is killed in the middle: the other goes on, and nothing is lost. What the killed one had given to
     * the server and not noted comes a second time, under the same Message-ID; more than this one message never does.
     */
    @Test
    void aKilledNodeLosesNoMail() throws Exception {
        List<GreenMail> servers = List.of(mailServer(), mailServer());
        List<LocalSettings> nodes = new ArrayList<>();
        List<Application> running = new ArrayList<>();
        try {
            for (GreenMail server : servers) {
                LocalSettings sender = node("mails-" + nodes.size(), first.content(), sendingBy(server));
                nodes.add(sender);
                running.add(Application.start(sender, database.getUrl()));
            }
            queue(LETTERS);
            until(() -> received(servers).size() >= LETTERS / 4);
            kill(nodes.get(servers.get(0).getReceivedMessages().length > 0 ? 0 : 1));
            int before = received(servers).size();
            assertTrue(before < LETTERS, "it was killed in the middle: " + before);
            // What a minute of silence, and the five of a lease, bring about
            Sql.run(database, "update scheduled_tasks set last_heartbeat = last_heartbeat - interval '5 minutes'");
            Sql.run(database, "update outbox_message set due_at = queued_at where state = 'WAITING'");
            until(() -> "0".equals(Sql.text(database, "select count(*) from outbox_message where state = 'WAITING'")));
            assertEquals(LETTERS, received(servers).stream().distinct().count());
            int all = received(servers).size();
            assertTrue(all <= LETTERS + 1, all + " letters for " + LETTERS);
            assertTrue(servers.stream().allMatch(server -> server.getReceivedMessages().length > 0), "both have sent");
        } finally {
            running.forEach(Application::close);
            servers.forEach(GreenMail::stop);
        }
        assertEquals(
                String.valueOf(LETTERS),
                Sql.text(database, "select count(*) from outbox_message where state = 'SENT'"));
    }

    /** One for each node, which tells who sent what. */
    private static GreenMail mailServer() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static String[] sendingBy(GreenMail server) {
        return new String[] {
            "-Ddaybook.mail.deliver=true",
            "-Ddaybook.mail.send=true",
            "-Ddaybook.mail.host=127.0.0.1",
            "-Ddaybook.mail.port=" + server.getSmtp().getPort(),
            "-Ddaybook.mail.starttls=false",
            "-Ddaybook.mail.from=school@example.org"
        };
    }

    /** The Message-IDs of all letters. */
    private static List<String> received(List<GreenMail> servers) throws MessagingException {
        List<String> received = new ArrayList<>();
        for (GreenMail server : servers) {
            for (MimeMessage letter : server.getReceivedMessages()) {
                received.add(letter.getMessageID());
            }
        }
        return received;
    }

    private static void queue(int letters) throws SQLException {
        Sql.run(
                database,
                "insert into learner (id, subject, name, email, email_verified, created_at) select nextval('learner_seq'),"
                        + " 'mailed-' || n, 'Mailed ' || n, 'mailed-' || n || '@example.org', true, now() from"
                        + " generate_series(1, " + letters + ") n");
        Sql.run(
                database,
                "insert into enrolment (id, learner_id, course, started_on, zone, enrolled_at) select"
                        + " nextval('enrolment_seq'), id, 'three-days', current_date, 'UTC', now() from learner where subject"
                        + " like 'mailed-%'");
        Sql.run(database, "delete from outbox_message");
        Sql.run(
                database,
                "insert into outbox_message (learner_id, enrolment_id, kind, about, queued_at, due_at) select e.learner_id,"
                        + " e.id, 'WELCOME', '', now(), now() from enrolment e join learner l on l.id = e.learner_id where"
                        + " l.subject like 'mailed-%'");
    }

    private interface Question {
        boolean isSo() throws SQLException, MessagingException;
    }

    private static void until(Question question) throws SQLException, MessagingException, InterruptedException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!question.isSo()) {
            assertTrue(System.nanoTime() < patience, "it takes too long");
            Thread.sleep(20);
        }
    }

    /** @return the serial of the only certificate */
    private String issuedOnceBy(List<LocalSettings> nodes, String cookies) throws Exception {
        for (LocalSettings node : nodes) {
            var enrolled = post(node, cookies, "/courses/three-days/enrolments", startsToday());
            assertEquals(303, enrolled.get().statusCode(), node.address());
        }
        Graduates.finish(database, Sql.text(database, "select subject from learner where email = '" + SOMEBODY + "'"));

        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            LocalSettings node = nodes.get(i % nodes.size());
            answers.add(post(node, cookies, "/courses/three-days/certificates", "name=Second+Student"));
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            answer.get();
        }
        // On a machine that is busy with other things the lock may take longer than a transaction may wait. Whoever was
        // turned away has changed nothing, and asks again
        for (LocalSettings node : nodes) {
            var again = post(node, cookies, "/courses/three-days/certificates", "name=Second+Student");
            assertEquals(303, again.get().statusCode(), node.address());
        }
        assertEquals("1", Sql.text(database, "select count(*) from certificate"));
        assertEquals("1", Sql.text(database, "select count(*) from certificate_event where kind = 'issued'"));
        return Sql.text(database, "select serial from certificate");
    }

    /**
     * Within the life of the token: the other node neither asks the provider nor heard of it but from the database, at
     * which it looks once a second.
     */
    private void signedOutOfOneIsSignedOutOfBoth(LocalSettings one, LocalSettings other, String cookies)
            throws Exception {
        assertEquals(200, today(other, cookies).statusCode());
        assertEquals(303, post(one, cookies, "/sign-out", "").get().statusCode());
        HttpResponse<String> replayed = today(other, cookies);
        for (int look = 0; look < 100 && replayed.statusCode() == 200; look++) {
            Thread.sleep(100);
            replayed = today(other, cookies);
        }
        assertEquals(302, replayed.statusCode(), replayed.body());
        assertEquals(
                401,
                post(other, cookies, "/courses/three-days/certificates", "name=Second+Student")
                        .get()
                        .statusCode());
        assertEquals(302, today(one, cookies).statusCode());
    }

    /** An instructor writes another title in the studio of one node, and publishes. */
    private void publish(LocalSettings node, String title) throws Exception {
        String file = "/studio/approved-day/files/course.yaml";
        String text = hidden(node, file, "seen");
        String draft = Files.readString(first.content().resolve("approved-day/course.yaml"))
                .replaceFirst("(?m)^title: .*$", "title: " + title);
        var saved = post(node, instructor, file + "/drafts", "seen=" + text + "&text=" + encoded(draft));
        assertEquals(303, saved.get().statusCode(), saved.get().body());
        String page = "/studio/approved-day/publication";
        String form = "draft=" + hidden(node, page, "draft") + "&over=" + hidden(node, page, "over") + "&note=";
        var published = post(node, instructor, "/studio/approved-day/publications", form);
        assertEquals(303, published.get().statusCode(), published.get().body());
    }

    /** Nobody waits for it longer than a second; a busy machine may. */
    private void served(LocalSettings node, String title) throws IOException, InterruptedException {
        String page = page(node, "/courses/approved-day");
        for (int look = 0; look < 200 && !page.contains(title); look++) {
            Thread.sleep(50);
            page = page(node, "/courses/approved-day");
        }
        assertTrue(page.contains(title), page);
    }

    /** As at a power cut. */
    private static void kill(LocalSettings node) throws IOException {
        String noted = Files.readString(node.folder().resolve("application.pid"));
        ProcessHandle.of(Long.parseLong(noted.split(" ")[0])).orElseThrow().destroyForcibly();
    }

    private String hidden(LocalSettings node, String path, String name) throws IOException, InterruptedException {
        HttpResponse<String> page = get(node, instructor, path);
        assertEquals(200, page.statusCode(), path);
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([0-9a-f]*)\"").matcher(page.body());
        assertTrue(field.find(), page.body());
        return field.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> today(LocalSettings node, String cookies) throws IOException, InterruptedException {
        return get(node, cookies, "/today");
    }

    private HttpResponse<String> get(LocalSettings node, String cookies, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.address() + path))
                .header("Cookie", cookies)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The same data under a course, a provider and a paper that are not what they were. */
    private void upgrade(String serial, Map<String, String> before) throws Exception {
        Path courses = copy(first.content(), FOLDER.resolve("changed-courses"));
        Path file = courses.resolve("three-days/course.yaml");
        String course = Files.readString(file);
        Files.writeString(
                file,
                course.replaceFirst("(?m)^title: .*$", "title: Another Title")
                        .replaceFirst("title: Certificate of Study Habits", "title: Certificate of Something Else"));
        LocalSettings changed = node(
                "upgraded",
                courses,
                "-Ddaybook.web.provider=Another School",
                "-Ddaybook.web.provider-address=Elsewhere",
                "-Ddaybook.certificate.paper=a4");
        Application upgraded = Application.start(changed, database.getUrl());
        try {
            assertTrue(page(changed, "/courses/three-days").contains("Another Title"), "the course has changed");
            assertEquals(before, sums(changed, serial));
            String page = page(changed, "/certificates/" + serial);
            assertTrue(page.contains("status-valid"), page);
            assertFalse(page.contains("Another Title") || page.contains("Something Else"), page);
            assertFalse(page.contains("Another School"), page);
        } finally {
            upgraded.close();
        }
    }

    /** A node of the journeys' site: its sessions, keys and public address, and a port of its own. */
    private static LocalSettings node(String name, Path content, String... options) throws IOException {
        Path folder = FOLDER.resolve(name);
        Files.createDirectories(folder);
        copy(site.folder().resolve("badge-keys"), folder.resolve("badge-keys"));
        Files.copy(site.folder().resolve("cookie-secret"), folder.resolve("cookie-secret"));
        List<String> all = new ArrayList<>(List.of("-Ddaybook.mail.deliver=false"));
        all.addAll(List.of(options));
        all.add("-Ddaybook.web.base-url=" + site.address());
        return site.beside(folder).withContent(content).withOpenPace(false).withJavaOptions(all);
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    /** One session, which every node knows: they share the secret, and cookies know no ports. */
    private static String signIn() {
        try (Browser browser = Browser.start()) {
            Page page = browser.stranger();
            page.navigate(site.address() + "/calendar");
            page.locator("#username").fill(SOMEBODY);
            page.locator("#password").fill("calm-river-second");
            page.locator("#kc-login").click();
            page.waitForURL("**/calendar");
            return cookies(page);
        }
    }

    private static String signInToTeach() {
        try (Browser browser = Browser.start()) {
            Page page = browser.stranger();
            Instructor.signIn(page, "/teaching");
            return cookies(page);
        }
    }

    private static String cookies(Page page) {
        return page.context().cookies(site.address()).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private CompletableFuture<HttpResponse<String>> post(LocalSettings node, String cookies, String path, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.address() + path))
                .header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private String page(LocalSettings node, String path) throws IOException, InterruptedException {
        return new String(get(node, path), StandardCharsets.UTF_8);
    }

    private byte[] get(LocalSettings node, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(node.address() + path)).build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private Map<String, String> sums(LocalSettings node, String serial) throws Exception {
        Map<String, String> sums = new TreeMap<>();
        String badge = "/badges/" + Sql.text(database, "select token from badge_link where kind = 'refresh'");
        for (String form : List.of("pdf", "json", "png", "svg")) {
            String path = (form.equals("pdf") ? "/certificates/" + serial : badge) + "." + form;
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(get(node, path));
            sums.put(form, HexFormat.of().formatHex(sum));
        }
        return sums;
    }

    private static String startsToday() {
        return "starts-on=" + LocalDate.now(ZoneOffset.UTC) + "&zone=UTC";
    }
}
