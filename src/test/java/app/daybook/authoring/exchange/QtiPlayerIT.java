package app.daybook.authoring.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import app.daybook.OtherPrograms;
import app.daybook.authoring.AnyQuestion;
import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.CourseReader;
import app.daybook.authoring.ThreeDays;
import app.daybook.journey.Browser;
import app.daybook.markdown.Findings;
import app.daybook.quiz.Choice;
import app.daybook.quiz.Matching;
import app.daybook.quiz.Numeric;
import app.daybook.quiz.Option;
import app.daybook.quiz.Ordering;
import app.daybook.quiz.Place;
import app.daybook.quiz.Question;
import app.daybook.quiz.Response;
import app.daybook.quiz.ShortAnswer;
import app.daybook.quiz.exchange.Export;
import app.daybook.quiz.exchange.Format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What we give away as QTI 3 scores in somebody else's player as it does here: that of amp-up.io, which 1EdTech
 * certified for delivery, basic and advanced.
 */
class QtiPlayerIT {

    private static final double EXACTNESS = 1e-9;
    private static final int MADE_UP = 20;

    private static Browser browser;
    private static Page player;

    /** An answer as the player's RESPONSE and as ours; null and empty where there is none. */
    private record Given(Object theirs, Response ours) {}

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        Path home = OtherPrograms.VERIFIER.installed();
        browser = Browser.start();
        player = browser.stranger();
        player.setContent("<!doctype html><html lang=en><title>Player</title><div id=app></div></html>");
        for (String script : List.of(
                "node_modules/vue/dist/vue.min.js",
                "node_modules/qti3-item-player/dist/qti3Player.umd.min.js",
                "player.js")) {
            player.addScriptTag(new Page.AddScriptTagOptions().setPath(home.resolve(script)));
        }
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void questionsOfEachKindScoreElsewhereAsTheyDoHere() throws IOException {
        check(ThreeDays.course().questions());
    }

    @Test
    void questionsOfTheCourseScoreElsewhereAsTheyDoHere() throws IOException {
        List<Question> all = CourseReader.read(
                        CourseFiles.read(Path.of("content/trigger-points"), new Findings()), new Findings())
                .course()
                .orElseThrow()
                .questions();
        check(all.stream()
                .filter(question ->
                        !(question instanceof Choice) || question.id().hashCode() % 40 == 0)
                .toList());
    }

    @Test
    void madeUpQuestionsScoreElsewhereAsTheyDoHere() throws IOException {
        check(new AnyQuestion(30).some(MADE_UP));
    }

    private static void check(List<Question> questions) throws IOException {
        Map<String, String> items = items(questions);
        assertTrue(questions.size() >= 10, "only " + questions.size());
        for (Question question : questions) {
            List<Given> answers = answers(question);
            Object scored = player.evaluate(
                    "given => window.scoreAll(given)",
                    Map.of(
                            "xml",
                            items.get(question.id()),
                            "responses",
                            answers.stream().map(Given::theirs).toArray()));
            for (int i = 0; i < answers.size(); i++) {
                Number score = (Number) ((List<?>) scored).get(i);
                Response response = answers.get(i).ours();
                assertEquals(
                        question.grade(response),
                        score.doubleValue(),
                        EXACTNESS,
                        () -> question.id() + " answered by " + response);
            }
        }
    }

    private static Map<String, String> items(List<Question> questions) throws IOException {
        byte[] file = Export.of(Format.QTI_3_0, "A quiz", questions).bytes();
        Map<String, String> items = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("items/")) {
                    items.put(
                            entry.getName().replaceAll("items/|\\.xml", ""),
                            new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return items;
    }

    private static List<Given> answers(Question question) {
        List<Given> answers = new ArrayList<>(List.of(new Given(null, Response.of())));
        if (question instanceof Choice choice) {
            choices(choice)
                    .forEach(keys -> answers.add(
                            new Given(choice.multiple() ? keys.toArray() : keys.get(0), Response.of(keys))));
        } else if (question instanceof Ordering ordering) {
            List<String> keys =
                    ordering.items().stream().map(Ordering.Item::key).toList();
            for (int turn = 0; turn < keys.size(); turn++) {
                List<String> turned = new ArrayList<>(keys);
                Collections.rotate(turned, turn);
                answers.add(order(turned));
                Collections.reverse(turned);
                answers.add(order(turned));
            }
        } else if (question instanceof Matching matching) {
            answers.add(match(matching, matching.items().size()));
            answers.add(match(matching, matching.items().size() - 1));
            answers.add(match(matching, 1));
        } else if (question instanceof Numeric numeric) {
            numeric.answers().stream()
                    .flatMap(answer -> answer.ranges().stream())
                    .filter(range -> range.unit().equals(numeric.unit()))
                    .flatMap(range -> Stream.of(range.low(), range.high()))
                    .forEach(number ->
                            answers.add(new Given(number.doubleValue(), Response.ofText(number.toPlainString()))));
            answers.add(new Given(-987_654.5, Response.ofText("-987654.5")));
        } else if (question instanceof ShortAnswer words) {
            words.answers().stream()
                    .flatMap(answer -> answer.alternatives().stream())
                    .forEach(text -> answers.add(new Given(text, Response.ofText(text))));
            answers.add(new Given("none of these", Response.ofText("none of these")));
        } else {
            places((Place) question).forEach(answers::add);
        }
        return answers;
    }

    /** Each option alone and, where several may be chosen, all, the right ones, and the right ones with a wrong one. */
    private static Stream<List<String>> choices(Choice choice) {
        List<String> all = choice.options().stream().map(Option::key).toList();
        List<String> right =
                choice.options().stream().filter(Option::right).map(Option::key).toList();
        Stream<List<String>> single = all.stream().map(List::of);
        return choice.multiple()
                ? Stream.concat(single, Stream.of(all, right, all.subList(0, all.size() - 1)))
                : single;
    }

    private static Given order(List<String> keys) {
        Map<String, String> places = new LinkedHashMap<>();
        keys.forEach(key -> places.put(key, String.valueOf(places.size() + 1)));
        return new Given(keys.toArray(), Response.ofPairs(places));
    }

    /** The first so many with their own target, the others with that of the item before them, which may be the same. */
    private static Given match(Matching matching, int right) {
        List<String> theirs = new ArrayList<>();
        Map<String, String> ours = new LinkedHashMap<>();
        for (int i = 0; i < matching.items().size(); i++) {
            String target = matching.items().get(i < right ? i : i - 1).target();
            String item = matching.items().get(i).key();
            theirs.add("item-" + item + " target-" + target);
            ours.put(item, target);
        }
        return new Given(theirs.toArray(), Response.ofPairs(ours));
    }

    /** The right regions, and the first two of each drawing. */
    private static Stream<Given> places(Place place) {
        List<Given> marked = new ArrayList<>();
        for (int i = 0; i < place.panels().size(); i++) {
            List<Place.Area> areas = place.panels().get(i).areas();
            for (Place.Area area : areas) {
                if (areas.indexOf(area) < 2 || place.right().contains(area.region())) {
                    marked.add(new Given(area.region() + "_" + (i + 1), Response.of(area.region())));
                }
            }
        }
        return marked.stream();
    }
}
