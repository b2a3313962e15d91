package app.daybook.audit;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import app.daybook.course.AccreditorProfile;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.publishing.Catalogue;
import app.daybook.quiz.Question;

/**
 * The course as it was: what was taught and asked in each edition that the tables name. Of whole editions the catalogue
 * remembers a few; what is kept here for all is the little that the tables ask for row by row.
 */
final class Editions {

    private final Catalogue catalogue;
    private final Map<String, List<AccreditorProfile>> accreditors = new HashMap<>();
    private final Map<String, Map<String, PlainQuestion>> quizzes = new HashMap<>();

    Editions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A question as it stood in a quiz of an edition; nothing if the edition cannot be read. */
    Optional<PlainQuestion> asked(String edition, String quiz, String question) {
        return Optional.ofNullable(quizzes.computeIfAbsent(edition + "/" + quiz, key -> asked(edition, quiz))
                .get(question));
    }

    /** A profile as it stood in an edition. */
    Optional<AccreditorProfile> accreditor(String edition, String id) {
        return accreditors
                .computeIfAbsent(
                        edition,
                        digest -> course(digest).map(Course::accreditors).orElse(List.of()))
                .stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst();
    }

    void write(SummedZip zip, Set<String> editions) throws IOException {
        zip.table(
                "syllabus.csv",
                List.of(Column.EDITION, "day", Column.LESSON, "title", "study_minutes", "words", "objectives"),
                csv -> {
                    for (String edition : editions) {
                        for (Lesson day : course(edition).map(Course::lessons).orElse(List.of())) {
                            String objectives =
                                    String.join("; ", day.objectives().values());
                            csv.row(
                                    edition,
                                    day.day(),
                                    day.id(),
                                    day.title(),
                                    day.totalMinutes(),
                                    day.words(),
                                    objectives);
                        }
                    }
                });
        zip.table(
                "questions.csv",
                List.of(Column.EDITION, Column.QUIZ, Column.QUESTION, "safety", "text", "right_answer"),
                csv -> {
                    for (String edition : editions) {
                        for (String quiz :
                                course(edition).map(Editions::quizzes).orElse(List.of())) {
                            for (Map.Entry<String, PlainQuestion> one :
                                    asked(edition, quiz).entrySet()) {
                                PlainQuestion asked = one.getValue();
                                csv.row(edition, quiz, one.getKey(), asked.safety(), asked.text(), asked.key());
                            }
                        }
                    }
                });
        zip.table("editions.csv", List.of(Column.EDITION, "course", "published_at_utc"), csv -> {
            for (String edition : editions) {
                csv.row(
                        edition,
                        course(edition).map(Course::title).orElse(null),
                        catalogue.files(edition).isPresent() ? catalogue.publishedAt(edition) : null);
            }
        });
        for (String edition : editions) {
            Optional<byte[]> files = catalogue.files(edition);
            if (files.isPresent()) {
                zip.stored("editions/" + edition + ".zip", files.get());
            }
        }
    }

    Optional<Course> course(String edition) {
        return catalogue.edition(edition);
    }

    private Map<String, PlainQuestion> asked(String edition, String quiz) {
        Map<String, PlainQuestion> asked = new LinkedHashMap<>();
        for (Question question :
                course(edition).map(course -> course.questions(quiz)).orElse(List.of())) {
            asked.put(question.id(), PlainQuestion.of(question));
        }
        return asked;
    }

    private static List<String> quizzes(Course course) {
        return Stream.concat(
                        course.lessons().stream()
                                .filter(day -> !day.quiz().isEmpty())
                                .map(Lesson::id),
                        Stream.of(FinalExam.ID))
                .toList();
    }
}
