package app.daybook.authoring.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import app.daybook.authoring.CourseFiles;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.markdown.Findings;
import app.daybook.quiz.Question;

/** What a course holds, day by day, as a table of plain text: for its author, and for whoever reviews it. */
final class LintReport {

    private static final String ROW = "%3s  %6s  %4s  %5s  %6s  %9s  %5s %5s  %10s  %7s  %4s  %5s  %s%n";
    private static final Pattern FIGURE = Pattern.compile("!\\[[^\\]]*\\]\\(media/");
    private static final Pattern BODY_MAP = Pattern.compile("(?m)^```(bodymap|technique|keep-off)");

    private final CourseFiles files;
    private final Course course;
    private final Map<String, Page> pages;
    private final StringBuilder text = new StringBuilder();

    private LintReport(CourseFiles files, Course course, Map<String, Page> pages) {
        this.files = files;
        this.course = course;
        this.pages = pages;
    }

    static String of(CourseFiles files, Course course, Map<String, Page> pages) {
        return new LintReport(files, course, pages).write();
    }

    private String write() {
        row(
                "day",
                "words",
                "min",
                "grade",
                "checks",
                "questions",
                "cases",
                "",
                "objectives",
                "figures",
                "maps",
                "works",
                "lesson");
        List<String> names = files.names(CourseFiles.LESSONS);
        for (Lesson lesson : course.lessons()) {
            String file = names.get(lesson.day() - 1);
            day(lesson, ReadingGrade.of(pages.get(file)), teaching(file));
        }
        totals(names);
        bank();
        hours();
        return text.toString();
    }

    private void day(Lesson lesson, ReadingGrade grade, String teaching) {
        List<Question> questions = lesson.quiz().questions();
        Set<String> tested = questions.stream().map(Question::objective).collect(Collectors.toSet());
        row(
                lesson.day(),
                number(lesson.words()),
                lesson.readingMinutes(),
                String.format(Locale.ROOT, "%.1f", grade.value()),
                lesson.checks().size(),
                questions.size(),
                cases(questions),
                share(questions),
                lesson.objectives().keySet().stream().filter(tested::contains).count() + "/"
                        + lesson.objectives().size(),
                FIGURE.matcher(teaching).results().count(),
                BODY_MAP.matcher(teaching).results().count(),
                lesson.cited().size(),
                lesson.id());
    }

    private void totals(List<String> names) {
        List<Question> questions = new ArrayList<>();
        course.lessons().forEach(lesson -> questions.addAll(lesson.quiz().questions()));
        String teaching = names.stream().map(this::teaching).collect(Collectors.joining("\n"));
        row(
                "all",
                number(course.ce().words()),
                course.lessons().stream().mapToInt(Lesson::readingMinutes).sum(),
                "",
                course.lessons().stream()
                        .mapToInt(lesson -> lesson.checks().size())
                        .sum(),
                questions.size(),
                cases(questions),
                share(questions),
                course.lessons().stream()
                        .mapToInt(lesson -> lesson.objectives().size())
                        .sum(),
                FIGURE.matcher(teaching).results().count(),
                BODY_MAP.matcher(teaching).results().count(),
                course.lessons().stream()
                        .flatMap(lesson -> lesson.cited().stream())
                        .distinct()
                        .count(),
                course.days() + (course.days() == 1 ? " day" : " days"));
    }

    private void bank() {
        List<Question> questions = course.finalExam().bank().pools().values().stream()
                .flatMap(Collection::stream)
                .toList();
        text.append(String.format(
                "%nFinal: questions in the bank %d, in a form %d; with a case %d (%s).%n",
                questions.size(), course.finalExam().bank().formSize(), cases(questions), share(questions)));
    }

    private void hours() {
        text.append(String.format(
                "CE hours: %s, computed by the NCBTMB home-study measure; no approval is held.%n",
                course.ce().sum()));
        if (course.ce().isClaimedLower()) {
            text.append(
                    String.format("The course claims %s of them.%n", course.ce().hours()));
        }
        text.append(String.format(
                "Estimated learning hours, apart from it: %d of reading and practice.%n", course.learningHours()));
        text.append(String.format("Clinical review: %s.%n", course.clinicalReview()));
    }

    private void row(Object... cells) {
        text.append(String.format(ROW, cells));
    }

    /** A day's text without its questions. */
    private String teaching(String file) {
        return files.text(file, new Findings()).orElse("").split("(?m)^## Quiz", 2)[0];
    }

    private static long cases(List<Question> questions) {
        return questions.stream().filter(CaseQuestion::is).count();
    }

    private static String share(List<Question> questions) {
        return questions.isEmpty() ? "" : Math.round(100f * cases(questions) / questions.size()) + " %";
    }

    private static String number(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
