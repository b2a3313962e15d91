package app.daybook.sheets;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import app.daybook.PostgresForTests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.stranger;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SheetsPageTest {

    private static final String SHEETS = COURSE + "/sheets";

    @Test
    void theListLeadsToEachSheetAndItsExample() {
        stranger()
                .get(SHEETS)
                .then()
                .statusCode(200)
                .body(stringContainsInOrder(
                        SHEETS + "/evening\"",
                        SHEETS + "/evening/example\"",
                        "Ada, first evening",
                        SHEETS + "/rest-arm\"",
                        SHEETS + "/rest-arm/example\"",
                        SHEETS + "/rest-leg\"",
                        "It is no advice &amp; no diagnosis."))
                .body(not(containsString(SHEETS + "/rest-leg/example")));
    }

    @Test
    void aBlankSheetAsksEverythingAndAnswersNothing() {
        stranger()
                .get(SHEETS + "/evening")
                .then()
                .statusCode(200)
                .body(stringContainsInOrder(
                        "Who &lt;writes&gt;",
                        "Day of the evening",
                        "At a desk",
                        "0: silent",
                        "Closed the book",
                        "Numb fingers that last.",
                        "Is it &lt;dry&gt;?",
                        "If you do not know, take another pen.",
                        "Wet paper",
                        "Let it dry.",
                        "What comes first?",
                        "Body, Front",
                        "How long it took",
                        "What kept you",
                        "Ceiling",
                        "Stop when you like.",
                        "Writer: Signature and date"))
                .body(not(containsString("Ada &amp; friend")))
                .body(not(containsString("is-ticked")))
                .body(not(containsString("by-hand")));
    }

    @Test
    void anExampleIsFilledInEverywhere() {
        stranger()
                .get(SHEETS + "/evening/example")
                .then()
                .statusCode(200)
                .body(stringContainsInOrder(
                        "Example: Ada, first evening",
                        "Ada &amp; friend",
                        "1 March 2026",
                        "One, two, three.",
                        "Number chosen: 3",
                        ">25<",
                        "Read one page",
                        "marked with a cross",
                        "25 min",
                        "Ada, 1 March"));
    }

    @Test
    void aSheetForARegionHasTheHomeCareOfItsMuscles() {
        stranger()
                .get(SHEETS + "/rest-arm")
                .then()
                .statusCode(200)
                .body(stringContainsInOrder("Rest: Arm", "Put the pen down.", "Rest.", "Hand suddenly cold"))
                .body(not(containsString("Stretch.")));
        stranger()
                .get(SHEETS + "/rest-leg")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Stretch."), containsString(SHEETS + "/rest-arm/example")));
    }

    @Test
    void theDayTheMuscleAndTheNavigationLeadThere() {
        stranger().get(COURSE + "/sample").then().statusCode(200).body(containsString(SHEETS + "/evening\""));
        stranger().get(COURSE + "/muscles/hand").then().statusCode(200).body(containsString(SHEETS + "/rest-arm\""));
        stranger().get(COURSE + "/muscles").then().statusCode(200).body(containsString("\"" + SHEETS + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sheets/nothing", "/sheets/rest", "/sheets/rest-leg/example"})
    void whatIsNotThereIsNotFound(String path) {
        stranger().get(COURSE + path).then().statusCode(404);
    }

    @Test
    void aCourseWithoutSheetsShowsNothingOfThem() {
        stranger().get("/courses/approved-day/sheets").then().statusCode(404);
        stranger().get("/courses/approved-day").then().statusCode(200).body(not(containsString("/sheets")));
    }
}
