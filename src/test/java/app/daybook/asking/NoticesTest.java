package app.daybook.asking;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Notices: seen first, shown on Today in their days, and withdrawn. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class NoticesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    DataSource database;

    @Inject
    NoticesShowing showing;

    /** Today is asked for while what is announced is not there for others yet. */
    @Test
    @TestSecurity(user = "notice-commit", roles = "instructor")
    void isKnownOnceItIsKept() {
        Editions.publish(Editions.named("notice-commit"));
        QuarkusTransaction.requiringNew().run(() -> {
            make("notice-commit", Map.of()).then().statusCode(303);
            Notice first = Notice.<Notice>list("course", "notice-commit").get(0);
            assertEquals(1, showing.on("notice-commit", TODAY).size());
            first.withdraw(Instant.now());
            Notice.getEntityManager().flush();
            List<Notice> meanwhile = CompletableFuture.supplyAsync(
                            () -> QuarkusTransaction.requiringNew().call(() -> showing.on("notice-commit", TODAY)))
                    .join();
            assertEquals(1, meanwhile.size());
        });
        assertEquals(0, showing.on("notice-commit", TODAY).size());
    }

    private static Response make(String course, Map<String, String> changed) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "token", UUID.randomUUID().toString(),
                "title", "No <i>class",
                "text", "We **meet** again on Monday.\n\n- bring a pen",
                "from", TODAY.toString(),
                "until", TODAY.plusDays(2).toString()));
        fields.putAll(changed);
        return session().formParams(fields).post("/teaching/" + course + "/notices");
    }

    @Test
    @TestSecurity(user = "notice-dana", roles = "instructor")
    void isSeenFirstThenShownOnTodayAndWithdrawn() throws SQLException {
        Editions.publish(Editions.named("notice-first"));
        String page = "/teaching/notice-first/notices";
        session().get(page).then().statusCode(200).body(containsString("Nothing was announced yet."));
        make("notice-first", Map.of("see", "yes"))
                .then()
                .statusCode(200)
                .body(
                        containsString("<strong>meet</strong>"),
                        containsString("No &lt;i&gt;class"),
                        containsString("We **meet**"));
        make("notice-first", Map.of("text", "# Too large\n\n[x](javascript:alert(1))"))
                .then()
                .statusCode(422)
                .body(containsString("Line "), containsString("# Too large"));
        make("notice-first", Map.of("title", "", "until", TODAY.minusDays(3).toString()))
                .then()
                .statusCode(422)
                .body(
                        containsString("<title>Error: "),
                        containsString("Write a title"),
                        containsString("Choose a day from the first day"));
        assertEquals("0", one("select count(*) from course_notice where course = 'notice-first'"));
        String token = UUID.randomUUID().toString();
        make("notice-first", Map.of("token", token)).then().statusCode(303);
        make("notice-first", Map.of("token", token)).then().statusCode(303);
        make("notice-first", Map.of("title", "Later", "from", TODAY.plusDays(2).toString()))
                .then()
                .statusCode(303);
        session().get(page).then().body(containsString("Shown"), containsString("Coming"));
        assertEquals("2", one("select count(*) from course_notice where course = 'notice-first'"));

        People.change("notice-lea");
        session().get("/today").then().body(not(containsString("&lt;i&gt;class")));
        Requests.enrol("/courses/notice-first");
        session()
                .get("/today")
                .then()
                .body(
                        containsString("No &lt;i&gt;class"),
                        containsString("<strong>meet</strong>"),
                        not(containsString("Later")));
        People.change("notice-dana", "instructor");
        session()
                .post("/teaching/three-days/notices/" + token + "/withdrawals")
                .then()
                .statusCode(404);
        for (int time = 0; time < 2; time++) {
            session().post(page + "/" + token + "/withdrawals").then().statusCode(303);
        }
        session().get(page).then().body(containsString("Withdrawn"));
        People.change("notice-lea");
        session().get("/today").then().body(not(containsString("No &lt;i&gt;class")));
    }

    private String one(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
