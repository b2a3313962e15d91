package app.daybook.finding;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.authoring.CourseFiles;
import app.daybook.publishing.Editions;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SearchPageTest {

    private static final String SEARCH = COURSE + "/search";

    @Inject
    DataSource database;

    @Test
    void strangersFindWhatIsPublicAndTheSampleAlone() {
        find("quiet corner")
                .body(stringContainsInOrder(
                        "Day 1",
                        "<h2><a href=\"" + COURSE + "/sample#s_choose-a-place\">Choose a place</a></h2>",
                        "<mark>quiet</mark> <mark>corner</mark>"));
        find("pollicis").body(containsString("href=\"" + COURSE + "/muscles/hand\""));
        find("turned blue").body(containsString("href=\"" + COURSE + "/when-to-refer\""));
        find("radial").body(not(containsString("/days/")));
    }

    @Test
    @TestSecurity(user = "search-learner")
    void aLearnerFindsWhatHasOpenedAndNothingBeforeItsTime() {
        CourseFiles files = Editions.named("search-days");
        files = add(files, "day-02-second.md", "A walrus sleeps here.");
        files = add(files, "day-03-third.md", "A walrus and a narwhal sleep here.");
        Editions.publish(files);
        Requests.enrol("/courses/search-days");
        String page = session().get("/courses/search-days/search?q=walrus").asString();
        assertTrue(page.contains("/courses/search-days/days/2"), page);
        assertTrue(!page.contains("/courses/search-days/days/3"), page);
        session()
                .get("/courses/search-days/search?q=narwal")
                .then()
                .statusCode(200)
                .body(containsString("Nothing was found for"))
                .body(not(containsString("narwhal")));
        stranger()
                .get("/courses/search-days/search?q=walrus")
                .then()
                .body(containsString("Nothing was found for"))
                .body(containsString("Days are searched once you are on the course."));
    }

    @Test
    @TestSecurity(user = "search-anchors")
    void anAnchorIsThereOnThePageThatItNames() {
        Requests.enrol();
        String page = session().get(SEARCH + "?q=desk").asString();
        assertTrue(page.contains(COURSE + "/days/1#s_choose-a-place"), page);
        session().get(COURSE + "/days/1").then().body(containsString("id=\"s_choose-a-place\""));
    }

    @ParameterizedTest
    @CsvSource({"noteboook,notebook", "QUEIT,quiet", "tumb,thumb"})
    void whatIsMistypedIsFoundAndSaid(String typed, String meant) {
        find(typed)
                .body(containsString("Nothing was found for “\u2068" + typed + "\u2069”. Shown instead: "))
                .body(containsString(" with “\u2068" + meant))
                .body(containsString("<mark>"));
    }

    @Test
    void ofWordsThatAreNowhereTogetherSomeAreFound() {
        find("notebook pollicis").body(containsString("No section has all of these words. "));
        find("noteboook pollicis")
                .body(containsString("Nothing was found for"), containsString("of “\u2068notebook pollicis"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the", "and of the", "The"})
    void wordsThatStandEverywhereAreSaidToBeCommon(String words) {
        find(words).body(containsString("is too common a word to look for"), not(containsString("Nothing was found")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "!!!",
                "'",
                "\"",
                "& | !",
                "a:*",
                "<->",
                "\\",
                "the",
                "((",
                "😀",
                "ﬁ",
                "1 2 3",
                "%",
                "_",
                "\uD800",
                "\uE000\uE001",
                "quiet & !corner",
                "ĳ ß ı",
                "-quiet",
                "\u202Equiet"
            })
    void oddWordsGetACalmPage(String words) {
        find(words).body(containsString("<h1>Search this course</h1>"));
    }

    @Test
    void longQueriesAreCutAndShownAsText() {
        find("x ".repeat(500)).body(containsString("Nothing was found for"));
        find("\"><script>alert(1)</script>")
                .body(containsString("value=\"&quot;&gt;&lt;script&gt;alert(1)"))
                .body(not(containsString("<script>alert")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "11", "x", "", "999999999999", "2"})
    void anyPageNumberIsAPage(String page) {
        stranger()
                .queryParam("page", page)
                .queryParam("q", "quiet")
                .get(SEARCH)
                .then()
                .statusCode(200);
    }

    @Test
    void noCourseNoSearch() {
        stranger().get("/courses/nothing/search?q=a").then().statusCode(404);
    }

    @Test
    void anEditionIsSearchedAsItIsServed() throws SQLException {
        String search = "/courses/search-editions/search?q=";
        CourseFiles files = Editions.named("search-editions");
        for (String word : new String[] {"aardvark", "bandicoot", "capybara"}) {
            Editions.publish(add(files, "day-01-first.md", "The " + word + " reads."));
            stranger().get(search + word).then().body(containsString("<mark>" + word + "</mark>"));
        }
        stranger().get(search + "aardvark").then().body(containsString("Nothing was found for"));
        assertEquals(2, number("select count(*) from search_edition where course = 'search-editions'"));
        Editions.publish(add(files, "day-01-first.md", "The aardvark reads."));
        stranger().get(search + "aardvark").then().body(containsString("<mark>aardvark</mark>"));
    }

    @Test
    void questionsOfQuizzesAreNotFound() {
        find("yellow claim marking whole page").body(not(containsString("Marking feels like work")));
    }

    private static io.restassured.response.ValidatableResponse find(String words) {
        return stranger().queryParam("q", words).get(SEARCH).then().statusCode(200);
    }

    private static CourseFiles add(CourseFiles files, String day, String sentence) {
        String text = Editions.text(files, day);
        return Editions.with(files, day, text.replaceFirst("\n## ", "\n" + sentence + "\n\n## "));
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
