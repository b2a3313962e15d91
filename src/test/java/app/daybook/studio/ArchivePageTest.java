package app.daybook.studio;

import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.authoring.CourseFiles;
import app.daybook.publishing.Catalogue;
import app.daybook.publishing.Editions;
import app.daybook.studio.draft.Draft;
import app.daybook.studio.draft.Drafts;

import static app.daybook.Requests.session;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A course folder that goes out as a ZIP and comes back as a draft. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ArchivePageTest {

    private static final String DAY = "day-02-second.md";

    @Inject
    Drafts drafts;

    @Inject
    Catalogue catalogue;

    @Test
    @TestSecurity(user = "zip-ann", roles = "instructor")
    void aFolderBecomesTheDraftAndIsNotServed() {
        CourseFiles files = Editions.named("zipped");
        Editions.publish(files);
        SortedMap<String, byte[]> changed =
                new TreeMap<>(Editions.with(files, DAY, "Better.\n").files());
        changed.remove("practice.yaml");
        changed.put("media/new.svg", "<svg/>".getBytes());
        upload("zipped", new CourseFiles("zipped", changed).zip(), false)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/studio/zipped?taken=" + changed.size() + "&recoded=0&left=0"));
        Draft draft = drafts.of("zipped");
        assertEquals(changed.keySet(), draft.files().files().keySet());
        assertEquals(Draft.State.CHANGED, draft.state(DAY));
        assertEquals(Draft.State.REMOVED, draft.state("practice.yaml"));
        assertEquals(Draft.State.ADDED, draft.state("media/new.svg"));
        assertEquals(3, draft.changes().size());
        assertEquals(files.digest(), catalogue.course("zipped").orElseThrow().edition());
        session().get("/studio/zipped?taken=3&recoded=1&left=0").then().body(containsString("The ZIP had 3 files."));
        byte[] out = session().get("/studio/zipped/draft.zip").asByteArray();
        assertArrayEquals(
                changed.get("media/new.svg"),
                CourseFiles.unzip("zipped", out).files().get("media/new.svg"));
    }

    @Test
    @TestSecurity(user = "zip-bea", roles = "instructor")
    void aDraftIsReplacedOnlyWhenThatIsSaid() {
        CourseFiles files = Editions.named("zip-over");
        Editions.publish(files);
        byte[] mine = Editions.with(files, DAY, "Mine.\n").zip();
        byte[] theirs = Editions.with(files, DAY, "Theirs.\n").zip();
        upload("zip-over", mine, false).then().statusCode(303);
        upload("zip-over", theirs, false).then().statusCode(409).body(containsString("There is a draft"));
        assertEquals("Mine.\n", text("zip-over"));
        upload("zip-over", theirs, true).then().statusCode(303);
        assertEquals("Theirs.\n", text("zip-over"));
        upload("zip-over", files.zip(), true).then().statusCode(303);
        assertTrue(drafts.of("zip-over").changes().isEmpty());
    }

    @Test
    @TestSecurity(user = "zip-cid", roles = "instructor")
    void whatIsNoCourseFolderIsToldAndChangesNothing() {
        Editions.publish(Editions.named("zip-bad"));
        upload("zip-bad", "nothing".getBytes(), false)
                .then()
                .statusCode(422)
                .body(containsString("This file is no ZIP"));
        upload("zip-bad", Editions.named("another-course").zip(), false)
                .then()
                .statusCode(422)
                .body(containsString("This is the folder of the course “another-course”"));
        given().cookie("q_session", "test")
                .multiPart("person", "")
                .post("/studio/zip-bad/archives")
                .then()
                .statusCode(409);
        given().cookie("q_session", "test")
                .multiPart("other", "x")
                .post("/studio/zip-bad/archives")
                .then()
                .statusCode(422)
                .body(containsString("Choose a file first."));
        upload("zip-bad", new byte[8_100_000], false).then().statusCode(413);
        assertTrue(drafts.of("zip-bad").changes().isEmpty());
        session().get("/studio/zip-bad/archive").then().statusCode(200);
    }

    private String text(String course) {
        return new String(drafts.of(course).bytes(DAY).orElseThrow());
    }

    private static Response upload(String course, byte[] zip, boolean replace) {
        var form = given().cookie("q_session", "test")
                .redirects()
                .follow(false)
                .multiPart("file", "course.zip", zip, "application/zip");
        if (replace) {
            form.multiPart("replace", "yes");
        }
        return form.post("/studio/" + course + "/archives");
    }
}
