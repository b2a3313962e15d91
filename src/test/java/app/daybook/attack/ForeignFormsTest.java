package app.daybook.attack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Route;
import app.daybook.learner.CourseRole;
import app.daybook.learner.Learner;
import app.daybook.learner.Team;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * A form whose page somebody else had opened, on every route that takes one: nothing is done, and what was typed is given
 * back.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
@TestSecurity(
        user = "foreign-forms",
        roles = {"student", "instructor", "admin"})
class ForeignFormsTest {

    private static final String SOMEBODY_ELSE = "0123456789abcdef";
    private static final String TYPED = "typed by somebody else";

    /** Whose form makes no difference: what is answered is kept nowhere. */
    private static final List<String> NOTHING_KEPT =
            List.of("/courses/{course}/days/{day}/checks/{check}", "/studio/{course}/files/{file}/seen");

    @Inject
    Team team;

    @Test
    void changeNothingAndAreGivenBack() {
        Requests.enrol();
        Learner everything = QuarkusTransaction.requiringNew()
                .call(() -> Learner.withSubject("foreign-forms").orElseThrow());
        team.grant("three-days", everything, CourseRole.CLINICAL_REVIEWER, everything);
        Map<String, String> done = new TreeMap<>();
        for (Route route : Route.all()) {
            if (!route.isPost() || route.open() || NOTHING_KEPT.contains(route.template())) {
                continue;
            }
            Response answer = post(route);
            boolean given = answer.statusCode() == 409
                    && (route.json() || route.multipart() || answer.asString().contains(TYPED));
            if (!given && answer.statusCode() != 404) {
                done.put(route.toString(), String.valueOf(answer.statusCode()));
            }
        }
        assertEquals(Map.of(), done);
    }

    private static Response post(Route route) {
        var request = Requests.session();
        if (route.json()) {
            request.accept(ContentType.JSON);
        }
        if (route.multipart()) {
            return request.contentType(ContentType.MULTIPART)
                    .multiPart("person", SOMEBODY_ELSE)
                    .multiPart("text", TYPED)
                    .post(route.path());
        }
        return request.formParams("person", SOMEBODY_ELSE, "text", TYPED).post(route.path());
    }
}
