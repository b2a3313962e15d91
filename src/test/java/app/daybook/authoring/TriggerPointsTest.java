package app.daybook.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import app.daybook.anatomy.Muscle;
import app.daybook.authoring.lint.CaseQuestion;
import app.daybook.authoring.lint.Lint;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.course.SelfCheck;
import app.daybook.course.Sign;
import app.daybook.course.Tier;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;
import app.daybook.quiz.Bank;
import app.daybook.quiz.Choice;
import app.daybook.quiz.Question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The course that is shipped reads without an error, and is what its description promises. */
public class TriggerPointsTest {

    private final CourseReader.Reading reading = read();

    private static CourseReader.Reading read() {
        Findings findings = new Findings();
        return CourseReader.read(CourseFiles.read(Path.of("content/trigger-points"), findings), findings);
    }

    public static Course course() {
        return read().course().orElseThrow();
    }

    @Test
    void hasNeitherErrorNorWarning() {
        Findings findings = new Findings();
        CourseFiles files = CourseFiles.read(Path.of("content/trigger-points"), findings);
        assertEquals(
                "",
                Lint.check(files, findings, Optional.empty()).findings().stream()
                        .map(Finding::toString)
                        .collect(Collectors.joining("\n")));
    }

    /** The complete day of content/README.md with its examples of other kinds of question, added as it says there. */
    @Test
    void takesTheDayOfTheGuideAsItStands() throws IOException {
        String guide = Files.readString(Path.of("content/README.md"));
        SortedMap<String, byte[]> files =
                new TreeMap<>(CourseFiles.read(Path.of("content/trigger-points"), new Findings())
                        .files());
        Map<Boolean, String> examples = Pattern.compile("(?ms)^(`{3,4})\n(### .*?)^\\1$")
                .matcher(guide)
                .results()
                .map(example -> example.group(2).replaceFirst("objective=[a-z]+", "objective=dose"))
                .collect(Collectors.partitioningBy(
                        example -> example.contains(".check}"), Collectors.joining("\n", "\n", "")));
        String day = guide.split("````markdown\n")[1].split("````")[0].replace(
                        "\n## When it is", examples.get(true) + "\n## When it is")
                + examples.get(false);
        files.put("day-31-one-spot-one-dose.md", day.getBytes(StandardCharsets.UTF_8));
        String about = new String(files.get("course.yaml"), StandardCharsets.UTF_8).replace("27-30", "27-31");
        files.put("course.yaml", about.getBytes(StandardCharsets.UTF_8));
        Lint.Checked checked = Lint.check(new CourseFiles("trigger-points", files), new Findings(), Optional.empty());
        assertEquals(List.of(), checked.findings());
        assertEquals(
                6,
                checked.course()
                        .orElseThrow()
                        .day(31)
                        .orElseThrow()
                        .quiz()
                        .questions()
                        .size());
        assertEquals(
                List.of("count-seven"),
                checked.course().orElseThrow().day(31).orElseThrow().checks().stream()
                        .map(SelfCheck::id)
                        .toList());
    }

    /** The one table of tiers against every page: a sign stands where its tier is, in its own words, and nowhere else. */
    @Test
    void sendsEachSignToOneTierOnEveryPage() {
        Course course = reading.course().orElseThrow();
        Map<String, Tier> tiers = course.triage().signs().stream().collect(Collectors.toMap(Sign::text, Sign::tier));
        Set<String> shown = new HashSet<>();
        for (Lesson lesson : course.lessons()) {
            Matcher group = Pattern.compile("(?s)<div class=\"tier tier-([a-z-]+)\">.*?</ul>")
                    .matcher(lesson.text());
            while (group.find()) {
                Matcher item = Pattern.compile("<li>(.*?)(?: <span class=\"act\">.*?)?</li>")
                        .matcher(group.group());
                while (item.find()) {
                    String text = item.group(1).replace("&amp;", "&");
                    assertEquals(group.group(1), tiers.get(text).word(), lesson.id() + ": " + text);
                    shown.add(text);
                }
            }
            String rest = group.reset().replaceAll("");
            tiers.keySet().forEach(text -> assertFalse(rest.contains(text), lesson.id() + ": " + text));
        }
        for (Muscle muscle : course.atlas().orElseThrow().muscles()) {
            assertEquals(
                    muscle.signs().size(), course.triage().named(muscle.signs()).size(), muscle.id());
        }
        course.atlas()
                .orElseThrow()
                .regions()
                .forEach(region -> assertTrue(
                        course.triage().at(region.id(), region.group()).stream()
                                .anyMatch(sign -> sign.tier() == Tier.EMERGENCY),
                        region.id()));
        assertTrue(shown.size() > 60, "days show " + shown.size() + " signs");
        assertTrue(course.triage().card().size() >= 20);
    }

    /** Chance is a third. Neither the most careful nor the boldest option may be the way to pass. */
    @Test
    void isNotPassedByTheMostCarefulOption() {
        Course course = reading.course().orElseThrow();
        List<Question> days = course.lessons().stream()
                .flatMap(lesson -> lesson.quiz().questions().stream())
                .toList();
        List<Question> bank = course.questions(FinalExam.ID);
        for (List<Question> questions : List.of(
                days,
                bank,
                Stream.concat(days.stream(), bank.stream())
                        .filter(Question::safety)
                        .toList())) {
            List<Choice> choices = questions.stream()
                    .filter(question -> question instanceof Choice choice
                            && choice.marking() == Choice.Marking.SINGLE
                            && choice.options().size() > 2)
                    .map(Choice.class::cast)
                    .toList();
            double careful = KeywordRule.hits(choices, true);
            double bold = KeywordRule.hits(choices, false);
            System.out.printf("keyword rule: %d questions, careful %.3f, bold %.3f%n", choices.size(), careful, bold);
            assertTrue(careful < 0.45, "careful " + careful);
            assertTrue(bold < 0.45, "bold " + bold);
        }
    }

    /** 5,000 forms: what two of them share, the days that they miss, their safety items. */
    @Test
    void drawsFormsOfOneBuildThatShareAtMostAThird() {
        Bank bank = reading.course().orElseThrow().finalExam().bank();
        assertTrue(bank.size() >= 180, "the bank has " + bank.size());
        Random random = new Random(1);
        Set<String> before = Set.of();
        int most = 0;
        for (int i = 0; i < 5_000; i++) {
            List<Question> form = bank.draw(random.nextLong()).questions();
            Set<String> ids = form.stream().map(Question::id).collect(Collectors.toSet());
            assertEquals(60, ids.size());
            assertEquals(
                    30,
                    form.stream()
                            .map(question -> question.objective().split("\\.")[0])
                            .distinct()
                            .count());
            assertEquals(
                    bank.safetyItems().orElseThrow(),
                    form.stream().filter(Question::safety).count());
            Set<String> shared = new HashSet<>(ids);
            shared.retainAll(before);
            most = ids.equals(before) ? most : Math.max(most, shared.size());
            before = ids;
        }
        System.out.printf(
                "two forms of 60 share %d questions at most; safety items %d%n",
                most, bank.safetyItems().orElseThrow());
        assertTrue(most <= 20, "two forms share " + most);
    }

    @Test
    void looksBackAtEveryDayAtBothCheckpoints() {
        for (int checkpoint : new int[] {18, 26}) {
            Set<Integer> days = new TreeSet<>();
            reading.course()
                    .orElseThrow()
                    .day(checkpoint)
                    .orElseThrow()
                    .quiz()
                    .questions()
                    .forEach(question -> {
                        Matcher looks = Pattern.compile("Looks back at days ([\\d, and]+)\\.")
                                .matcher(question.explanation());
                        if (looks.find()) {
                            Pattern.compile("\\d+")
                                    .matcher(looks.group(1))
                                    .results()
                                    .forEach(day -> days.add(Integer.valueOf(day.group())));
                        }
                    });
            assertEquals(IntStream.range(1, checkpoint).boxed().toList(), List.copyOf(days));
        }
    }

    /** What has just been read is tried three or four times a day, and no more by the sound of the options than by chance. */
    @Test
    void checksEachDayWithinItsText() {
        List<Choice> choices = new ArrayList<>();
        for (Lesson lesson : reading.course().orElseThrow().lessons()) {
            int checks = lesson.checks().size();
            assertTrue(checks >= 3 && checks <= 4, lesson.id() + " has " + checks + " self-checks");
            lesson.checks().stream()
                    .map(SelfCheck::question)
                    .filter(question -> question instanceof Choice choice && choice.marking() == Choice.Marking.SINGLE)
                    .forEach(question -> choices.add((Choice) question));
        }
        for (boolean careful : List.of(true, false)) {
            double hits = KeywordRule.hits(choices, careful);
            System.out.printf("keyword rule on %d self-checks: %.0f %%%n", choices.size(), hits * 100);
            assertTrue(hits < 0.45, choices.size() + " self-checks: " + hits);
        }
    }

    @Test
    void asksAtLeastSixOfTenQuestionsWithACase() {
        for (Lesson lesson : reading.course().orElseThrow().lessons()) {
            List<Question> questions = lesson.quiz().questions();
            long cases = questions.stream().filter(CaseQuestion::is).count();
            assertTrue(cases * 10 >= questions.size() * 6L, lesson.id() + ": " + cases + " of " + questions.size());
        }
    }

    @Test
    void hasThirtyDaysEachWithItsTeachingAndQuestions() {
        Course course = reading.course().orElseThrow();
        assertEquals(30, course.days());
        for (Lesson lesson : course.lessons()) {
            assertTrue(lesson.words() >= 500, lesson.id() + " has " + lesson.words() + " words");
            assertTrue(lesson.quiz().questions().size() >= 3, lesson.id());
        }
    }

    @Test
    void saysThatNobodyHasReviewedItAndUnderWhatLicenceItIsShared() {
        Course course = reading.course().orElseThrow();
        assertEquals("pending", course.clinicalReview());
        assertEquals(
                "https://creativecommons.org/licenses/by-sa/4.0/",
                course.licence().orElseThrow().link());
    }
}
