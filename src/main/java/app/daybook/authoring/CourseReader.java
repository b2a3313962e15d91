package app.daybook.authoring;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.daybook.anatomy.Atlas;
import app.daybook.anatomy.AtlasInvalid;
import app.daybook.course.CeHours;
import app.daybook.course.Course;
import app.daybook.course.EvaluationForm;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.course.Offer;
import app.daybook.course.Pace;
import app.daybook.course.Part;
import app.daybook.course.Reference;
import app.daybook.course.Sign;
import app.daybook.course.Term;
import app.daybook.course.Triage;
import app.daybook.course.practice.Practice;
import app.daybook.course.sheet.Sheets;
import app.daybook.markdown.Finding;
import app.daybook.markdown.Findings;
import app.daybook.markdown.Nearest;

/**
 * Reads a course folder as a whole: either the course, or every finding that keeps it from being served. Nothing is
 * served half. Texts are read when every file could be, so that one broken file does not become a hundred dead links.
 */
public final class CourseReader {

    private static final Pattern LESSON = Pattern.compile("day-(\\d{2})-[a-z0-9-]+\\.md");
    private static final String ATLAS = "atlas.yaml";
    private static final String ADDRESS = "[a-z][a-z0-9-]*";

    private final CourseFiles files;
    private final Findings findings;
    private final boolean isPublished;
    private final Optional<Course> earlier;

    /** What came of reading: a course only if no finding is an error, or if it was published before. */
    public record Reading(Optional<Course> course, List<Finding> findings) {}

    private CourseReader(CourseFiles files, Findings findings, boolean isPublished, Optional<Course> earlier) {
        this.files = files;
        this.findings = findings;
        this.isPublished = isPublished;
        this.earlier = earlier;
    }

    /**
     * @param findings what reading the files themselves found; after an error there the files are not complete
     */
    public static Reading read(CourseFiles files, Findings findings) {
        Optional<Course> course = findings.hasErrors()
                ? Optional.empty()
                : new CourseReader(files, findings, false, Optional.empty()).course();
        return new Reading(course.filter(read -> !findings.hasErrors()), findings.all());
    }

    /**
     * Reads an edition that was published. It passed the rules of its day, and learners' attempts and certificates are
     * held to it: a rule that came or grew stricter since then is a finding and takes nothing away.
     */
    public static Reading reread(CourseFiles files) {
        Findings findings = new Findings();
        Optional<Course> course = new CourseReader(files, findings, true, Optional.empty()).course();
        return new Reading(course, findings.all());
    }

    /**
     * The same, faster: what did not change is not read again, nor are its findings told.
     *
     * @param earlier another edition of the same course
     */
    public static Optional<Course> reread(CourseFiles files, Course earlier) {
        return new CourseReader(files, new Findings(), true, Optional.of(earlier)).course();
    }

    private Optional<Course> course() {
        UnreadFiles.tell(files, findings);
        YamlMap yaml =
                YamlMap.parse("course.yaml", files.text("course.yaml", findings).orElse("{}"), 1, findings);
        refuseNoAddress(yaml);
        Map<String, Reference> references = new ReferenceReader(findings).read(files);
        List<LessonReader> readers = lessonReaders();
        Optional<ReadBefore> before = earlier.map(known -> new ReadBefore(known, files, readers));
        FinalExamReader examReader = new FinalExamReader(files, findings);
        EvaluationReader evaluationReader = new EvaluationReader(files, findings);
        TriageReader triageReader = new TriageReader(files, findings);
        Triage triage = triageReader.read();
        GlossaryReader glossaryReader = new GlossaryReader(files, findings);
        List<Term> glossary = glossaryReader.read();
        Optional<Atlas> atlas = before.flatMap(ReadBefore::atlas).or(() -> atlas(triage));
        atlas.ifPresent(read -> triageReader.refuseUnknownRegions(triage, read));
        PracticeReader practiceReader = new PracticeReader(files, findings);
        Practice practice = practiceReader.read(yaml, atlas);
        if (findings.hasErrors() && !isPublished) {
            return Optional.empty();
        }
        Map<String, Course.Media> media = new MediaReader(files, findings).read();
        String language = yaml.optionalText("language").orElse("en");
        CourseLinks links =
                new CourseLinks(files.course(), language, readers, references, media, atlas, triage, glossary);

        QuestionIds questionIds = new QuestionIds();
        List<Lesson> lessons = IntStream.range(0, readers.size())
                .parallel()
                .mapToObj(index -> before.flatMap(
                                known -> known.lesson(readers.get(index).file(), index + 1))
                        .orElseGet(() -> readers.get(index).read(index + 1, links, questionIds)))
                .toList();
        List<Part> parts = parts(yaml, lessons.size());
        FinalExam exam = before.flatMap(known -> known.exam(lessons))
                .orElseGet(() -> examReader.read(links, parts, lessons, questionIds));
        questionIds.refuseTwins(findings);
        glossaryReader.check(glossary, lessons);
        SheetReader sheetReader = new SheetReader(files, findings, readers, practice, triage, atlas);
        Sheets sheets = sheetReader.read();
        triageReader.noteUnused(
                triage,
                links.signsShown(),
                Stream.concat(links.questionsShown().stream(), sheetReader.asked().stream())
                        .collect(Collectors.toSet()));
        practiceReader.check(practice, readers);
        EvaluationForm evaluation = evaluationReader.read();

        YamlMap passMarks = yaml.map("pass-marks");
        YamlMap certificate = yaml.map("certificate");
        EntryReader entry = new EntryReader(yaml, findings);
        CeHours ce = CeHoursReader.read(yaml, lessons, findings);
        Course course = new Course(
                files.course(),
                files.digest(),
                yaml.printed("title", 200),
                yaml.text("summary"),
                language,
                yaml.texts("outcomes"),
                instructors(yaml),
                yaml.printed("clinical-review", 120),
                licence(yaml),
                offer(yaml),
                ConductReader.read(yaml, findings),
                parts,
                yaml.optionalText("pace")
                        .flatMap(text -> yaml.value("pace", text, "daily, on-completion or open", Pace::parse))
                        .orElse(Pace.DAILY),
                yaml.optionalText("opens-at")
                        .flatMap(text -> yaml.value(
                                "opens-at", text, "a time in quotation marks such as \"05:00\"", LocalTime::parse))
                        .orElse(LocalTime.of(5, 0)),
                passMarks.number("quiz", 1, 100, 80),
                passMarks.number("final", 1, 100, 80),
                sample(yaml, lessons),
                yaml.has("certificate") ? certificate.text("title") : yaml.text("certificate"),
                ce,
                lessons,
                exam,
                evaluation,
                Map.copyOf(media),
                atlas,
                triage,
                glossary,
                ConcernRulesReader.read(yaml, practice, findings),
                practice,
                sheets,
                CertificateTermsReader.read(certificate, media),
                new AccreditorReader(files, findings).read(ce.supported()),
                files.marks(),
                entry.read(),
                entry.isTaking());
        // After an error a text may name it that was not understood
        (findings.hasErrors() ? Set.<String>of() : links.mediaUnused())
                .stream()
                        .filter(path -> !course.certificateTerms().signature().equals(Optional.of(path)))
                        .forEach(path -> findings.warning(
                                "media/" + path,
                                1,
                                1,
                                "unused-media",
                                "No text shows this file; show it as ![what it shows](media/" + path
                                        + "), or take it out."));
        yaml.texts("retired");
        StableIds.refuseReused(files, findings);
        passMarks.refuseUnknownKeys();
        certificate.refuseUnknownKeys();
        yaml.refuseUnknownKeys();
        return Optional.of(course);
    }

    private void refuseNoAddress(YamlMap yaml) {
        Optional<String> id = yaml.optionalText("id");
        if (id.isPresent()
                && (!id.get().equals(files.course()) || !files.course().matches(ADDRESS))) {
            findings.error(
                    "course.yaml",
                    yaml.lineOf("id"),
                    "id",
                    "The course's id is its address: write it on a line of its own, as \"id: \" with small letters, digits"
                            + " and hyphens, beginning with a letter.");
        } else if (!files.course().matches(ADDRESS)) {
            findings.error(
                    "course.yaml",
                    1,
                    "folder",
                    "The folder's name is the course's address: begin with a small letter, then use small letters,"
                            + " digits and hyphens.");
        }
    }

    private List<String> instructors(YamlMap yaml) {
        List<String> names = yaml.texts("instructors");
        if (names.isEmpty() || names.size() > 2 || names.stream().anyMatch(name -> name.length() > 60)) {
            findings.error(
                    "course.yaml",
                    yaml.lineOf("instructors"),
                    "printed",
                    "Certificates print one or two instructors of at most 60 characters each; list them.");
        }
        return names;
    }

    private Optional<Course.Licence> licence(YamlMap yaml) {
        if (!yaml.has("licence")) {
            return Optional.empty();
        }
        YamlMap licence = yaml.map("licence");
        Course.Licence read = new Course.Licence(licence.text("name"), licence.text("link"));
        if (!read.link().startsWith("https://")) {
            findings.error(
                    "course.yaml",
                    licence.lineOf("link"),
                    "licence",
                    "The link of the licence is an address that begins with https://.");
        }
        licence.refuseUnknownKeys();
        return Optional.of(read);
    }

    private static Optional<Offer> offer(YamlMap yaml) {
        if (!yaml.has("offer")) {
            return Optional.empty();
        }
        YamlMap offer = yaml.map("offer");
        List<Offer.Answer> answers = new ArrayList<>();
        for (YamlMap asked : offer.maps("questions")) {
            answers.add(new Offer.Answer(asked.text("question"), asked.text("answer")));
            asked.refuseUnknownKeys();
        }
        Offer read = new Offer(
                offer.optionalText("promise").orElse(""),
                offer.requiredTexts("for"),
                offer.text("written-by"),
                offer.text("price"),
                offer.text("refund"),
                answers,
                offer.requiredTexts("is-not"));
        offer.refuseUnknownKeys();
        return Optional.of(read);
    }

    private Optional<Atlas> atlas(Triage triage) {
        if (files.bytes(ATLAS).isEmpty()) {
            return Optional.empty();
        }
        try {
            return files.text(ATLAS, findings)
                    .map(yaml -> Atlas.parse(
                            yaml, triage.signs().stream().map(Sign::id).collect(Collectors.toSet())));
        } catch (AtlasInvalid invalid) {
            invalid.findings().forEach(finding -> findings.error(ATLAS, finding.line(), "atlas", finding.message()));
            return isPublished ? files.text(ATLAS, findings).flatMap(Atlas::reread) : Optional.empty();
        }
    }

    /** One reader a day, in the order of the days; a gap, a double day or a name out of form is a finding. */
    private List<LessonReader> lessonReaders() {
        Map<Integer, String> byDay = new LinkedHashMap<>();
        List<LessonReader> readers = new ArrayList<>();
        Map<String, String> fileOfId = new HashMap<>();
        int next = 1;
        for (String name : files.names("day[^/]*\\.md")) {
            Matcher matcher = LESSON.matcher(name);
            if (!matcher.matches()) {
                findings.error(
                        name, 1, "day", "A lesson's file is named like day-07-palpation.md: two digits, then words.");
                continue;
            }
            int day = Integer.parseInt(matcher.group(1));
            String other = byDay.putIfAbsent(day, name);
            if (other != null) {
                findings.error(name, 1, "day", "Day " + day + " is already " + other + "; rename one of them.");
                continue;
            }
            if (day != next) {
                findings.error(
                        name,
                        1,
                        "day",
                        "Day " + next + " is missing before this file; number the days from 01 without a gap.");
            }
            next = day + 1;
            Optional<String> text = files.text(name, findings);
            if (text.isPresent()) {
                LessonReader reader = new LessonReader(name, text.get(), findings);
                String twin = fileOfId.putIfAbsent(reader.id(), name);
                if (twin != null && !reader.id().isEmpty()) {
                    findings.error(
                            name,
                            reader.idLine(),
                            "duplicate-id",
                            "The id \"" + reader.id() + "\" is already that of " + twin + "; choose another.");
                }
                readers.add(reader);
            }
        }
        if (byDay.isEmpty()) {
            findings.error("course.yaml", 1, "day", "The course has no lessons; add day-01-….md.");
        }
        return readers;
    }

    /** The parts, which cover every day in order; none if they do not. */
    private List<Part> parts(YamlMap yaml, int days) {
        List<Part> parts = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        int next = 1;
        for (YamlMap part : yaml.maps("parts")) {
            String id = part.text("id");
            Matcher range = Pattern.compile("(\\d{1,3})-(\\d{1,3})").matcher(part.text("days"));
            if (!ids.add(id)) {
                findings.error(
                        "course.yaml", part.line(), "duplicate-id", "The part \"" + id + "\" stands here twice.");
            }
            if (!range.matches()
                    || Integer.parseInt(range.group(1)) != next
                    || Integer.parseInt(range.group(2)) < next) {
                findings.error(
                        "course.yaml",
                        part.lineOf("days"),
                        "parts",
                        "The days of a part are written like \"" + next + "-" + (next + 5)
                                + "\", and this part begins with day " + next + ".");
                return List.of();
            }
            parts.add(new Part(
                    id, part.text("title"), next, Integer.parseInt(range.group(2)), part.optionalText("takeaway")));
            next = parts.get(parts.size() - 1).lastDay() + 1;
            part.refuseUnknownKeys();
        }
        if (next != days + 1) {
            findings.error(
                    "course.yaml",
                    yaml.lineOf("parts"),
                    "parts",
                    "The parts end with day " + (next - 1) + " but the course has " + days
                            + " lessons; every day belongs to one part.");
        }
        return next == days + 1 && ids.size() == parts.size() ? parts : List.of();
    }

    private Optional<String> sample(YamlMap yaml, List<Lesson> lessons) {
        Optional<String> sample = yaml.optionalText("sample");
        List<String> ids = lessons.stream().map(Lesson::id).toList();
        if (sample.isPresent() && !ids.contains(sample.get())) {
            findings.error(
                    "course.yaml",
                    yaml.lineOf("sample"),
                    "sample",
                    "There is no lesson \"" + sample.get() + "\"; "
                            + Nearest.to(sample.get(), ids)
                                    .map(near -> "did you mean \"" + near + "\"?")
                                    .orElse("name a lesson's id."));
        }
        return sample;
    }
}
