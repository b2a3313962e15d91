package app.daybook.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Requests;

import static app.daybook.Requests.COURSE;
import static app.daybook.Requests.enrol;
import static app.daybook.Requests.handIn;
import static app.daybook.Requests.session;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every kind of question from the sheet to its result; day 1 of the test course asks them all. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class QuestionKindsTest {

    private static final String QUIZ = COURSE + "/quizzes/first";

    /** The attempt that the test began. */
    private String attempt;

    /** What is right, by the text that a learner reads. */
    private static final List<String> ORDER = List.of(
            "Clear the desk",
            "Read the page once",
            "Close the book and write three notes",
            "Compare the notes with the page");

    private static final Map<String, String> MATCHES = Map.of(
            "Recall", "Writing before you look again",
            "Review", "Looking again",
            "Marking", "Colouring the page");

    @Test
    @TestSecurity(user = "kinds-knower")
    void rightAnswersOfEveryKindAreThereAgainAndEarnAll() {
        String sheet = begin();
        session()
                .formParams(rightAnswers(sheet))
                .post(attempt + "/answers")
                .then()
                .statusCode(303);
        String saved = sheet();
        assertEquals(
                ORDER,
                numbered(saved).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toList());
        assertTrue(saved.contains("value=\"15 min\""), "the number as typed");
        assertTrue(saved.contains("value=\"ACTIVE recall\""), "the word as typed");
        assertTrue(saved.contains("value=\"thumb-and-index\" checked"), "in the list");
        assertTrue(saved.contains("class=\"place-area is-chosen\" data-region=\"palm\""), "and on the body");
        submit().body(containsString("100\u00a0%"))
                .body(containsString("11 of 11 questions right"))
                .body(not(containsString("Read these again")))
                .body(containsString("Short enough to keep, long enough to count."))
                .body(containsString("You try first"));
    }

    @Test
    @TestSecurity(user = "kinds-partly")
    void partsOfPointsAreEarnedAndTold() {
        String sheet = begin();
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("q.useful-things", position(sheet, "The pen"));
        List<String> rotated = List.of(ORDER.get(1), ORDER.get(2), ORDER.get(3), ORDER.get(0));
        fields(sheet, "evening-order")
                .forEach((text, field) -> answers.put(field, String.valueOf(rotated.indexOf(text) + 1)));
        answers.put(fields(sheet, "two-words").get("Recall"), target(sheet, MATCHES.get("Recall")));
        answers.put("q.evening-minutes", "1 h");
        answers.put("q.recall-word", "Review");
        answers.put("q.thumb-place", "palm");
        session().formParams(answers).post(attempt + "/answers").then().statusCode(303);
        // half of the desk, two of three neighbours, one of three matches: 1.5 of 11
        submit().body(containsString("13\u00a0%"))
                .body(containsString("0 of 11 questions right. 1.5 of 11 points"))
                .body(containsString("Partly right"))
                .body(containsString("Your place: 4"))
                .body(containsString("That is the whole week at once."))
                .body(containsString("Review comes after it."))
                .body(containsString("You marked: Palm and other fingers. Right: Thumb and index finger"))
                .body(containsString("Read these again"))
                .body(containsString(COURSE + "/days/1\">Day 1: A place and a page"));
    }

    @Test
    @TestSecurity(user = "kinds-peeker")
    void theSheetTellsNothingOfTheKey() {
        String sheet = begin();
        String plain = sheet.replaceAll("[0-9a-f]{12}|name=\"sheet\" value=\"[^\"]*\"", "");
        for (String told : List.of(
                "is-right",
                "is-missed",
                "is-wrong",
                "class=\"feedback\"",
                "class=\"explanation\"",
                "600",
                "1200",
                "10..20",
                "active recall",
                "It is called recall",
                "You try first",
                "key-thumb-place",
                "bm-core\"")) {
            assertFalse(plain.contains(told), told);
        }
        assertFalse(ORDER.equals(List.copyOf(fields(sheet, "evening-order").keySet())), "not in its order");
        assertEquals(
                fields(sheet, "evening-order"),
                fields(sheet(), "evening-order"),
                "what options are called stays within an attempt, and so does their order");
    }

    @Test
    @TestSecurity(user = "kinds-typist")
    void whatIsNoNumberIsKeptAndTold() {
        begin();
        save("evening-minutes", "q.evening-minutes", "a quarter of an hour")
                .statusCode(200)
                .body("notes.evening-minutes", containsString("cannot be read as one number"));
        assertTrue(sheet().contains("value=\"a quarter of an hour\""));
        assertTrue(sheet().contains("cannot be read as one number"), "told without a script too");
        save("evening-minutes", "q.evening-minutes", "15 kg")
                .body("notes.evening-minutes", containsString("min, s, h"));
        save("evening-minutes", "q.evening-minutes", "15,5\u00a0min").body("notes", anEmptyMap());
        save("recall-word", "q.recall-word", "<b>\"&'").statusCode(200).body("notes", anEmptyMap());
        assertTrue(sheet().contains("value=\"&lt;b&gt;&quot;&amp;&#39;\""), "escaped");
    }

    @Test
    @TestSecurity(user = "kinds-forger")
    void whatTheSheetDoesNotOfferIsRefusedWhole() {
        String sheet = begin();
        String item = fields(sheet, "evening-order").get("Clear the desk");
        String word = fields(sheet, "two-words").get("Recall");
        List<Map.Entry<String, String>> forged = List.of(
                Map.entry(item, "9"),
                Map.entry(item, "-1"),
                Map.entry(item, "a=1"),
                Map.entry("q.evening-order.77", "1"),
                Map.entry("q.evening-order.0", "1"),
                Map.entry("q.evening-order", "1"),
                Map.entry(word, "99999999999"),
                Map.entry(word, "a"),
                Map.entry(word, "0"),
                Map.entry(word, position(sheet, "The pen")),
                Map.entry("q.thumb-place", "front-forearm"),
                Map.entry("q.tired-place", "palm'; drop table quiz_answer; --"),
                Map.entry("q.useful-things.0", "0"),
                Map.entry("q.evening-minutes.0", "15"),
                Map.entry("q.quiet-place", position(sheet, "The pen")),
                Map.entry("q.quiet-place", "💥"),
                Map.entry("q.quiet-place", "0x1"));
        for (Map.Entry<String, String> field : forged) {
            session()
                    .formParam("q.recall-word", "recall")
                    .formParam(field.getKey(), field.getValue())
                    .post(attempt + "/answers")
                    .then()
                    .statusCode(409);
        }
        assertTrue(sheet().contains("0 of 11 answered"));
    }

    @Test
    @TestSecurity(user = "kinds-garbler")
    void strangeTextsAreKeptAndTooLongOnesRefused() {
        begin();
        save("recall-word", "q.recall-word", "re\u0001call\u0007 \uD83D\uDCA5 ́\u202e")
                .statusCode(200);
        save("recall-word", "q.recall-word", " \t\n").statusCode(200);
        assertTrue(sheet().contains("0 of 11 answered"), "only space is no answer");
        save("recall-word", "q.recall-word", "x".repeat(500)).statusCode(200);
        save("recall-word", "q.recall-word", "y".repeat(501))
                .statusCode(422)
                .body("message", containsString("at most 500 characters"));
        assertTrue(sheet().contains("value=\"" + "x".repeat(500) + "\""), "what was saved stays");
        session()
                .contentType("application/x-www-form-urlencoded")
                .body("q.recall-word=%FF%FE%ED%A0%80&q.evening-minutes=%00%C3%28")
                .post(attempt + "/answers")
                .then()
                .statusCode(400);
    }

    @Test
    @TestSecurity(user = "kinds-late")
    void afterSubmissionNothingChangesInAnyKind() {
        String sheet = begin();
        Map<String, String> right = rightAnswers(sheet);
        submit().body(containsString("2 of 11 questions right"));
        right.forEach((field, value) -> save(field.replaceFirst("q\\.([a-z-]+).*", "$1"), field, value)
                .statusCode(409)
                .body("message", containsString("already submitted")));
        session().formParams(right).post(attempt + "/submission").then().statusCode(303);
        session().get(attempt).then().body(containsString("2 of 11 questions right"));
    }

    @Test
    @TestSecurity(user = "kinds-hurried")
    void ofParallelSavesOneWholeOrderStays() throws Exception {
        String sheet = begin();
        List<String> fields = List.copyOf(fields(sheet, "evening-order").values());
        List<Callable<Integer>> saves = new ArrayList<>();
        for (int turn = 0; turn < 20; turn++) {
            int first = turn % 4;
            saves.add(() -> {
                RequestSpecification save = session().accept("application/json").formParam("question", "evening-order");
                for (int i = 0; i < 4; i++) {
                    save.formParam(fields.get(i), String.valueOf((first + i) % 4 + 1));
                }
                return save.post(attempt + "/answers").statusCode();
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            for (Future<Integer> status : pool.invokeAll(saves)) {
                assertEquals(200, status.get());
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(4, numbered(sheet()).size(), "four numbers that differ");
    }

    @Test
    @TestSecurity(user = "kinds-reviewer")
    void pastAttemptsAreListedAndCanBeReadAgain() {
        begin();
        submit();
        String second = Requests.begin(QUIZ);
        String list = session()
                .get(COURSE + "/attempts")
                .then()
                .statusCode(200)
                .body(containsString("A place and a page, Attempt 1</a>"))
                .body(containsString("0\u00a0%, not passed"))
                .body(containsString("in progress"))
                .extract()
                .asString();
        assertTrue(list.indexOf(second + "\"") < list.indexOf(attempt + "\""), "the newest first");
        session().get(attempt).then().statusCode(200).body(containsString("Not passed yet"));
    }

    @Test
    @TestSecurity(user = "kinds-outsider")
    void anothersAttemptsAreNotListed() {
        enrol();
        session()
                .get(COURSE + "/attempts")
                .then()
                .statusCode(200)
                .body(containsString("You have not begun a quiz"))
                .body(not(containsString("attempts/")));
    }

    private String begin() {
        enrol();
        attempt = Requests.begin(QUIZ);
        return sheet();
    }

    private String sheet() {
        return session().get(attempt).then().statusCode(200).extract().asString();
    }

    private ValidatableResponse save(String question, String field, String value) {
        return session()
                .accept("application/json")
                .formParam("question", question)
                .formParam(field, value)
                .post(attempt + "/answers")
                .then();
    }

    private ValidatableResponse submit() {
        handIn(attempt);
        return session().get(attempt).then().statusCode(200);
    }

    private Map<String, String> rightAnswers(String sheet) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("q.quiet-place", position(sheet, "At a desk that is free of other things"));
        answers.put("q.partner-ill", position(sheet, "Stop, and study from the notebook today"));
        answers.put("q.yellow-claim", position(sheet, "False"));
        fields(sheet, "evening-order")
                .forEach((text, field) -> answers.put(field, String.valueOf(ORDER.indexOf(text) + 1)));
        fields(sheet, "two-words").forEach((text, field) -> answers.put(field, target(sheet, MATCHES.get(text))));
        answers.put("q.evening-minutes", " 15 min ");
        answers.put("q.recall-word", "ACTIVE recall");
        answers.put("q.thumb-place", "thumb-and-index");
        answers.put("q.tired-place", "palm");
        session()
                .formParam("q.two-steps", position(sheet, "Write three notes from memory"))
                .formParam("q.two-steps", position(sheet, "Compare the notes with the page"))
                .formParam("q.useful-things", position(sheet, "The notebook"))
                .formParam("q.useful-things", position(sheet, "The pen"))
                .post(attempt + "/answers")
                .then()
                .statusCode(303);
        return answers;
    }

    private static String position(String sheet, String text) {
        return new Shown(sheet).option(text);
    }

    private static String target(String sheet, String text) {
        return new Shown(sheet).target(text);
    }

    private static Map<String, String> fields(String sheet, String question) {
        return new Shown(sheet).fields(question);
    }

    /** The things to order by the number that is selected for them. */
    private static Map<Integer, String> numbered(String sheet) {
        Map<Integer, String> numbered = new LinkedHashMap<>();
        Matcher item = Pattern.compile("<option value=\"(\\d)\" selected>\\d</option>(?:<option[^>]*>\\d</option>)*"
                        + "</select><label class=\"order-text\"[^>]*>([^<]*)<")
                .matcher(sheet);
        while (item.find()) {
            numbered.put(Integer.valueOf(item.group(1)), item.group(2));
        }
        return numbered;
    }

    private static String first(String pattern, String sheet) {
        Matcher matcher = Pattern.compile(pattern).matcher(sheet);
        assertTrue(matcher.find(), pattern);
        return matcher.group(1);
    }
}
