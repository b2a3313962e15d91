package app.daybook.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.PostgresForTests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Requests that another site makes a browser send, and forms that come too late. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FormsFromElsewhereTest {

    @Test
    @TestSecurity(user = "victim")
    void anotherSitesFormIsRefused() {
        session()
                .header("Sec-Fetch-Site", "cross-site")
                .post(COURSE + "/days/1/completions")
                .then()
                .statusCode(403);
        session()
                .header("Origin", "https://elsewhere.example")
                .post(COURSE + "/days/1/completions")
                .then()
                .statusCode(403)
                .contentType("text/html")
                .body(containsString("<h1>This form was sent from another site</h1>"));
        session()
                .header("Sec-Fetch-Site", "cross-site")
                .accept("application/json")
                .post(COURSE + "/quizzes/first/attempts/1/answers")
                .then()
                .statusCode(403)
                .body("message", containsString("another site. Nothing was changed."));
    }

    @Test
    void aFormThatComesAfterTheSessionEndedIsKept() {
        stranger()
                .formParam("note", "Typed for \"half\" an <hour>")
                .post(COURSE + "/evaluation")
                .then()
                .statusCode(401)
                .body(containsString("Nothing is lost"))
                .body(containsString("name=\"note\" value=\"Typed for &quot;half&quot; an &lt;hour&gt;\""))
                .body(containsString("action=\"" + COURSE + "/evaluation\""));
        stranger()
                .accept("application/json")
                .post(COURSE + "/quizzes/first/attempts/1/answers")
                .then()
                .statusCode(401)
                .body("message", equalTo("You are signed out."));
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : new String[] {COURSE, "/no-such-page", "/css/daybook.css"}) {
            stranger()
                    .get(path)
                    .then()
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Content-Security-Policy", not(containsString("unsafe")))
                    .header("X-Content-Type-Options", "nosniff");
        }
        stranger().get("/no-such-page").then().statusCode(404).body(containsString("This page does not exist"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "javascript:alert(1)",
                "",
                "/%0d%0aX: y"
            })
    void signingInLeadsOnlyToOurOwnPages(String next) {
        assertEquals("/today", SignIn.ownPath(next));
    }

    @Test
    void signingInLeadsBackToThePageThatWasAskedFor() {
        assertEquals("/courses/three-days/enrol", SignIn.ownPath("/courses/three-days/enrol"));
    }
}
