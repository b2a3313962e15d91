package app.daybook.desk;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Sql;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What those who teach change in how one learner's days go on, and what the learner has of it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(user = "way-teacher", roles = "instructor")
class WayPageTest {

    private static final String COURSE = "ways-of-learners";
    private static final String DESK = "/teaching/" + COURSE + "/learners";

    @Inject
    DataSource database;

    @Test
    void daysGoOnAsItIsAgreed() throws Exception {
        Editions.publish(Editions.named(COURSE));
        String subject = "way-learner-" + System.nanoTime();
        long id = learner(subject);
        String page = DESK + "/" + id;

        People.change(subject);
        session().get("/courses/" + COURSE + "/days/2").then().statusCode(200);
        session().get("/courses/" + COURSE + "/days/3").then().statusCode(403);

        teach();
        session()
                .formParams(
                        "token", token(), "until", LocalDate.now().minusDays(2).toString(), "why", "Is ill")
                .post(page + "/pauses")
                .then()
                .statusCode(422)
                .body(containsString("Choose a date from"))
                .body(containsString("value=\"Is ill\""));
        String pause = token();
        String until = LocalDate.now().plusDays(9).toString();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> post = () -> session()
                    .formParams("token", pause, "until", until, "why", "Is ill")
                    .post(page + "/pauses")
                    .statusCode();
            for (Future<Integer> status : pool.invokeAll(Collections.nCopies(24, post))) {
                assertEquals(303, status.get());
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(List.of("PAUSED " + until + " Is ill"), trail(id));
        session().get(page).then().body(containsString("Pauses until")).body(containsString("Paused until"));
        session().get(DESK + "?state=paused").then().body(containsString("Way Learner"));
        People.change(subject);
        session().get("/courses/" + COURSE + "/pause").then().statusCode(200).body(containsString("Is ill"));

        teach();
        send(page + "/resumptions");
        send(page + "/resumptions");
        send(page + "/paces", "pace", "OPEN");
        assertEquals(3, trail(id).size());
        session().get(page).then().body(containsString("Days open at this pace: all days open."));
        People.change(subject);
        session().get("/courses/" + COURSE + "/days/3").then().statusCode(200);
        session().get("/today").then().statusCode(200);

        teach();
        send(page + "/paces", "pace", "DAILY");
        session()
                .formParams("token", token(), "pace", "WEEKLY")
                .post(page + "/paces")
                .then()
                .statusCode(422)
                .body(containsString("Choose one of the paces."));
        session()
                .formParams("token", token(), "start", "2001-01-01")
                .post(page + "/starts")
                .then()
                .statusCode(422)
                .body(containsString("value=\"2001-01-01\""));
        send(page + "/starts", "start", LocalDate.now().minusDays(4).toString());
        People.change(subject);
        session().get("/courses/" + COURSE + "/days/3").then().statusCode(200);

        teach();
        send(page + "/withdrawals", "why", "Asked for it");
        send(page + "/withdrawals");
        session().get(DESK + "?state=withdrawn").then().body(containsString("Way Learner"));
        session().get("/teaching/" + COURSE + "/needs-a-hand").then().body(not(containsString("Way Learner")));
        People.change(subject);
        session().get("/courses/" + COURSE + "/days/1").then().statusCode(403);

        teach();
        send(page + "/returns");
        send(page + "/returns");
        People.change(subject);
        session().get("/courses/" + COURSE + "/days/1").then().statusCode(200);

        teach();
        session()
                .get(page)
                .then()
                .body(containsString("On the course again from"))
                .body(containsString("Asked for it"))
                .body(containsString("Pace: all days open, before: a day each morning"));
        assertEquals(7, trail(id).size());
    }

    private static void send(String form, String... fields) {
        var request = session().formParam("token", token());
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        request.post(form).then().statusCode(303);
    }

    private static void teach() {
        People.change("way-teacher", "instructor");
    }

    /** The trail is never changed, so that it must not tell of what a page of before only wanted. */
    @Test
    void whatChangesNothingIsNotInTheTrail() throws Exception {
        Editions.publish(Editions.named(COURSE));
        long id = learner("way-stale-" + System.nanoTime());
        String page = DESK + "/" + id;
        teach();
        String until = LocalDate.now().plusDays(9).toString();
        send(page + "/pauses", "until", until);
        send(page + "/pauses", "until", until);
        send(page + "/withdrawals", "why", "");
        send(page + "/pauses", "until", LocalDate.now().plusDays(12).toString());
        assertEquals(List.of("PAUSED " + until, "WITHDRAWN"), trail(id));
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }

    /** On day 2. */
    private long learner(String subject) throws SQLException {
        Sql.run(
                database,
                "insert into learner (id, subject, name, created_at) values (nextval('learner_seq'), '" + subject
                        + "', 'Way Learner', now())");
        Sql.run(
                database,
                "insert into enrolment (id, learner_id, course, started_on, zone, enrolled_at) select"
                        + " nextval('enrolment_seq'), id, '" + COURSE
                        + "', (now() at time zone 'UTC' - interval '5 hours')::date -"
                        + " 1, 'UTC', now() - interval '2 days' from learner where subject = '" + subject + "'");
        return Long.parseLong(
                rows("select e.id from enrolment e join learner l on l.id = e.learner_id where l.subject =" + " '"
                                + subject + "'")
                        .get(0));
    }

    private List<String> trail(long enrolment) throws SQLException {
        return rows("select concat_ws(' ', deed, nullif(detail, ''), nullif(why, '')) from enrolment_event where"
                + " enrolment_id = " + enrolment + " order by id");
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
