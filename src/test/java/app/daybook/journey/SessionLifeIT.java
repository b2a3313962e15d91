package app.daybook.journey;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import app.daybook.Administrator;
import app.daybook.local.LocalServices;
import app.daybook.local.LocalSettings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How a session ends, and how it goes on while the provider is away. On services of its own, since it stops them. */
class SessionLifeIT {

    /** Within this every answer comes, whatever the provider does: its three seconds, and time to write a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static LocalSettings site;
    private static LocalServices services;
    private static Browser browser;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        Path project = Path.of("").toAbsolutePath();
        site = LocalSettings.inFolder(
                project,
                project.resolve("target/journey").resolve("sessions-" + System.currentTimeMillis()),
                System.getProperty("daybook.keycloak.version"));
        services = new LocalServices(site, line -> System.out.println("  sessions: " + line));
        services.start();
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        services.close();
    }

    @Test
    void endsForGoodAtSignOut() throws Exception {
        Page page = signedIn("student@example.org", "calm-river-student");
        String cookies = cookies(page.context());
        assertEquals(200, get("/today", cookies).statusCode());

        HttpResponse<String> out = post("/sign-out", cookies, "");
        assertEquals(303, out.statusCode());
        assertEquals(site.address() + "/", out.headers().firstValue("Location").orElse(""));

        assertEquals(303, post("/sign-out", cookies, "").statusCode(), "twice is once");
        HttpResponse<String> replayed = get("/today", cookies);
        assertEquals(302, replayed.statusCode(), "the old cookie opens nothing");
        String asked = replayed.headers().firstValue("Location").orElse("");
        assertTrue(asked.contains("code_challenge_method=S256") && asked.contains("nonce="), asked);
        assertEquals(
                401,
                post("/courses/trigger-points/enrolments", cookies, "zone=UTC").statusCode());

        page.navigate(site.address() + "/calendar");
        assertTrue(page.locator("#password").isVisible(), "the provider asks for the password again");
    }

    @Test
    void endsWhenTheProviderSaysSo() throws Exception {
        String cookies =
                cookies(signedIn("second@example.org", "calm-river-second").context());
        assertEquals(200, get("/today", cookies).statusCode());
        admin("POST", "/users/5a0c1c0e-0000-4000-8000-000000000002/logout", "{}");
        assertEquals(302, get("/today", cookies).statusCode());
        assertEquals(
                400, post("/back-channel-sign-out", "", "logout_token=forged").statusCode());
    }

    @Test
    void goesOnWhileTheProviderHangsAndEndsIfItRefuses() throws Exception {
        admin("PUT", "", "{\"accessTokenLifespan\": 3}");
        String teacher = cookies(
                signedIn("instructor@example.org", "calm-river-instructor").context());
        assertEquals(200, get("/teaching", teacher).statusCode());
        assertEquals(
                "no-store",
                get("/teaching", teacher).headers().firstValue("Cache-Control").orElse(""));
        long keycloak = Long.parseLong(
                Files.readString(site.folder().resolve("keycloak.pid")).split(" ")[0]);
        signal("STOP", keycloak);
        try {
            Thread.sleep(4_000);
            for (int i = 0; i < 5; i++) {
                assertEquals(200, get("/teaching", teacher).statusCode(), "the session goes on");
            }
            HttpResponse<String> stranger = get("/today", "");
            assertEquals(503, stranger.statusCode());
            assertTrue(stranger.headers().firstValue("Retry-After").isPresent());
            assertTrue(stranger.body().contains("Signing in is not possible at the moment"));
            assertEquals(200, get("/about", "").statusCode());
            HttpResponse<String> form = post("/courses/trigger-points/enrolments", "", "note=typed");
            assertEquals(401, form.statusCode());
            assertTrue(form.body().contains("value=\"typed\""), "what was typed is kept");
        } finally {
            signal("CONT", keycloak);
        }
        Thread.sleep(6_000);
        assertEquals(200, get("/teaching", teacher).statusCode(), "renewed");
        admin("PUT", "/users/5a0c1c0e-0000-4000-8000-000000000003", "{\"enabled\": false}");
        Thread.sleep(4_000);
        assertEquals(302, get("/teaching", teacher).statusCode(), "refused, so it has ended");
    }

    @Test
    void nobodyRegistersWithAWordThatRepeatsItselfOrANameThatPretends() {
        Page page = browser.stranger();
        page.navigate(site.address() + "/sign-up");
        register(page, "\u0420obin", "Tremblay", "look@example.org", "aaaaaaaaaaaa");
        String refused = page.content();
        assertTrue(refused.contains("letters of one script"), refused);
        register(page, "Robin", "Trem\u200bblay", "look@example.org", "aaaaaaaaaaaa");
        assertTrue(page.content().contains("letters of one script"), "an invisible character");
        register(page, "Zo\u00eb", "O\u2019Brien-Smith", "look@example.org", "aaaaaaaaaaaa");
        assertTrue(page.content().contains("only repeats itself"), "a password of one letter");
        register(page, "Zo\u00eb", "O\u2019Brien-Smith", "look@example.org", "password1234");
        assertTrue(page.content().contains("Too many people use this password"), "a common password");
        register(page, "Zo\u00eb", "O\u2019Brien-Smith", "look@example.org", "quiet-lamp-over-seven-boats");
        assertFalse(page.url().contains("/realms/"), page.url());
    }

    /** As the realm has it for production; the local run leaves it out. */
    @Test
    void whoeverTeachesNeedsASecondFactor() throws Exception {
        String executions = admin("GET", "/authentication/flows/browser/executions", "");
        Matcher step = Pattern.compile("\\{[^{}]*\"displayName\":\"second factor of instructors\"[^{}]*}")
                .matcher(executions);
        assertTrue(step.find(), executions);
        admin(
                "POST",
                "/users",
                "{\"username\":\"teacher@example.org\",\"email\":\"teacher@example.org\",\"enabled\":true,"
                        + "\"firstName\":\"Tea\",\"lastName\":\"Cher\",\"emailVerified\":true,"
                        + "\"credentials\":[{\"type\":\"password\",\"value\":\"calm-river-teacher\"}]}");
        String user = field(admin("GET", "/users?username=teacher@example.org", ""), "id");
        String role = admin("GET", "/roles/instructor", "");
        admin("POST", "/users/" + user + "/role-mappings/realm", "[" + role + "]");
        admin(
                "PUT",
                "/authentication/flows/browser/executions",
                step.group().replace("\"requirement\":\"DISABLED\"", "\"requirement\":\"CONDITIONAL\""));
        try {
            Page page = browser.stranger();
            page.navigate(site.address() + "/sign-in?next=/about");
            page.locator("#username").fill("teacher@example.org");
            page.locator("#password").fill("calm-river-teacher");
            page.locator("#kc-login").click();
            assertTrue(page.locator("#totp").isVisible(), page.content());
        } finally {
            admin("PUT", "/authentication/flows/browser/executions", step.group());
        }
    }

    /** By mail one resets the password and nothing else; without the step that would set up another second factor. */
    @Test
    void aMailboxIsNoSecondFactor() throws Exception {
        String steps = admin("GET", "/authentication/flows/reset%20credentials/executions", "");
        assertTrue(steps.contains("\"reset-password\"") && steps.contains("\"sign in afterwards\""), steps);
        assertFalse(steps.contains("otp"), steps);
        assertTrue(admin("GET", "", "").contains("\"resetCredentialsFlow\":\"reset credentials\""));
    }

    /** It looks at a connection before it uses it: after a crash of PostgreSQL nobody's sign-in fails. */
    @Test
    void theProviderFindsItsDatabaseAgain() throws Exception {
        String port = Files.readAllLines(site.folder().resolve("postgres/postmaster.pid"))
                .get(3);
        try (Connection administrator =
                        Administrator.as("postgres", "jdbc:postgresql://127.0.0.1:" + port + "/postgres");
                Statement statement = administrator.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'keycloak'");
        }
        Thread.sleep(1000);
        for (int i = 0; i < 3; i++) {
            signedIn("second@example.org", "calm-river-second");
        }
    }

    private static void register(Page page, String first, String last, String email, String password) {
        page.locator("#firstName").fill(first);
        page.locator("#lastName").fill(last);
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("#password-confirm").fill(password);
        NextPage.by(
                page,
                () -> page.locator("input[type=submit], button[type=submit]")
                        .first()
                        .click());
    }

    private static Page signedIn(String name, String password) {
        Page page = browser.stranger();
        page.navigate(site.address() + "/sign-in?next=/about");
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForURL("**/about");
        return page;
    }

    private static String cookies(BrowserContext context) {
        return context.cookies(site.address()).stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> get(String path, String cookies) throws IOException, InterruptedException {
        return client.send(request(path, cookies).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String cookies, String form)
            throws IOException, InterruptedException {
        return client.send(
                request(path, cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String cookies) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site.address() + path)).timeout(PATIENCE);
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private String admin(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(site.keycloakAddress() + "/admin/realms/daybook" + path))
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertTrue(answer.statusCode() < 300, answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    private String adminToken() throws IOException, InterruptedException {
        String form = Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password",
                                Files.readString(site.folder().resolve("keycloak-admin-password"))
                                        .strip())
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(site.keycloakAddress() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        String answer = client.send(request, BodyHandlers.ofString()).body();
        return field(answer, "access_token");
    }

    private static String field(String json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertTrue(value.find(), json);
        return value.group(1);
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor());
    }
}
