package app.daybook.studio;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import app.daybook.People;
import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.publishing.Editions;
import app.daybook.studio.draft.DayOrder;
import app.daybook.studio.draft.Drafts;

import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A course that begins in the studio, gets a day, is served, and takes a learner. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BeginningTest {

    @Inject
    Drafts drafts;

    @Test
    @TestSecurity(
            user = "begin-ann",
            roles = {"instructor", "admin"})
    void fromATitleToALearner() {
        begin("A course from nothing", "from-nothing")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/studio/from-nothing"));
        begin("A course from nothing", "from-nothing").then().statusCode(303);
        session().get("/studio/from-nothing").then().statusCode(200).body(containsString("Not published yet"));
        People.change("begin-colleague", "instructor");
        session().get("/studio/from-nothing").then().statusCode(404);
        People.change("begin-ann", "instructor", "admin");
        session().get("/courses/from-nothing").then().statusCode(404);
        session()
                .get("/studio/from-nothing/files/day-01-first-day.md/seen")
                .then()
                .statusCode(200)
                .body(containsString("A heading"));
        add("from-nothing", "A second day", "1").then().statusCode(303);
        String page = session().get("/studio/from-nothing/publication").asString();
        Matcher draft = Pattern.compile("name=\"draft\" value=\"([0-9a-f]+)\"").matcher(page);
        assertTrue(draft.find(), page);
        session()
                .formParam("draft", draft.group(1))
                .formParam("over", "")
                .post("/studio/from-nothing/publications")
                .then()
                .statusCode(303);
        session().get("/courses/from-nothing").then().statusCode(200).body(containsString("A second day"));
        Requests.enrol("/courses/from-nothing");
        session().get("/courses/from-nothing/days/1").then().statusCode(200);
        assertTrue(drafts.of("from-nothing").changes().isEmpty());
    }

    @Test
    @TestSecurity(
            user = "begin-bea",
            roles = {"instructor", "admin"})
    void whatCannotBeAnAddressOrIsTakenIsTold() {
        for (String id : List.of("", "Capital", "1st", "two words", "../up", "new-course", "x".repeat(61))) {
            begin("My title", id).then().statusCode(422).body(containsString("value=\"My title\""));
        }
        begin("My title", "three-days")
                .then()
                .statusCode(422)
                .body(containsString("There is a course of this address already."));
        begin(" ", "untitled").then().statusCode(422).body(containsString("value=\"untitled\""));
        assertTrue(drafts.of("untitled").changes().isEmpty());
    }

    @Test
    @TestSecurity(user = "begin-cid", roles = "instructor")
    void onlyTheProviderBeginsCourses() {
        session().get("/studio").then().statusCode(200).body(not(containsString("/studio/new-course")));
        begin("My title", "not-for-me").then().statusCode(403);
        assertTrue(drafts.of("not-for-me").changes().isEmpty());
    }

    @Test
    @TestSecurity(user = "begin-dan", roles = "instructor")
    void daysAreOrderedOnlyAsThePageHasShownThem() {
        Editions.publish(Editions.named("ordered"));
        String digest = drafts.of("ordered").files().digest();
        arrange("ordered", digest, "2", "1", "x").then().statusCode(422).body(containsString("value=\"x\""));
        arrange("ordered", digest, "2", "1").then().statusCode(422);
        arrange("ordered", digest, "2", "1", "3").then().statusCode(303);
        assertEquals(
                List.of("day-01-second.md", "day-02-first.md", "day-03-third.md"),
                new DayOrder(drafts.of("ordered").files()).names());
        arrange("ordered", digest, "1", "3", "2").then().statusCode(409);
        add("ordered", "", "1").then().statusCode(422);
        add("ordered", "First", "9").then().statusCode(422).body(containsString("value=\"First\""));
        add("ordered", "First", "3").then().statusCode(303);
        assertTrue(drafts.of("ordered").files().files().containsKey("day-04-first-2.md"), "an id that nothing has");
    }

    private static Response begin(String title, String id) {
        return session().formParam("title", title).formParam("id", id).post("/studio/new-course");
    }

    private Response add(String course, String title, String after) {
        return session()
                .formParam("draft", drafts.of(course).files().digest())
                .formParam("title", title)
                .formParam("after", after)
                .post("/studio/" + course + "/days");
    }

    private static Response arrange(String course, String digest, String... places) {
        return session()
                .formParam("draft", digest)
                .formParam("place", List.of(places))
                .post("/studio/" + course + "/days/orders");
    }
}
