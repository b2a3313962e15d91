package app.daybook.authoring.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;

import app.daybook.authoring.Braces;
import app.daybook.authoring.CourseFiles;
import app.daybook.authoring.FinalExamReader;
import app.daybook.authoring.FrontMatter;
import app.daybook.authoring.YamlMap;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.markdown.Findings;
import app.daybook.markdown.LineIndex;
import app.daybook.markdown.Position;
import app.daybook.quiz.Question;

/** The pages that rules read, made from the files of a course that reads without an error. */
public final class Pages {

    private static final String ABOUT = "course.yaml";

    private final CourseFiles files;
    private final Course course;

    private Pages(CourseFiles files, Course course) {
        this.files = files;
        this.course = course;
    }

    /** By the name of their file: {@code course.yaml}, the days in their order, the final. */
    static Map<String, Page> of(CourseFiles files, Course course) {
        return new Pages(files, course).all();
    }

    /** A day as it is being written, in a course that may not have it yet. */
    static Page of(CourseFiles files, Course course, String file, Lesson lesson) {
        return new Pages(files, course).day(file, lesson);
    }

    /** One of {@link #names}. */
    static Page of(CourseFiles files, Course course, String file) {
        return new Pages(files, course).page(file);
    }

    /** The files that rules read. */
    static List<String> names(CourseFiles files) {
        List<String> names = new ArrayList<>(files.names(CourseFiles.LESSONS));
        names.add(ABOUT);
        names.add(FinalExamReader.FILE);
        return names;
    }

    private Map<String, Page> all() {
        Map<String, Page> pages = new TreeMap<>();
        names(files).forEach(name -> pages.put(name, page(name)));
        return pages;
    }

    private Page page(String file) {
        return switch (file) {
            case ABOUT -> about();
            case FinalExamReader.FILE -> bank();
            default ->
                day(file, course.lessons().get(files.names(CourseFiles.LESSONS).indexOf(file)));
        };
    }

    private Page about() {
        YamlMap yaml = YamlMap.parse(ABOUT, text(ABOUT), 1, new Findings());
        List<Passage> passages = new ArrayList<>();
        passages.add(label(ABOUT, course.summary(), yaml.lineOf("summary")));
        course.outcomes().forEach(outcome -> passages.add(label(ABOUT, outcome, yaml.lineOf("outcomes", outcome))));
        return new Page(passages, List.of(), List.of(), course.triage());
    }

    private Page day(String file, Lesson lesson) {
        FrontMatter front = FrontMatter.split(file, text(file), new Findings());
        YamlMap objectives = front.yaml().map("objectives");
        List<Passage> passages = new ArrayList<>();
        lesson.objectives().forEach((key, text) -> passages.add(label(file, text, objectives.lineOf(key))));
        passages.addAll(passages(front, false));
        List<Question> questions = new ArrayList<>(lesson.quiz().questions());
        lesson.checks().forEach(check -> questions.add(check.question()));
        return new Page(passages, asked(front.body(), questions), lesson.muscles(), course.triage());
    }

    private Page bank() {
        FrontMatter front = FrontMatter.split(FinalExamReader.FILE, text(FinalExamReader.FILE), new Findings());
        List<Question> questions = course.finalExam().bank().pools().values().stream()
                .flatMap(Collection::stream)
                .toList();
        return new Page(passages(front, true), asked(front.body(), questions), List.of(), course.triage());
    }

    private String text(String file) {
        return files.text(file, new Findings()).orElse("");
    }

    /** A setting that students read. */
    private Passage label(String file, String text, int line) {
        String written = text(file).split("\n", -1)[line - 1];
        Position place = new Position(line, Math.max(0, written.indexOf(text)) + 1);
        return new Passage(Passage.Kind.LABEL, text, "", "", List.of(new Passage.Piece(0, place)));
    }

    private static List<Passage> passages(FrontMatter front, boolean bank) {
        LineIndex lines = new LineIndex(front.body());
        Set<Integer> checks = new HashSet<>();
        Matcher braces = Braces.HEADING.matcher(front.body());
        String text = braces.replaceAll(heading -> {
            if (Braces.isCheck(heading.group(1))) {
                checks.add(lines.at(heading.start()).line());
            }
            return Matcher.quoteReplacement(heading.group().substring(0, heading.start(1) - heading.start()));
        });
        return PassageReader.read(text, bank, checks);
    }

    /** The questions with the places of their headings, in the order of the file. */
    private static List<PlacedQuestion> asked(String body, List<Question> questions) {
        List<PlacedQuestion> asked = new ArrayList<>();
        LineIndex lines = new LineIndex(body);
        for (Matcher heading = Braces.HEADING.matcher(body); heading.find(); ) {
            Position place = lines.at(heading.start());
            String id = heading.group(2);
            questions.stream()
                    .filter(question -> question.id().equals(id))
                    .forEach(question -> asked.add(new PlacedQuestion(question, place)));
        }
        return asked;
    }
}
