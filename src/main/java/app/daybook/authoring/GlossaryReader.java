package app.daybook.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import app.daybook.course.Lesson;
import app.daybook.course.Term;
import app.daybook.markdown.Findings;
import app.daybook.markdown.Nearest;

/** Reads {@code glossary.yaml}: the words of a course, each with a plain one beside it. */
final class GlossaryReader {

    private static final String FILE = "glossary.yaml";

    private final CourseFiles files;
    private final Findings findings;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    GlossaryReader(CourseFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    List<Term> read() {
        if (files.bytes(FILE).isEmpty()) {
            return List.of();
        }
        YamlMap yaml = YamlMap.parse(FILE, files.text(FILE, findings).orElse("{}"), 1, findings);
        List<Term> terms = new ArrayList<>();
        yaml.maps("terms").forEach(term -> terms.add(term(term)));
        yaml.refuseUnknownKeys();
        return terms;
    }

    private Term term(YamlMap yaml) {
        String term = yaml.text("term");
        String id = term.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        if (lines.putIfAbsent(id, yaml.line()) != null) {
            findings.error(
                    FILE,
                    yaml.lineOf("term"),
                    "duplicate-id",
                    "The term \"" + term + "\" stands here twice; keep one.");
        }
        Term read = new Term(
                id, term, yaml.texts("also"), yaml.text("plain"), yaml.text("meaning"), yaml.text("explained-on"));
        yaml.refuseUnknownKeys();
        return read;
    }

    /** A term is explained where it is first used, and is used somewhere. */
    void check(List<Term> terms, List<Lesson> lessons) {
        List<String> ids = lessons.stream().map(Lesson::id).toList();
        for (Term term : terms) {
            int line = lines.get(term.id());
            int explained = ids.indexOf(term.explainedOn());
            Optional<Lesson> first = lessons.stream()
                    .filter(lesson -> lesson.terms().contains(term))
                    .findFirst();
            if (explained < 0) {
                findings.error(
                        FILE,
                        line,
                        "glossary",
                        "There is no lesson \"" + term.explainedOn() + "\" that explains “" + term.term() + "”; "
                                + Nearest.to(term.explainedOn(), ids)
                                        .map(near -> "did you mean \"" + near + "\"?")
                                        .orElse("name a lesson's id."));
            } else if (first.isEmpty() && !findings.hasErrors()) {
                findings.warning(
                        FILE,
                        line,
                        1,
                        "unused-term",
                        "No day uses the term “" + term.term() + "”; take it out, or use it.");
            } else if (first.isPresent() && first.get().day() - 1 < explained) {
                findings.warning(
                        FILE,
                        line,
                        1,
                        "unexplained-term",
                        "“" + term.term() + "” stands on day " + first.get().day()
                                + " already, and is explained on day " + (explained + 1)
                                + "; explain it there, or use the plain word.");
            }
        }
    }
}
