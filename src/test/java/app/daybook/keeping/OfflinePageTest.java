package app.daybook.keeping;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Requests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OfflinePageTest {

    private static final Pattern ACCOUNT =
            Pattern.compile("^<!doctype html>\\s*<html lang=\"en\" data-account=\"([0-9a-f]{16})\">");

    @Test
    @TestSecurity(user = "offline-ann")
    void whatHasOpenedIsKeptAndEachPageSaysWhoseItIs() {
        Requests.enrol();
        JsonPath along = session()
                .get(COURSE + "/offline/pages")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();
        List<String> pages = along.getList("pages");
        assertTrue(pages.contains(COURSE + "/days/2"), pages.toString());
        assertTrue(!pages.contains(COURSE + "/days/3"), pages.toString());
        assertTrue(pages.contains(COURSE + "/muscles/hand"), pages.toString());
        for (String page : pages) {
            String html = session().get(page).then().statusCode(200).extract().asString();
            Matcher named = ACCOUNT.matcher(html);
            assertEquals(
                    page.matches(".*/(today|calendar|notes|offline|days/\\d+)"),
                    named.find(),
                    page + " is somebody's, or is not");
            if (html.contains("data-account=")) {
                assertEquals(along.getString("account"), named.group(1), page);
            }
        }
        List<String> files = along.getList("files");
        assertTrue(files.stream().anyMatch(file -> file.endsWith("/css/daybook.css")), files.toString());
        files.forEach(file -> stranger().get(file).then().statusCode(200));
    }

    @Test
    void whereThereIsNoConnectionNobodyIsNamed() {
        stranger().get("/offline").then().statusCode(200).body(not(containsString("data-account=")));
        session().get("/offline").then().statusCode(200).body(not(containsString("data-account=")));
    }

    /** A browser looks whether there is another each time, and what it runs may load nothing from elsewhere. */
    @Test
    void theWorkerComesFromTheRoot() {
        stranger()
                .get("/offline-worker.js?files=/files-0")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", containsString("script-src 'self'"));
        stranger()
                .get("/site.webmanifest")
                .then()
                .statusCode(200)
                .body(containsString("\"standalone\""), containsString("\"maskable\""));
    }
}
