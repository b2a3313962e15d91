package app.daybook.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.daybook.anatomy.Atlas;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Reference;
import app.daybook.course.Term;
import app.daybook.course.Triage;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;

/**
 * What the texts of a course may point at, read once, so that one day can be read again and again while it is written.
 * What is wrong with the other files is told by {@link CourseReader}, and keeps no day from being seen.
 */
public final class Surroundings {

    /** A day as it stands. Two questions of one id in two files are found only in the whole course. */
    public record Day(Lesson lesson, List<Finding> findings) {}

    private final CourseFiles files;
    private final String language;
    private final Map<String, Reference> references;
    private final Map<String, Course.Media> media;
    private final Optional<Atlas> atlas;
    private final Triage triage;
    private final List<Term> glossary;
    private final List<LessonReader> days;

    private Surroundings(CourseFiles files) {
        Findings ignored = new Findings();
        this.files = files;
        this.language = YamlMap.parse(
                        "course.yaml", files.text("course.yaml", ignored).orElse("{}"), 1, ignored)
                .optionalText("language")
                .orElse("en");
        this.references = new ReferenceReader(ignored).read(files);
        this.media = new MediaReader(files, ignored).read();
        this.atlas = files.text("atlas.yaml", ignored).flatMap(Atlas::reread);
        this.triage = new TriageReader(files, ignored).read();
        this.glossary = new GlossaryReader(files, ignored).read();
        this.days = files.names(CourseFiles.LESSONS).stream()
                .map(name -> new LessonReader(name, files.text(name, ignored).orElse(""), ignored))
                .toList();
    }

    public static Surroundings of(CourseFiles files) {
        return new Surroundings(files);
    }

    /**
     * @param file the name of a day's file, one of the course's or a new one
     */
    public Day day(String file, String text) {
        Findings findings = new Findings();
        LessonReader reader = new LessonReader(file, text, findings);
        List<LessonReader> all = new ArrayList<>(days);
        int place = files.names(CourseFiles.LESSONS).indexOf(file);
        if (place < 0) {
            place = all.size();
            all.add(reader);
        } else {
            all.set(place, reader);
        }
        CourseLinks links = new CourseLinks(files.course(), language, all, references, media, atlas, triage, glossary);
        QuestionIds ids = new QuestionIds();
        Lesson lesson = reader.read(place + 1, links, ids);
        ids.refuseTwins(findings);
        return new Day(lesson, findings.all());
    }
}
