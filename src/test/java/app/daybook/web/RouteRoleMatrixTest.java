package app.daybook.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.Graduates;
import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Route;
import app.daybook.learner.CourseRole;
import app.daybook.learner.Learner;
import app.daybook.learner.Power;
import app.daybook.learner.Team;
import app.daybook.publishing.Editions;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Every route against every role: exactly what the table says, for an attempt, a review card, an enrolment and a
 * certificate that are there and belong to one learner. The routes are read from the compiled resources, so that a new
 * one cannot be forgotten. The course has had no owner: instructors teach it. Routes of a course's people say in the
 * table, and in the program, what one must be allowed to do; a second test tries each with each role on a course.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RouteRoleMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/routes.txt");

    /** In the order of the table's columns. */
    private enum Role {
        ANONYMOUS,
        /** Signed in, on no course. */
        NEWCOMER,
        /** On the course; what the addresses name is another learner's. */
        OTHER,
        /** On no course; instructors are no learners. */
        INSTRUCTOR,
        /** On the course; what the addresses name is hers. */
        OWNER;

        void signIn() {
            switch (this) {
                case ANONYMOUS -> People.leave();
                case NEWCOMER -> People.change("matrix-newcomer", "student");
                case OTHER -> People.change("matrix-other", "student");
                case INSTRUCTOR -> People.change("matrix-instructor", "instructor");
                case OWNER -> People.change("matrix-owner", "student");
            }
        }
    }

    @Inject
    DataSource database;

    @Inject
    Team team;

    @Test
    @TestSecurity(user = "matrix-owner", roles = "student")
    void everyRouteAnswersEveryRoleAsTheTableSays() throws Exception {
        Map<String, String> owners = ownersThings();
        Role.OTHER.signIn();
        Requests.enrol();
        Map<String, List<Integer>> answers = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            role.signIn();
            for (Route route : routes()) {
                answers.computeIfAbsent(line(route), key -> new ArrayList<>())
                        .add(route.status(role != Role.ANONYMOUS, route.path(owners)));
            }
        }
        Map<String, List<Integer>> table = table();
        List<String> wrong = new ArrayList<>();
        answers.forEach((route, found) -> {
            List<Integer> right = table.get(route);
            if (right == null) {
                wrong.add(route + " has no row in " + TABLE + ". If each of these is right, add, with what it needs: "
                        + row(route, found));
                return;
            }
            for (Role role : Role.values()) {
                if (!right.get(role.ordinal()).equals(found.get(role.ordinal()))) {
                    wrong.add(route + " answers " + role + " " + found.get(role.ordinal()) + ", and should "
                            + right.get(role.ordinal()));
                }
            }
        });
        table.keySet().stream()
                .filter(route -> !answers.containsKey(route))
                .forEach(gone -> wrong.add(gone + " is no route any more: take its row out of " + TABLE));
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void everyRouteForThoseWhoTeachSaysWhatItNeeds() throws IOException {
        Map<String, String> said = powers();
        List<String> wrong = new ArrayList<>();
        for (Route route : routes()) {
            String needs = route.needs().map(Power::name).orElse("");
            if (route.restricted() && route.template().contains("{course}") && needs.isEmpty()) {
                wrong.add(route.name() + " does not say what it needs: annotate it with @Needs");
            }
            if (!needs.equals(said.getOrDefault(line(route), ""))) {
                wrong.add(line(route) + " needs " + needs + ", and the end of its row in " + TABLE + " says "
                        + said.getOrDefault(line(route), "nothing"));
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    /** On a course that has an owner; whoever has all roles on another course finds nothing. */
    @Test
    @TestSecurity(user = "matrix-stranger", roles = "instructor")
    void everyRoleOnACourseDoesWhatItsPowersSayAndNothingElse() {
        Editions.publish(Editions.named("matrix-team"));
        Editions.publish(Editions.named("matrix-elsewhere"));
        for (CourseRole role : CourseRole.values()) {
            give("matrix-elsewhere", "matrix-stranger", role);
            give("matrix-team", "matrix-team-" + role.word(), role);
        }
        List<String> wrong = new ArrayList<>();
        for (Route route : routes()) {
            if (route.needs().isEmpty()) {
                continue;
            }
            String path = route.path(Map.of("course", "matrix-team"));
            for (CourseRole role : CourseRole.values()) {
                People.change("matrix-team-" + role.word(), "instructor");
                int status = route.status(true, path);
                boolean held = route.needs().get().isOf(role);
                boolean namesNothingElse = !route.isPost()
                        && !route.template().replace("{course}", "").contains("{");
                if (held == (status == 403) || (held && namesNothingElse && status == 404)) {
                    wrong.add(line(route) + " answers " + role + " " + status);
                }
            }
            People.change("matrix-stranger", "instructor");
            int status = route.status(true, path);
            if (status != 404) {
                wrong.add(line(route) + " answers the people of another course " + status);
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private void give(String course, String subject, CourseRole role) {
        People.change(subject, "instructor");
        Requests.session().get("/teaching").then().statusCode(200);
        Learner learner = QuarkusTransaction.requiringNew()
                .call(() -> Learner.withSubject(subject).orElseThrow());
        team.grant(course, learner, role, learner);
    }

    /** What changes nothing comes first, so that each column is of the same things. */
    private static List<Route> routes() {
        return Route.all().stream()
                .sorted(Comparator.comparing(Route::isPost)
                        .thenComparing(Route::template)
                        .thenComparing(Route::json))
                .toList();
    }

    private static String line(Route route) {
        return route.method() + (route.json() ? " json " : " ") + route.template();
    }

    private static String row(String route, List<Integer> statuses) {
        return "%-78s %s"
                .formatted(
                        route,
                        String.join(" ", statuses.stream().map(String::valueOf).toList()));
    }

    private static Map<String, List<Integer>> table() throws IOException {
        Map<String, List<Integer>> table = new LinkedHashMap<>();
        for (String row : Files.readAllLines(TABLE)) {
            if (!row.isBlank() && !row.startsWith("#")) {
                String[] cells = row.replaceAll(" +[A-Z_]+$", "").split(" {2,}| (?=\\d{3}\\b)");
                List<Integer> statuses =
                        Arrays.stream(cells).skip(1).map(Integer::valueOf).toList();
                assertEquals(Role.values().length, statuses.size(), "a status for each role: " + row);
                table.put(cells[0], statuses);
            }
        }
        return table;
    }

    /** The power at the end of each row that has one. */
    private static Map<String, String> powers() throws IOException {
        Map<String, String> powers = new LinkedHashMap<>();
        for (String row : Files.readAllLines(TABLE)) {
            Matcher said = Pattern.compile("(.*?) +(?:\\d{3} )+([A-Z_]+)").matcher(row);
            if (said.matches()) {
                powers.put(said.group(1), said.group(2));
            }
        }
        return powers;
    }

    /** Of a learner who has all that a learner may have, by the names of the parameters. */
    private Map<String, String> ownersThings() throws SQLException {
        long enrolment = Graduates.of(database, "matrix-owner", "Robin Matrix");
        Requests.handIn(Requests.begin(Requests.COURSE + "/quizzes/first"));
        String attempt = Requests.begin(Requests.COURSE + "/quizzes/first");
        Requests.session()
                .formParam("name", "Robin Matrix")
                .post(Requests.COURSE + "/certificates")
                .then()
                .statusCode(303);
        String record = Requests.record("study-diary");
        return Map.of(
                "publication",
                one("select max(id) from publication where course = 'three-days'"),
                "edition",
                one("select edition from publication where course = 'three-days' order by id desc limit 1"),
                "record",
                record.substring(record.lastIndexOf('/') + 1),
                "handed",
                handedIn(),
                "enrolment",
                String.valueOf(enrolment),
                "attempt",
                attempt.substring(attempt.lastIndexOf('/') + 1),
                "card",
                one("select token from review_card where question_id = 'quiet-place' and enrolment_id = " + enrolment),
                "claim",
                one("select id from certificate_claim where enrolment_id = " + enrolment),
                "serial",
                one("select serial from certificate where enrolment_id = " + enrolment));
    }

    private static String handedIn() {
        String record = Requests.record("short-note");
        Requests.session()
                .formParam("why", "Nobody came.")
                .formParam("sheet", "matrix")
                .post(record + "/hand-ins")
                .then()
                .statusCode(303);
        return record.substring(record.lastIndexOf('/') + 1);
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "0";
        }
    }
}
