package app.daybook.authoring;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.course.Reference;
import app.daybook.course.Stretch;
import app.daybook.course.Term;
import app.daybook.markdown.Findings;
import app.daybook.markdown.Lines;
import app.daybook.markdown.Margin;
import app.daybook.markdown.Markdown;
import app.daybook.markdown.Nearest;
import app.daybook.markdown.Section;
import app.daybook.quiz.Question;
import app.daybook.quiz.Quiz;

/** Reads one day: front matter, body and the quiz at its end. */
final class LessonReader {

    private static final String QUIZ_HEADING = "## Quiz";

    /** However the heading is written, the quiz begins there: what follows is told as what it is. */
    private static final Pattern QUIZ =
            Pattern.compile("(?mi)^ {0,3}#{1,6}[ \\t\\u00A0]*quiz[ \\t\\u00A0]*:?#*[ \\t\\u00A0]*$");

    /** "your hand in the air" asks for nothing. */
    private static final Pattern HAND_IN = Pattern.compile(
            "(?i)\\bsubmit(?:s|ted|ting)?\\b|\\bhand(?:s|ed|ing)?\\s+(?:it|them|this|that)\\s+in\\b|\\bhand(?:ed|ing)\\s+in\\b"
                    + "|(?<!\\b(?:the|your|a|one|each|other|her|his|their|flat|free|supporting)\\s)\\bhand\\s+in\\s+(?:a|an|the|your|both)\\b");

    private static final String SLUG = "[a-z][a-z0-9-]*";

    private final String file;
    private final FrontMatter front;
    private final Findings findings;

    LessonReader(String file, String text, Findings findings) {
        this.file = file;
        this.front = FrontMatter.split(file, text, findings);
        this.findings = findings;
    }

    /** The lesson's id, before anything is rendered: other days link to it. */
    String id() {
        return front.yaml().optionalText("id").orElse("");
    }

    /** The form of the practical record that the day asks for. */
    Optional<String> practice() {
        return front.yaml().optionalText("practice");
    }

    /** The keys of the objectives, before anything is rendered: a sheet may name them. */
    Set<String> objectiveKeys() {
        YamlMap yaml = front.yaml();
        return yaml.has("objectives") && !yaml.isMalformed("objectives")
                ? yaml.map("objectives").keys()
                : Set.of();
    }

    int practiceLine() {
        return front.yaml().lineOf("practice");
    }

    String file() {
        return file;
    }

    /** What the page tells people to hand in can be handed in. */
    void tellOfHandingIn() {
        Matcher quiz = QUIZ.matcher(front.body());
        String text = quiz.find() ? front.body().substring(0, quiz.start()) : front.body();
        Matcher said = HAND_IN.matcher(text);
        if (said.find()) {
            findings.warning(
                    file,
                    1 + Lines.ended(front.body(), 0, said.start()),
                    1,
                    "hand-in",
                    "The day asks people to hand something in (“" + said.group().strip()
                            + "”) and has no form for it; name one of practice.yaml under \"practice\".");
        }
    }

    int idLine() {
        return front.yaml().lineOf("id");
    }

    /** Where the quiz begins in a day's text without its settings; the end of the text where there is none. */
    static int quizAt(String body) {
        Matcher quiz = QUIZ.matcher(body);
        return quiz.find() ? quiz.start() : body.length();
    }

    Lesson read(int day, CourseLinks links, QuestionIds questionIds) {
        YamlMap yaml = front.yaml();
        String id = yaml.text("id");
        if (!id.isEmpty() && (!id.matches(SLUG) || id.equals(FinalExam.ID))) {
            findings.error(
                    file, yaml.lineOf("id"), "id", "The id \"" + id + "\" may have small letters, digits and hyphens.");
        }
        String title = yaml.text("title");
        yaml.text("minutes");
        int minutes = yaml.number("minutes", 0, 600, 0);
        int declared = yaml.number("media-minutes", 0, minutes, 0);
        Map<String, String> objectives = objectives(yaml);
        Optional<String> takeaway = yaml.optionalText("takeaway");
        List<String> muscles = yaml.texts("muscles");
        for (String muscle : muscles) {
            if (!links.muscleIds().contains(muscle)) {
                findings.error(
                        file,
                        yaml.lineOf("muscles"),
                        "muscle",
                        "atlas.yaml has no muscle \"" + muscle + "\"; "
                                + Nearest.to(muscle, links.muscleIds())
                                        .map(near -> "did you mean \"" + near + "\"?")
                                        .orElse("name one of its ids."));
            }
        }
        Optional<String> practice = practice();
        yaml.refuseUnknownKeys();

        Markdown markdown = new Markdown(file, links, findings);
        Matcher quizAt = QUIZ.matcher(front.body());
        boolean hasQuiz = quizAt.find();
        if (hasQuiz && !quizAt.group().stripTrailing().equals(QUIZ_HEADING)) {
            findings.error(
                    file,
                    1 + Lines.ended(front.body(), 0, quizAt.start()),
                    "quiz",
                    "The quiz begins with the line \"" + QUIZ_HEADING + "\", and this is \""
                            + quizAt.group().strip() + "\"; write it so.");
        }
        String bodyText = hasQuiz ? front.body().substring(0, quizAt.start()) : front.body();
        SelfCheckReader bodyReader =
                new SelfCheckReader(markdown, new Margin(file, findings), links, questionIds, bodyText);
        List<Stretch> body = bodyReader.read();
        int mediaMinutes = mediaMinutes(yaml, minutes, declared, markdown.playingTime());
        List<Section> sections = markdown.sections();
        List<Reference> cited = links.references(markdown.cited());
        List<Term> terms = links.terms(markdown.terms());

        QuestionReader reader = new QuestionReader(file, links, findings, objectives.keySet(), questionIds);
        List<Question> questions =
                hasQuiz ? reader.read(markdown, Lines.blankBefore(front.body(), quizAt.end())) : List.of();
        refuseUntested(objectives.keySet(), reader.tested());
        return new Lesson(
                id,
                day,
                title,
                minutes,
                mediaMinutes,
                objectives,
                takeaway,
                muscles,
                body,
                sections,
                bodyReader.words(),
                cited,
                terms,
                practice,
                new Quiz(questions));
    }

    /** What the day declares; else how long its recordings are, in whole minutes, which are a part of {@code minutes}. */
    private int mediaMinutes(YamlMap yaml, int minutes, int declared, Optional<Duration> playing) {
        if (playing.isEmpty()) {
            return declared;
        }
        long seconds = playing.get().toSeconds();
        boolean isDeclared = yaml.has("media-minutes");
        if (isDeclared && declared > (seconds + 59) / 60) {
            findings.warning(
                    file,
                    yaml.lineOf("media-minutes"),
                    1,
                    "media-minutes",
                    "The recordings of this day are " + inWords(seconds) + " long, and " + declared
                            + " media-minutes count; take the line out, unless the day asks to play something elsewhere too.");
        } else if (seconds / 60 > minutes) {
            findings.warning(
                    file,
                    yaml.lineOf("minutes"),
                    1,
                    "media-minutes",
                    "The recordings of this day are " + inWords(seconds) + " long, and its minutes are " + minutes
                            + ", of which they are a part; raise the minutes.");
        }
        return isDeclared ? declared : (int) Math.min(minutes, seconds / 60);
    }

    private static String inWords(long seconds) {
        return seconds / 60 + " min " + seconds % 60 + " s";
    }

    private Map<String, String> objectives(YamlMap yaml) {
        YamlMap map = yaml.map("objectives");
        Map<String, String> objectives = new LinkedHashMap<>();
        map.keys().forEach(key -> objectives.put(key, map.text(key)));
        if (objectives.isEmpty() && !yaml.isMalformed("objectives")) {
            findings.error(
                    file,
                    yaml.lineOf("objectives"),
                    "objectives",
                    "The lesson has no objectives; add at least one, such as \"  refer: Write a referral note\".");
        }
        return objectives;
    }

    private void refuseUntested(Set<String> objectives, Set<String> tested) {
        YamlMap map = front.yaml().map("objectives");
        for (String key : objectives) {
            if (!tested.contains(key)) {
                findings.error(
                        file,
                        map.lineOf(key),
                        "untested-objective",
                        "No question tests the objective \"" + key + "\"; add one with objective=" + key + ".");
            }
        }
    }
}
