package app.daybook.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StaticFilesTest {

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

    @Test
    void whatPagesNameMayBeKeptAndTheRestIsAskedForAgain() {
        Matcher named = Pattern.compile("href=\"(/files-[0-9a-f]{12})/css/daybook.css\"")
                .matcher(given().get("/about").asString());
        assertTrue(named.find(), "the style sheet of a page");
        String root = named.group(1);
        for (String file : new String[] {"/css/daybook.css", "/js/quiz.js", "/js/theme.js", "/img/icons.svg"}) {
            String bytes = answer(root + file, FOR_A_YEAR).asString();
            assertEquals(bytes, answer(file, "no-cache").asString(), file);
            assertEquals(bytes, answer("/files-0123456789ab" + file, "no-cache").asString(), "an earlier version");
        }
        given().get(root + "/about").then().header("Cache-Control", not(containsString("immutable")));
        given().get(root + root + "/css/daybook.css").then().statusCode(404);
        given().get(root + "/css/none.css").then().statusCode(404);
    }

    /** To ask again costs a few bytes. */
    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String modified = given().get("/js/quiz.js").header("Last-Modified");
        given().header("If-Modified-Since", modified)
                .get("/js/quiz.js")
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }

    private static Response answer(String path, String kept) {
        Response answer = given().get(path);
        answer.then().statusCode(200).header("Cache-Control", equalTo(kept));
        return answer;
    }
}
