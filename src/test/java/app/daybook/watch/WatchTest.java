package app.daybook.watch;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import app.daybook.Administrator;
import app.daybook.Management;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.TestClock;

import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What operators are told, at their own port and nowhere else. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "watched-ann", roles = "student")
class WatchTest {

    private static final Path FILES = Path.of("docker", "watch");
    private static final Pattern METRIC =
            Pattern.compile("\\b(daybook|http_server|agroal|cache|jvm|process)_[a-z_]+\\b");

    @Inject
    DataSource database;

    @Test
    void everyNumberOfTheDashboardAndTheAlertsIsThere() throws IOException {
        Requests.enrol();
        session().get("/today").then().statusCode(200);
        session().get("/courses/no-such-course").then().statusCode(404);
        Set<String> asked = new TreeSet<>(named(Files.readString(FILES.resolve("dashboard.json"))));
        asked.addAll(named(Files.readString(FILES.resolve("alerts.yaml"))));
        assertTrue(asked.size() > 20, asked.toString());
        asked.removeAll(named(numbers()));
        assertEquals(Set.of(), asked);
    }

    @Test
    void everyAlertSaysWhatToDo() throws IOException {
        String guide = Files.readString(Path.of("docker", "README.md"));
        Set<String> silent = Pattern.compile("alert: (\\w+)")
                .matcher(Files.readString(FILES.resolve("alerts.yaml")))
                .results()
                .map(alert -> alert.group(1))
                .filter(alert -> !guide.contains("| `" + alert + "` |"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), silent);
    }

    @Test
    void countsWhatWasDoneAndWhatWasRefusedAndNamesNobody() throws IOException {
        double before = deeds("enrolment");
        double refused = refusals();
        Requests.enrol();
        session().get("/courses/no-such-course").then().statusCode(404);
        assertEquals(before + 1, deeds("enrolment"));
        assertTrue(refusals() > refused);
        String numbers = numbers();
        assertFalse(numbers.contains("watched-ann"), "a person's name");
        assertFalse(numbers.contains(Requests.COURSE), "an address that is not a route");
    }

    @Test
    void warnsOfAnOldBackupAndStaysInService() throws Exception {
        try (Connection administrator = Administrator.connect(database);
                Statement statement = administrator.createStatement()) {
            statement.execute("insert into backup (finished_at, bytes, accounts, encrypted)"
                    + " values (now() - interval '5 minutes', 1000, true, true)");
        }
        // Later than what was sampled before
        TestClock.move(Duration.ofMinutes(1));
        assertEquals("UP", well("backup", "status"));
        assertEquals("UP", well("upkeep of certificates", "status"));
        assertTrue(well("time zones", "data.version").matches("20\\d\\d[a-z]"));
        TestClock.move(Duration.ofHours(27));
        assertEquals("DOWN", well("backup", "status"));
        assertEquals("DOWN", well("upkeep of certificates", "status"), "not run for more than a day");
        assertEquals(200, Management.get("/q/health/ready").statusCode());
        assertEquals(200, Management.get("/q/health/live").statusCode());
        HttpResponse<String> started = Management.get("/q/health/started");
        assertEquals(200, started.statusCode());
        assertTrue(JsonPath.from(started.body())
                .getString("checks.find { it.name == 'started' }.data['course three-days']")
                .matches("[0-9a-f]{64}"));
    }

    @Test
    void isCalmOnTheFirstDayAndNotAfterIt() throws Exception {
        try (Connection administrator = Administrator.connect(database);
                Statement statement = administrator.createStatement()) {
            statement.execute("set session_replication_role = replica; delete from backup; delete from ledger_check;"
                    + " update publication set at = now() where at < now()");
        }
        TestClock.move(Duration.ofMinutes(1));
        for (String once : new String[] {"backup", "ledger"}) {
            assertEquals("UP", well(once, "status"), once);
        }
        assertEquals("not yet", well("backup", "data.last"));
        assertEquals("not yet", well("ledger", "data.checked"));
        TestClock.move(Duration.ofHours(25));
        for (String once : new String[] {"backup", "ledger"}) {
            assertEquals("DOWN", well(once, "status"), once);
        }
        assertEquals("none", well("backup", "data.last"));
    }

    @Test
    void tellsThePublicNothing() {
        for (String path : new String[] {"/q/health", "/q/health/well", "/q/metrics", "/metrics", "/health"}) {
            stranger().get(path).then().statusCode(404);
        }
    }

    @Test
    void givesEachRequestANameOfItsOwn() {
        String id = "X-Request-Id";
        String first = stranger()
                .header(id, "mine")
                .get("/about")
                .then()
                .header(id, matchesPattern("[0-9a-f]{16}"))
                .extract()
                .header(id);
        assertFalse(first.equals(stranger().get("/about").header(id)));
    }

    private static String well(String check, String what) throws IOException {
        return JsonPath.from(Management.get("/q/health/well").body())
                .getString("checks.find { it.name == '" + check + "' }." + what);
    }

    private static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        Matcher metric = METRIC.matcher(text);
        while (metric.find()) {
            names.add(metric.group());
        }
        return names;
    }

    private static double deeds(String deed) throws IOException {
        return sum("daybook_deeds_total{deed=\"" + deed + "\"");
    }

    private static double refusals() throws IOException {
        return sum("daybook_refusals_total{");
    }

    private static double sum(String beginning) throws IOException {
        return numbers()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String numbers() throws IOException {
        return Management.get("/q/metrics").body();
    }
}
