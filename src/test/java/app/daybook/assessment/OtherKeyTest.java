package app.daybook.assessment;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import app.daybook.PostgresForTests;
import app.daybook.Requests;
import app.daybook.Sql;
import app.daybook.TestClock;
import app.daybook.authoring.CourseFiles;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.publishing.Editions;
import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Option;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Place;
import app.daybook.quiz.Question;
import app.daybook.quiz.Quiz;
import app.daybook.quiz.ShortAnswer;

import static app.daybook.Requests.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Nothing that an open attempt sends tells right from wrong. One learner takes the same quiz at the same moment with the
 * same seed under two keys that agree in nothing: every byte of every answer is the same, or something tells. Where the
 * key is the order of the file, its things stand at every place alike.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class OtherKeyTest {

    private static final Instant NOW = Instant.parse("2020-05-04T12:00:00Z");
    private static final String TOKEN = "0e57ab1e-0000-4000-8000-0000000000%02d";
    private static final String FIRST = "day-01-first.md";
    private static final String QUIZ = "first";
    private static final int SEEDS = 40;

    /** What the other key has in place of the first: marks, answers, and every explanation. */
    private static final Map<String, String> OTHER_KEY = new LinkedHashMap<>();

    static {
        for (String right : List.of(
                "At a desk that is free",
                "Write three notes from memory",
                "Stop, and study from the notebook",
                "The notebook",
                "False")) {
            OTHER_KEY.put("- [x] " + right, "- [ ] " + right);
        }
        for (String wrong : List.of(
                "On the bus with the news",
                "Mark the whole page in yellow",
                "Practise for a shorter time",
                "The telephone",
                "Yesterday’s post",
                "True")) {
            OTHER_KEY.put("- [ ] " + wrong, "- [x] " + wrong);
        }
        OTHER_KEY.put("= 10..20 min | 600..1200 s", "= 40..50 min | 2400..3000 s");
        OTHER_KEY.put("!= 60 min | 1 h", "!= 15 min | 0.25 h");
        OTHER_KEY.put("= recall | active recall | retrieval", "= review");
        OTHER_KEY.put("!= review\n", "!= active recall | recall\n");
        for (String explanation : List.of(
                "Fewer things in view",
                "News and page compete",
                "Recall comes first.",
                "The order matters",
                "A partner who feels ill rests.",
                "You write into it.",
                "What is written from memory",
                "Short enough to keep",
                "The day sets ten minutes",
                "It is the harder half",
                "It is called recall",
                "The pen lies between",
                "Tired hands are felt")) {
            OTHER_KEY.put(explanation, "Something else is said here, and at another length. " + explanation);
        }
    }

    /** In the key of places the point and the zone have changed places. */
    private static final Map<String, String> OTHER_PLACES = Map.of(
            "{ view: front, x: 13.5, y: 106,", "{ view: front, x: 19.5, y: 110,",
            "{ view: front, cx: 19, cy: 109, rx: 1.5, ry: 4 }", "{ view: front, cx: 13.5, cy: 106, rx: 1, ry: 2 }");

    @Inject
    DataSource database;

    @Test
    @TestSecurity(user = "other-key")
    void underAnotherKeyEveryByteIsTheSame() throws SQLException {
        CourseFiles one = Editions.named("other-key");
        CourseFiles other = changed(changed(one, FIRST, OTHER_KEY), "atlas.yaml", OTHER_PLACES);
        Course first = Editions.publish(one);
        List<String> sent = everythingSent("other-key", QUIZ, 1);
        Course second = Editions.publish(other);
        List<String> sentToo = everythingSent("other-key", QUIZ, 1);
        agreeInNothing(first.quiz(QUIZ).orElseThrow(), second.quiz(QUIZ).orElseThrow());
        assertSame(sent, sentToo);
    }

    /** The same for the final, which draws its questions from a bank. */
    @Test
    @TestSecurity(user = "other-final")
    void theFinalTellsNothingEither() throws SQLException {
        CourseFiles one = Editions.named("other-final");
        String marked = Editions.text(one, "final-exam.md");
        CourseFiles other = Editions.with(
                one,
                "final-exam.md",
                marked.replaceAll("- \\[x] (.*\n.*\n)- \\[ ]", "- [ ] $1- [x]")
                        .replace("  > ", "  > Something else is said here. "));
        Course first = Editions.publish(one);
        session().formParam("zone", "UTC").post("/courses/other-final/enrolments");
        Sql.run(
                database,
                "insert into lesson_progress select id, lesson, enrolled_at, enrolled_at, enrolled_at from enrolment"
                        + " cross join (values ('first'), ('second'), ('third')) lessons (lesson)"
                        + " where course = 'other-final'");
        List<String> sent = everythingSent("other-final", FinalExam.ID, 7);
        Course second = Editions.publish(other);
        assertNotEquals(first.finalExam(), second.finalExam(), "the keys differ");
        assertSame(sent, everythingSent("other-final", FinalExam.ID, 7));
    }

    private static void assertSame(List<String> sent, List<String> sentToo) {
        for (int i = 0; i < sent.size(); i++) {
            assertSame(sent.get(i), sentToo.get(i), "answer " + i);
        }
        assertEquals(sent.size(), sentToo.size());
    }

    /** A new kind of question belongs on day 1 of the test course, with its other key here. */
    private static void agreeInNothing(Quiz one, Quiz other) {
        assertEquals(
                Set.of(Question.class.getPermittedSubclasses()),
                one.questions().stream().map(Object::getClass).collect(Collectors.toSet()),
                "every kind is asked");
        for (Question question : one.questions()) {
            if (!(question instanceof Ordering || question instanceof Matching)) {
                assertNotEquals(key(question), key(other.question(question.id()).orElseThrow()), question.id());
            }
        }
    }

    private static Object key(Question question) {
        if (question instanceof Choice choice) {
            return choice.options().stream().map(Option::right).toList();
        }
        if (question instanceof Numeric numeric) {
            return numeric.right();
        }
        return question instanceof ShortAnswer word ? word.right() : ((Place) question).right();
    }

    /**
     * The order of steps and the rows of a match are their key. In another order, what the page calls a thing and where it
     * stands may change, and nothing else does.
     */
    @Test
    @TestSecurity(user = "other-order")
    void inAnotherOrderOnlyPlacesAndNamesChange() throws SQLException {
        CourseFiles one = Editions.named("other-order");
        CourseFiles other = changed(
                one,
                FIRST,
                Map.of(
                        "1. Clear the desk\n", "1. Compare the notes with the page\n",
                        "4. Compare the notes with the page\n", "4. Clear the desk\n",
                        "| Recall | Writing before you look again |", "| Recall | Looking again |",
                        "| Review | Looking again |", "| Review | Writing before you look again |"));
        Editions.publish(one);
        begin("other-order", QUIZ, 5);
        String sheet = session().get(attempt("other-order", QUIZ, 5)).asString();
        Editions.publish(other);
        begin("other-order", QUIZ, 5);
        String sheetToo = session().get(attempt("other-order", QUIZ, 5)).asString();
        assertSame(withoutNames(sheet), withoutNames(sheetToo), "the sheet");
    }

    @Test
    @TestSecurity(user = "other-seeds")
    void everyThingStandsAtEveryPlaceAndLooksLikeTheOthers() throws SQLException {
        Editions.publish(Editions.named("other-seeds"));
        begin("other-seeds", QUIZ, 6);
        String attempt = attempt("other-seeds", QUIZ, 6);
        Map<String, Set<Integer>> places = new HashMap<>();
        Map<String, Set<Integer>> nameOrders = new HashMap<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Sql.run(database, "update quiz_attempt set seed = " + seed * 7_919L + " where token = '" + token(6) + "'");
            Document page = Jsoup.parse(session().get(attempt).asString());
            for (Element question : page.select("fieldset.question")) {
                for (String kind : List.of(
                        ".choices .choice", ".order-item", ".match-item", ".match-item:first-child option[value~=.]")) {
                    List<Element> things = question.select(kind);
                    Set<String> looks = things.stream().map(OtherKeyTest::look).collect(Collectors.toSet());
                    assertTrue(looks.size() <= 1, () -> question.id() + " " + looks);
                    List<String> names =
                            things.stream().map(OtherKeyTest::name).sorted().toList();
                    for (int place = 0; place < things.size(); place++) {
                        String thing = question.id() + kind + ": " + words(things.get(place));
                        places.computeIfAbsent(thing, key -> new HashSet<>()).add(place);
                        nameOrders
                                .computeIfAbsent(thing, key -> new HashSet<>())
                                .add(names.indexOf(name(things.get(place))));
                    }
                }
            }
        }
        assertTrue(places.size() > 25, places.keySet().toString());
        places.forEach((thing, stood) -> {
            long things = places.keySet().stream()
                    .filter(other -> other.startsWith(thing.substring(0, thing.indexOf(": ") + 2)))
                    .count();
            Set<Integer> all = IntStream.range(0, (int) things).boxed().collect(Collectors.toSet());
            boolean fixed = thing.startsWith("yellow-claim");
            assertEquals(fixed ? 1 : all.size(), stood.size(), thing + " stood at " + stood);
            assertEquals(all, nameOrders.get(thing), "names of " + thing + " by the alphabet");
        });
    }

    /** Every page, header and receipt of an attempt that nobody has handed in, blank, answered, and answered otherwise. */
    private List<String> everythingSent(String course, String quiz, int seed) throws SQLException {
        begin(course, quiz, seed);
        String attempt = attempt(course, quiz, seed);
        Document sheet = Jsoup.parse(session().get(attempt).asString());
        List<String> sent = new ArrayList<>(pages(course, quiz, attempt, sheet));
        for (Element question : sheet.select("fieldset.question")) {
            sent.add(whole(plain().get(attempt + "?unanswered=" + question.id())));
        }
        for (int turn = 0; turn < 2; turn++) {
            for (Element question : sheet.select("fieldset.question")) {
                sent.add(whole(answer(question, turn).accept("application/json").post(attempt + "/answers")));
            }
            sent.addAll(pages(course, quiz, attempt, sheet));
        }
        for (Element question : sheet.select("fieldset.question")) {
            sent.add(whole(answer(question, 1).post(attempt + "/answers")));
        }
        sent.add(whole(plain().post(attempt + "/submission")));
        return sent;
    }

    private static List<String> pages(String course, String quiz, String attempt, Document sheet) {
        List<String> pages = new ArrayList<>();
        pages.add(whole(plain().get("/courses/" + course + "/quizzes/" + quiz)));
        pages.add(whole(plain().get("/courses/" + course + "/attempts")));
        pages.add(whole(plain().get(attempt)));
        pages.add(whole(plain().get(attempt + "/summary")));
        pages.add(whole(plain().get(attempt + "/time")));
        for (int place = 1; place <= sheet.select("fieldset.question").size(); place++) {
            pages.add(whole(plain().get(attempt + "/questions/" + place)));
        }
        return pages;
    }

    /** An answer of its kind; another at each turn. */
    private static RequestSpecification answer(Element question, int turn) {
        RequestSpecification form = plain().formParam("question", question.id());
        List<Element> options = question.select(".choices input, .place-list input");
        if (!options.isEmpty()) {
            Element option = options.get(turn % options.size());
            return form.formParam(option.attr("name"), option.attr("value"));
        }
        List<Element> selects = question.select("select");
        for (int i = 0; i < selects.size(); i++) {
            List<Element> values = selects.get(i).select("option[value~=.]");
            form.formParam(
                    selects.get(i).attr("name"),
                    values.get((i + turn) % values.size()).attr("value"));
        }
        question.select(".typed input")
                .forEach(field -> form.formParam(
                        field.attr("name"), List.of("15 min", "review").get(turn)));
        return form;
    }

    /** Not compressed, so that headers tell of what is said. */
    private static RequestSpecification plain() {
        return session()
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    /** What names one opening of the page is made up anew at each. */
    private static String withoutSheet(String page) {
        return page.replaceAll("name=\"sheet\" value=\"[a-z0-9]+\"", "name=\"sheet\"");
    }

    private static void assertSame(String one, String other, String where) {
        List<String> lines = one.lines().toList();
        List<String> others = other.lines().toList();
        for (int i = 0; i < Math.min(lines.size(), others.size()); i++) {
            assertEquals(lines.get(i), others.get(i), where + ", line " + i);
        }
        assertEquals(one, other, where);
    }

    /**
     * Status, headers and body, but for the date and the number of the answer, and for its length, which the sheet's name
     * changes.
     */
    private static String whole(Response response) {
        String headers = response.headers().asList().stream()
                .filter(header -> !header.getName().matches("(?i)date|content-length|x-request-id"))
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining("\n"));
        return response.statusCode() + "\n" + headers + "\n\n" + withoutSheet(response.asString());
    }

    /** The first attempt of the person who asks, begun at one moment with this seed. */
    private void begin(String course, String quiz, int seed) throws SQLException {
        TestClock.stopAt(NOW);
        session().formParam("zone", "UTC").post("/courses/" + course + "/enrolments");
        String attempts = " in (select a.id from quiz_attempt a join enrolment e on e.id = a.enrolment_id"
                + " where e.course = '" + course + "')";
        Sql.run(database, "delete from quiz_answer where attempt_id" + attempts);
        Sql.run(
                database,
                "delete from review_card where enrolment_id in (select id from enrolment where course = '" + course
                        + "')");
        Sql.run(database, "delete from quiz_attempt where id" + attempts);
        String begun = Requests.begin("/courses/" + course + "/quizzes/" + quiz);
        Sql.run(
                database,
                "update quiz_attempt set seed = " + seed + ", token = '" + token(seed) + "' where token = '"
                        + begun.substring(begun.lastIndexOf('/') + 1) + "'");
    }

    private static String attempt(String course, String quiz, int seed) {
        return "/courses/" + course + "/quizzes/" + quiz + "/attempts/" + token(seed);
    }

    private static String token(int seed) {
        return TOKEN.formatted(seed);
    }

    private static CourseFiles changed(CourseFiles files, String name, Map<String, String> changes) {
        StringBuilder text = new StringBuilder(Editions.text(files, name));
        Map<Integer, Map.Entry<String, String>> found = new HashMap<>();
        for (Map.Entry<String, String> change : changes.entrySet()) {
            int at = text.indexOf(change.getKey());
            assertTrue(at >= 0, name + " must contain: " + change.getKey());
            found.put(at, change);
        }
        found.keySet().stream()
                .sorted((a, b) -> b - a)
                .forEach(at -> text.replace(
                        at, at + found.get(at).getKey().length(), found.get(at).getValue()));
        return Editions.with(files, name, text.toString());
    }

    /** A page with every alias, and every thing to order or match, by one name. */
    private static String withoutNames(String page) {
        return withoutSheet(page)
                .replaceAll("\\b[0-9a-f]{12}\\b", "name")
                .replaceAll("(<label class=\"(order|match)-text\"[^>]*>)[^<]*", "$1thing")
                .replaceAll("(<option value=\"name\">)[^<]*", "$1target");
    }

    /** All of an element but what a person reads and what the form calls it. */
    private static String look(Element thing) {
        Element copy = thing.clone();
        copy.select(".choice-text, .order-text, .match-text").forEach(text -> text.text(""));
        if (copy.tagName().equals("option")) {
            copy.text("");
        }
        copy.select("select[name*=two-words] option").remove();
        return copy.outerHtml().replaceAll("\\b[0-9a-f]{12}\\b", "name");
    }

    private static String name(Element thing) {
        Element field = thing.tagName().equals("option") ? thing : thing.selectFirst("input, select");
        return field.attr(field.tagName().equals("select") ? "name" : "value");
    }

    private static String words(Element thing) {
        Element text = thing.selectFirst(".choice-text, .order-text, .match-text");
        return (text == null ? thing : text).text();
    }
}
