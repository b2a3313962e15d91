package app.daybook.atlas;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.PostgresForTests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.session;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class AtlasPagesTest {

    private static final String MUSCLES = COURSE + "/muscles";
    private static final String PAIN = COURSE + "/pain";

    @Test
    void theIndexListsMusclesUnderTheirHeadings() {
        stranger()
                .get(MUSCLES)
                .then()
                .statusCode(200)
                .body(stringContainsInOrder(
                        "4 of 4 muscles",
                        ">Arm</h2>",
                        MUSCLES + "/hand\"",
                        "Hand &amp; &lt;thumb&gt;",
                        "<i lang=\"la\">Musculus pollicis</i>",
                        MUSCLES + "/forearm\"",
                        ">Leg</h2>",
                        MUSCLES + "/calf\""));
    }

    @ParameterizedTest
    @CsvSource({"THENAR", "pollicis", "ecritoire", "Hand &", "arm pollicis"})
    void itIsSearchedByEveryNameAndPlaceWithoutScripts(String words) {
        stranger()
                .queryParam("q", words)
                .get(MUSCLES)
                .then()
                .statusCode(200)
                .body(containsString("1 of 4 muscles"))
                .body(containsString(MUSCLES + "/hand\""))
                .body(not(containsString(MUSCLES + "/forearm\"")));
    }

    @Test
    void whatTheCourseLeavesOutIsSaidWithItsReason() {
        stranger()
                .get(MUSCLES)
                .then()
                .statusCode(200)
                .body(stringContainsInOrder(
                        MUSCLES + "/calf\"",
                        ">Neighbours outside this course</h2>",
                        "<li id=\"neighbour-thumb-stretcher\">",
                        "<h3>Thumb &amp; stretcher</h3>",
                        "Also called EPL",
                        "Radial nerve.",
                        "Lift the thumb off the desk.",
                        "No work says where it is &lt;sore&gt;.",
                        "Rest the pen.",
                        MUSCLES + "/hand\"",
                        MUSCLES + "/forearm\""));
        stranger()
                .get(MUSCLES + "/hand")
                .then()
                .body(stringContainsInOrder(
                        ">Neighbours outside this course</h2>",
                        "Lift the thumb off the desk.",
                        MUSCLES + "#neighbour-thumb-stretcher\""));
        stranger().get(MUSCLES + "/calf").then().body(not(containsString("Neighbours outside this course")));
    }

    @Test
    void whoSeeksANeighbourFindsIt() {
        stranger()
                .queryParam("q", "epl")
                .get(MUSCLES)
                .then()
                .statusCode(200)
                .body(containsString("0 of 4 muscles, and 1 outside this course"))
                .body(containsString("Thumb &amp; stretcher"))
                .body(not(containsString(MUSCLES + "/calf\"")));
        stranger()
                .get(MUSCLES + "/thumb-stretcher")
                .then()
                .statusCode(303)
                .header("Location", endsWith(MUSCLES + "#neighbour-thumb-stretcher"));
    }

    @Test
    void whatIsSoughtIsShownAsText() {
        stranger()
                .queryParam("q", "\"><script>alert(1)</script>")
                .get(MUSCLES)
                .then()
                .statusCode(200)
                .body(containsString("No muscle matches"))
                .body(containsString("value=\"&quot;&gt;&lt;script&gt;alert(1)"))
                .body(not(containsString("<script>alert")));
    }

    @Test
    void aMuscleTellsCautionsAndReferralBeforeTechnique() {
        stranger()
                .get(MUSCLES + "/hand")
                .then()
                .statusCode(200)
                .body(stringContainsInOrder(
                        "<h1>Hand &amp; &lt;thumb&gt;</h1>",
                        "Also called Thenar",
                        "expect no specific point and no specific place of referral",
                        "The pattern stands on tradition alone.",
                        "From wrist to thumb.",
                        "Keep off the wrist.",
                        "Stop when it hurts.",
                        "A hand that is suddenly &lt;cold&gt; &amp; pale.",
                        "Pincer.",
                        "Press gently for a minute.",
                        "Put the pen down.",
                        "No day of this course teaches it by name."));
    }

    @Test
    void theSheetShowsEverySignByItsSpeedAndSaysWhereItIsFrom() {
        stranger()
                .get(COURSE + "/when-to-refer")
                .then()
                .statusCode(200)
                .body(stringContainsInOrder(
                        "Emergency: call 911",
                        "A hand that is suddenly &lt;cold&gt; &amp; pale.",
                        "Guideline: A guideline.",
                        "Same day: no massage",
                        "A thumb that turned blue.",
                        "No writing today.",
                        "Own caution: ",
                        "Prompt: seen within days",
                        "Numb fingers that last.",
                        "No change after three visits.",
                        "Clinical review: none needed"));
        stranger()
                .get(COURSE + "/when-to-refer/card")
                .then()
                .statusCode(200)
                .body(stringContainsInOrder("Call 911 or your local number now", "Hand suddenly cold"))
                .body(not(containsString("A thumb that turned blue.")));
    }

    @Test
    void aPlaceShowsItsOwnSignsBeforeThoseThatHoldAnywhere() {
        stranger()
                .get(PAIN + "/thumb")
                .then()
                .statusCode(200)
                .body(stringContainsInOrder(
                        "A hand that is suddenly &lt;cold&gt; &amp; pale.",
                        "A thumb that turned blue.",
                        "No change after three visits."))
                .body(not(containsString("Numb fingers that last.")));
    }

    @Test
    void aCourseWithoutGlossaryHasNoPageOfWords() {
        stranger().get(COURSE + "/glossary").then().statusCode(404);
    }

    @Test
    void aDoseOfItsOwnIsNotMixedWithTheStandardDose() {
        stranger()
                .get(MUSCLES + "/forearm")
                .then()
                .body(containsString("3 out of 10."))
                .body(not(containsString("Press gently for a minute.")));
    }

    @Test
    void previousAndNextStayUnderOneHeading() {
        stranger()
                .get(MUSCLES + "/hand")
                .then()
                .body(not(containsString("rel=\"prev\"")))
                .body(containsString("rel=\"next\" href=\"" + MUSCLES + "/forearm\""));
        stranger()
                .get(MUSCLES + "/forearm")
                .then()
                .body(containsString("rel=\"prev\" href=\"" + MUSCLES + "/hand\""))
                .body(not(containsString("rel=\"next\"")));
    }

    @ParameterizedTest
    @CsvSource({"left,left side", "right,right side", "up,right side"})
    void theOtherSideIsALink(String side, String words) {
        stranger()
                .queryParam("side", side)
                .get(MUSCLES + "/hand")
                .then()
                .statusCode(200)
                .body(containsString(words));
    }

    @Test
    void theMapOfPainAndTheListLeadToTheSamePlaces() {
        stranger()
                .get(PAIN)
                .then()
                .statusCode(200)
                .body(containsString(
                        "<a class=\"bm-region\" href=\"" + PAIN + "/thumb\" aria-label=\"Thumb &amp; index\">"))
                .body(containsString("<li><a href=\"" + PAIN + "/thumb\">Thumb &amp; index</a></li>"));
    }

    @Test
    void whatIsForSomeoneElseComesBeforeMusclesAndCoreBeforeSpill() {
        stranger()
                .get(PAIN + "/thumb")
                .then()
                .statusCode(200)
                .body(stringContainsInOrder(
                        "<h1>Thumb &amp; index</h1>",
                        "A thumb that turned blue",
                        "No change after three visits",
                        "Core: this is in the usual area",
                        MUSCLES + "/hand\"",
                        "Spill-over: felt here by fewer people",
                        MUSCLES + "/forearm\"",
                        "aria-current=\"true\""))
                .body(not(containsString(MUSCLES + "/calf\"")));
    }

    @ParameterizedTest
    @CsvSource({"muscles/hnad,muscles,Show all muscles", "pain/thumbs,pain,Where does it hurt?"})
    void whatTheAtlasDoesNotHoldSaysSoWithTheWayBack(String address, String back, String words) {
        stranger()
                .get(COURSE + "/" + address)
                .then()
                .statusCode(404)
                .body(containsString("This atlas has no such"))
                .body(containsString("href=\"" + COURSE + "/" + back + "\">" + words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/courses/nothing/muscles", "/courses/nothing/pain", "/courses/nothing/muscles/hand"})
    void noCourseNoAtlas(String address) {
        stranger().get(address).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {MUSCLES, MUSCLES + "/hand", PAIN, PAIN + "/thumb"})
    void anyoneMayReadItAndWhoHasItIsToldSo(String address) {
        String tag = stranger().get(address).then().statusCode(200).extract().header("ETag");
        stranger()
                .header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(304)
                .header("Cache-Control", "private, no-cache")
                .body(is(emptyString()));
        session()
                .header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(200)
                .body(containsString("Sign out"));
        stranger().head(address).then().statusCode(200).header("ETag", tag).body(is(emptyString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {COURSE, COURSE + "/sample"})
    void theCourseLeadsToItsAtlas(String address) {
        session().get(address).then().body(containsString("href=\"" + MUSCLES));
    }
}
