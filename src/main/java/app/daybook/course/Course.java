package app.daybook.course;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.daybook.anatomy.Atlas;
import app.daybook.anatomy.Muscle;
import app.daybook.anatomy.Neighbour;
import app.daybook.course.practice.Demand;
import app.daybook.course.practice.Practice;
import app.daybook.course.practice.PromisedDemands;
import app.daybook.course.practice.RecordForm;
import app.daybook.course.practice.Stage;
import app.daybook.course.sheet.PracticeSheet;
import app.daybook.course.sheet.Sheets;
import app.daybook.quiz.Question;
import app.daybook.quiz.Quiz;

/**
 * One edition of one course, read and rendered.
 *
 * @param id for good: the course's address, whatever its folder is called
 * @param edition the digest of the files that it was read from
 * @param outcomes what a learner will be able to do, one sentence each
 * @param opensAt the local time at which a day opens
 * @param quizPassMark per cent
 * @param finalPassMark per cent
 * @param sample the lesson that everyone may read, if there is one
 * @param ce continuing-education hours and how they come about
 * @param atlas the muscles that the course teaches, where it has an atlas
 * @param triage the warning signs of the course; {@link Triage#NONE} where it has no such file
 * @param glossary the words that the course explains
 * @param concerns when the desk names a learner as one who needs a hand
 * @param practice the forms of practical records; {@link Practice#NONE} where the course asks for none
 * @param sheets what is printed and filled in by hand; {@link Sheets#NONE} where the course has none
 * @param certificateTerms how the certificate is issued, and how long it holds
 * @param accreditors what bodies have approved; empty if the course claims no approval
 * @param clinicalReview who has reviewed the course clinically, or that nobody has
 * @param licence under which the texts are shared, where the course says so
 * @param marks SHA-256 of each file of the edition, as 64 hexadecimal digits, by its path
 * @param entry who gets in, and how
 * @param takesLearners false once the course is retired: who is on it goes on, nobody enrols
 * @param conduct what learners try themselves, and what they must know before it
 * @param offer whom it is for, who wrote it, what it costs and what it is not, where the course says so
 */
public record Course(
        String id,
        String edition,
        String title,
        String summary,
        String language,
        List<String> outcomes,
        List<String> instructors,
        String clinicalReview,
        Optional<Licence> licence,
        Optional<Offer> offer,
        Conduct conduct,
        List<Part> parts,
        Pace pace,
        LocalTime opensAt,
        int quizPassMark,
        int finalPassMark,
        Optional<String> sample,
        String certificateTitle,
        CeHours ce,
        List<Lesson> lessons,
        FinalExam finalExam,
        EvaluationForm evaluation,
        Map<String, Media> media,
        Optional<Atlas> atlas,
        Triage triage,
        List<Term> glossary,
        ConcernRules concerns,
        Practice practice,
        Sheets sheets,
        CertificateTerms certificateTerms,
        List<AccreditorProfile> accreditors,
        Map<String, String> marks,
        EntryRules entry,
        boolean takesLearners) {

    /** A picture or another file that lessons show. */
    public record Media(String type, byte[] bytes, String digest) {

        /** What its address carries, so that it changes whenever the file does. */
        public String mark() {
            return digest.substring(0, 12);
        }
    }

    /** Under what terms the texts are shared: the licence's name in full, and its https address. */
    public record Licence(String name, String link) {}

    /** The same course at another pace. */
    public Course withPace(Pace other) {
        return with(other, practice, clinicalReview);
    }

    /** The same course that asks for no more records than was promised. */
    public Course promising(PromisedDemands promised) {
        return with(pace, promised.limit(practice), clinicalReview);
    }

    /** The same course, of which this is said of its clinical review. */
    public Course reviewed(String review) {
        return with(pace, practice, review);
    }

    /** The edition with what is said of its review: two of the same look look the same on every page. */
    public String look() {
        return edition + " " + clinicalReview;
    }

    /** The same in a few letters, for addresses of what may be kept for ever. */
    public String mark() {
        return edition.substring(0, 12) + Integer.toHexString(clinicalReview.hashCode());
    }

    private Course with(Pace otherPace, Practice otherPractice, String otherReview) {
        return new Course(
                id,
                edition,
                title,
                summary,
                language,
                outcomes,
                instructors,
                otherReview,
                licence,
                offer,
                conduct,
                parts,
                otherPace,
                opensAt,
                quizPassMark,
                finalPassMark,
                sample,
                certificateTitle,
                ce,
                lessons,
                finalExam,
                evaluation,
                media,
                atlas,
                triage,
                glossary,
                concerns,
                otherPractice,
                sheets,
                certificateTerms,
                accreditors,
                marks,
                entry,
                takesLearners);
    }

    public int days() {
        return lessons.size();
    }

    public Optional<Lesson> day(int day) {
        return day >= 1 && day <= lessons.size() ? Optional.of(lessons.get(day - 1)) : Optional.empty();
    }

    public Optional<Lesson> lesson(String lessonId) {
        return lessons.stream().filter(lesson -> lesson.id().equals(lessonId)).findFirst();
    }

    public Part part(Lesson lesson) {
        return parts.stream()
                .filter(part -> part.holds(lesson.day()))
                .findFirst()
                .orElseThrow();
    }

    public List<Lesson> lessons(Part part) {
        return lessons.stream().filter(lesson -> part.holds(lesson.day())).toList();
    }

    /** What a day teaches of the atlas, in the author's order. */
    public List<Muscle> musclesOf(Lesson lesson) {
        return lesson.muscles().stream()
                .flatMap(id -> atlas.flatMap(all -> all.muscle(id)).stream())
                .toList();
    }

    /** Muscles beside those of a day that the course leaves out. */
    public List<Neighbour> neighboursOf(Lesson lesson) {
        return atlas.map(all -> all.neighboursOf(musclesOf(lesson))).orElse(List.of());
    }

    public boolean isSample(Lesson lesson) {
        return sample.filter(lesson.id()::equals).isPresent();
    }

    /** The sheets that a day leads to: those that name it, and those of the regions whose muscles it teaches. */
    public List<PracticeSheet> sheetsOf(Lesson lesson) {
        Set<String> regions = musclesOf(lesson).stream().map(Muscle::region).collect(Collectors.toSet());
        return sheets.all().stream()
                .filter(sheet -> sheet.lessons().contains(lesson.id())
                        || sheet.region().filter(regions::contains).isPresent())
                .toList();
    }

    /** The quiz of a lesson by the lesson's id; not the final, whose form depends on the attempt. */
    public Optional<Quiz> quiz(String lessonId) {
        return lesson(lessonId).map(Lesson::quiz).filter(quiz -> !quiz.isEmpty());
    }

    /** Everything that a quiz may ask: the questions of a lesson, or the whole bank of the final; none if unknown. */
    public List<Question> questions(String quizId) {
        return quizId.equals(FinalExam.ID)
                ? finalExam.bank().pools().values().stream()
                        .flatMap(List::stream)
                        .toList()
                : quiz(quizId).map(Quiz::questions).orElse(List.of());
    }

    /** The form of the record that a day asks for, if it asks for one. */
    public Optional<RecordForm> form(Lesson lesson) {
        return lesson.practice().flatMap(practice::form);
    }

    /** The days that ask for a record on this form. */
    public List<Lesson> daysOf(RecordForm form) {
        return lessons.stream()
                .filter(lesson -> form(lesson).filter(form::equals).isPresent())
                .toList();
    }

    /** How many records must be so far before a certificate is issued. */
    public int recordsAsked(Stage stage) {
        return (int) lessons.stream()
                .filter(lesson ->
                        demandedForCertificate(lesson).filter(stage::equals).isPresent())
                .count();
    }

    /** Whether something is to be written on a day: its own record, or a part of one that belongs to another day. */
    public boolean asksForRecord(Lesson lesson) {
        return form(lesson).isPresent()
                || lessons.stream()
                        .flatMap(home -> form(home).stream())
                        .anyMatch(form -> !form.sectionsOf(lesson.id()).isEmpty());
    }

    /** How far the record of a day must be before the day is complete; nothing where it need not be there. */
    public Optional<Stage> demandedOnDay(Lesson lesson) {
        return form(lesson).map(practice::demand).flatMap(Demand::day);
    }

    /** How far the record of a day must be before a certificate is issued; nothing where it need not be there. */
    public Optional<Stage> demandedForCertificate(Lesson lesson) {
        return form(lesson).map(practice::demand).flatMap(Demand::certificate);
    }

    /** The questions of all days and of the final. */
    public List<Question> questions() {
        return Stream.concat(
                        lessons.stream().flatMap(lesson -> lesson.quiz().questions().stream()),
                        questions(FinalExam.ID).stream())
                .toList();
    }

    /** Continuing-education hours as pages and certificates say them; {@link #ce} knows how they come about. */
    public double ceHours() {
        return ce.hours().doubleValue();
    }

    /** The picture of the instructor's signature. */
    public Optional<Media> signature() {
        return certificateTerms.signature().map(media::get);
    }

    /** What one body has approved. */
    public Optional<AccreditorProfile> accreditor(String id) {
        return accreditors.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /** What a learner will likely spend, reading and practice together, in whole hours. */
    public int learningHours() {
        return Math.round(lessons.stream().mapToInt(Lesson::totalMinutes).sum() / 60f);
    }
}
