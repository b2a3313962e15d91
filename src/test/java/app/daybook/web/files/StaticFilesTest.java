package app.daybook.web.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    private static final Pattern BARE =
            Pattern.compile("\"/(?:css|js|fonts|img)/[^\"]*|\"/[^\"/]*\\.(?:css|js|svg|png)\"");
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
    }

    @Test
    void nothingElseHasASecondAddress() {
        String root = "/files-0123456789ab";
        for (String path : List.of("/about", "/css/none.css", "/today", root + "/css/daybook.css", "/", "")) {
            given().get(root + path).then().statusCode(404).header("Cache-Control", not(containsString("immutable")));
        }
    }

    @Test
    void everyTemplateNamesThemByIt() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            List<String> bare = new ArrayList<>();
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                BARE.matcher(Files.readString(template))
                        .results()
                        .forEach(found -> bare.add(template + ": " + found.group()));
            }
            assertEquals(List.of(), bare);
        }
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
