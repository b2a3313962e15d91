package app.daybook.authoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.course.Part;
import app.daybook.markdown.Findings;
import app.daybook.markdown.Markdown;
import app.daybook.markdown.Nearest;
import app.daybook.quiz.Bank;
import app.daybook.quiz.DrawnForms;
import app.daybook.quiz.ParallelForms;
import app.daybook.quiz.Question;

/** Reads {@code final-exam.md}: how a form is drawn, and the bank it is drawn from. */
public final class FinalExamReader {

    public static final String FILE = "final-exam.md";
    private static final String EACH_DAY = "each-day";
    private static final String TIME_LIMIT = "time-limit-minutes";

    private static final Bank NO_BANK = new DrawnForms(Map.of(), Map.of(), Set.of());

    private final FrontMatter front;
    private final Findings findings;

    FinalExamReader(CourseFiles files, Findings findings) {
        this.front = FrontMatter.read(FILE, files, findings);
        this.findings = findings;
    }

    /** The exam; without a bank where the parts and objectives that it draws from are not right themselves. */
    FinalExam read(CourseLinks links, List<Part> parts, List<Lesson> lessons, QuestionIds questionIds) {
        YamlMap yaml = front.yaml();
        String title = yaml.text("title");
        int attempts = yaml.number("attempts", 1, 100, 3);
        Duration coolDown = Duration.ofHours(yaml.number("cool-down-hours", 0, 24 * 30, 24));
        Optional<Duration> timeLimit = yaml.has(TIME_LIMIT)
                ? Optional.of(Duration.ofMinutes(yaml.number(TIME_LIMIT, 5, 600, 60)))
                : Optional.empty();
        if (parts.isEmpty()
                || lessons.stream().anyMatch(lesson -> lesson.objectives().isEmpty())) {
            return new FinalExam(title, NO_BANK, attempts, coolDown, timeLimit);
        }
        YamlMap draw = yaml.map("draw");
        boolean parallel = draw.has(EACH_DAY);
        int each = draw.number(EACH_DAY, 1, 20, 0);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Part part : parallel ? List.<Part>of() : parts) {
            counts.put(part.id(), draw.number(part.id(), 0, 500, 0));
        }
        draw.refuseUnknownKeys();
        List<String> always = parallel ? List.of() : yaml.texts("always");
        yaml.refuseUnknownKeys();

        Map<String, String> partOfObjective = new LinkedHashMap<>();
        for (Lesson lesson : lessons) {
            parts.stream()
                    .filter(part -> part.holds(lesson.day()))
                    .forEach(part -> lesson.objectives()
                            .keySet()
                            .forEach(key -> partOfObjective.put(lesson.id() + "." + key, part.id())));
        }
        Markdown markdown = new Markdown(FILE, links, findings);
        List<Question> questions = new QuestionReader(FILE, links, findings, partOfObjective.keySet(), questionIds)
                .read(markdown, front.body());
        if (parallel) {
            return new FinalExam(title, parallel(lessons, each, questions, yaml), attempts, coolDown, timeLimit);
        }
        Map<String, List<Question>> pools = new LinkedHashMap<>();
        parts.forEach(part -> pools.put(part.id(), new ArrayList<>()));
        for (Question question : questions) {
            String part = partOfObjective.get(question.objective());
            if (part != null) {
                pools.get(part).add(question);
            }
        }
        return new FinalExam(title, bank(pools, counts, always, questions, yaml), attempts, coolDown, timeLimit);
    }

    private Bank parallel(List<Lesson> lessons, int each, List<Question> questions, YamlMap yaml) {
        Map<String, List<Question>> pools = new LinkedHashMap<>();
        for (Lesson lesson : lessons) {
            List<Question> onDay = questions.stream()
                    .filter(question -> question.objective().startsWith(lesson.id() + "."))
                    .toList();
            if (!onDay.isEmpty()) {
                pools.put(lesson.id(), onDay);
            }
        }
        try {
            return new ParallelForms(pools, each);
        } catch (IllegalArgumentException e) {
            findings.error(FILE, yaml.lineOf("draw"), "draw", "The blueprint does not fit: " + e.getMessage() + ".");
            return NO_BANK;
        }
    }

    private Bank bank(
            Map<String, List<Question>> pools,
            Map<String, Integer> counts,
            List<String> always,
            List<Question> questions,
            YamlMap yaml) {
        List<String> ids = questions.stream().map(Question::id).toList();
        for (String id : always) {
            if (!ids.contains(id)) {
                findings.error(
                        FILE,
                        yaml.lineOf("always", id),
                        "always",
                        "The bank has no question \"" + id + "\"; "
                                + Nearest.to(id, ids)
                                        .map(near -> "did you mean \"" + near + "\"?")
                                        .orElse("name a question's id."));
            }
        }
        try {
            Bank bank = new DrawnForms(pools, counts, new LinkedHashSet<>(always));
            if (bank.formSize() == 0) {
                findings.error(
                        FILE, yaml.lineOf("draw"), "draw", "\"draw\" says how many questions each part gives; add it.");
            }
            return bank;
        } catch (IllegalArgumentException e) {
            findings.error(FILE, yaml.lineOf("draw"), "draw", "The blueprint does not fit: " + e.getMessage() + ".");
            return NO_BANK;
        }
    }
}
