package app.daybook.teaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.assessment.ItemAnalysis;
import app.daybook.course.Course;
import app.daybook.course.FinalExam;
import app.daybook.course.Lesson;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.learner.Powers;
import app.daybook.quiz.Choice;
import app.daybook.quiz.ItemStatistics;
import app.daybook.quiz.Option;
import app.daybook.quiz.Question;
import app.daybook.web.NotFound;
import app.daybook.web.When;

/** Which questions of a quiz are bad, as first attempts tell. */
@Path("/teaching/{course}/quizzes/{quiz}")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.SEE_RESULTS)
@Produces(MediaType.TEXT_HTML)
class ItemAnalysisPage {

    private static final int MOST_ANSWERS = 8;

    private static final int MOST_EDITIONS = 4;

    @CheckedTemplate(basePath = "teaching", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Items(Course course, Powers powers, String quiz, String file, long attempts, int enough, List<ItemRow> items)
            implements TemplateInstance {}

    /**
     * Numbers in per cent without decimals, a dash where there is none.
     *
     * @param enough whether there are attempts enough to say anything
     * @param flags what to look at, in words
     * @param editions how it did under each, the newest first; empty where there is only one
     */
    record ItemRow(
            int number,
            Question question,
            long attempts,
            boolean enough,
            String facility,
            String deviation,
            String discrimination,
            String efficiency,
            ItemStatistics.Verdict verdict,
            List<PickRow> picks,
            List<String> flags,
            List<EditionRow> editions) {}

    /**
     * @param current whether it is the edition that is served
     * @param since when the question was asked first under it
     * @param facility in words; a dash where too few have answered
     */
    record EditionRow(String edition, boolean current, String since, long attempts, String facility) {}

    /**
     * @param text safe HTML
     */
    record PickRow(String text, boolean right, long count, long percent) {}

    private final TaughtCourse taught;

    ItemAnalysisPage(TaughtCourse taught) {
        this.taught = taught;
    }

    @GET
    @Transactional
    public TemplateInstance items(@PathParam("course") String courseId, @PathParam("quiz") String quizId) {
        Course course = taught.course(courseId);
        List<Question> questions = course.questions(quizId);
        if (questions.isEmpty()) {
            throw new NotFound();
        }
        ItemAnalysis analysis = ItemAnalysis.of(course.id(), quizId, MOST_ANSWERS, options(questions));
        Map<String, List<ItemAnalysis.UnderEdition>> editions =
                ItemAnalysis.byEdition(course.id(), quizId, MOST_EDITIONS);
        List<ItemRow> rows = new ArrayList<>();
        for (Question question : questions) {
            rows.add(row(
                    course,
                    rows.size() + 1,
                    question,
                    analysis.items().get(question.id()),
                    editions.getOrDefault(question.id(), List.of())));
        }
        String title = quizId.equals(FinalExam.ID)
                ? course.finalExam().title()
                : course.lesson(quizId).map(Lesson::title).orElseThrow();
        return new Items(
                course,
                taught.powers(course),
                title,
                file(course, quizId),
                analysis.attempts(),
                ItemStatistics.ENOUGH,
                rows);
    }

    /** Each is told, whether somebody picked it or nobody. */
    private static Set<String> options(List<Question> questions) {
        return questions.stream()
                .filter(Choice.class::isInstance)
                .flatMap(choice -> ((Choice) choice).options().stream())
                .map(Option::key)
                .collect(Collectors.toSet());
    }

    /** The file in which the questions are written. */
    private static String file(Course course, String quizId) {
        String begins = course.lesson(quizId)
                .map(lesson -> String.format(Locale.ROOT, "day-%02d-", lesson.day()))
                .orElse("final-exam.md");
        return course.marks().keySet().stream()
                .filter(path -> path.startsWith(begins))
                .findFirst()
                .orElse("");
    }

    private static ItemRow row(
            Course course,
            int number,
            Question question,
            ItemAnalysis.Item item,
            List<ItemAnalysis.UnderEdition> editions) {
        if (item == null || !item.statistics().isEnough()) {
            long attempts = item == null ? 0 : item.statistics().attempts();
            return new ItemRow(
                    number,
                    question,
                    attempts,
                    false,
                    "",
                    "",
                    "",
                    "",
                    ItemStatistics.Verdict.FINE,
                    List.of(),
                    List.of(),
                    List.of());
        }
        ItemStatistics statistics = item.statistics();
        return new ItemRow(
                number,
                question,
                statistics.attempts(),
                true,
                whole(OptionalDouble.of(statistics.facility())),
                whole(OptionalDouble.of(statistics.deviation())),
                whole(statistics.discrimination()),
                whole(statistics.efficiency()),
                statistics.verdict(),
                picks(question, item),
                ItemFlags.of(question, item, editions),
                editions.size() < 2
                        ? List.of()
                        : editions.stream().map(one -> row(course, one)).toList());
    }

    private static EditionRow row(Course course, ItemAnalysis.UnderEdition one) {
        return new EditionRow(
                one.edition().substring(0, Math.min(8, one.edition().length())),
                one.edition().equals(course.edition()),
                When.dayInUtc(one.since()),
                one.attempts(),
                one.isEnough() ? whole(OptionalDouble.of(one.facility())) + " %" : "–");
    }

    /** The options of a choice as they were picked; of other kinds the answers that were given most. */
    private static List<PickRow> picks(Question question, ItemAnalysis.Item item) {
        Map<String, Long> picks = item.picks();
        long attempts = item.statistics().attempts();
        if (question instanceof Choice choice) {
            return choice.options().stream()
                    .map(option -> pick(option.text(), option.right(), picks.getOrDefault(option.key(), 0L), attempts))
                    .toList();
        }
        return picks.entrySet().stream()
                .limit(MOST_ANSWERS)
                .map(pick -> pick("<bdi>" + escaped(pick.getKey()) + "</bdi>", false, pick.getValue(), attempts))
                .toList();
    }

    private static PickRow pick(String text, boolean right, long count, long attempts) {
        return new PickRow(text, right, count, Math.round(100.0 * count / attempts));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String whole(OptionalDouble percent) {
        return percent.isEmpty() ? "–" : String.format(Locale.ENGLISH, "%.0f", percent.getAsDouble());
    }
}
