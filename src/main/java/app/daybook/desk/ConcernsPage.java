package app.daybook.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import app.daybook.course.Course;
import app.daybook.desk.Concern.Rule;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.learner.Powers;
import app.daybook.teaching.TaughtCourse;

/** Who needs a hand on a course and why, with what can be done about it. */
@Path("/teaching/{course}/needs-a-hand")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.SEE_LEARNERS)
@Produces(MediaType.TEXT_HTML)
class ConcernsPage {

    private static final int PAGE = 25;
    private static final int LAST_PAGE = 400;

    /**
     * @param done what was done by the form before; empty for nothing
     * @param rule the word of the one that was asked for; empty for all
     * @param all how many learners there are by it, or
     * @param more more
     */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NeedsAHand(
            Course course,
            Powers powers,
            String done,
            String rule,
            long all,
            boolean more,
            List<Tile> tiles,
            List<Row> rows,
            String previous,
            String next)
            implements TemplateInstance {}

    /** How many learners one rule names. */
    record Tile(Rule rule, String name, String hint, long count, boolean chosen) {

        public boolean isMore() {
            return count == Concerns.MOST;
        }
    }

    record Row(Concern concern, List<Reason> reasons, SupportForms forms) {}

    /** @param text with the numbers */
    record Reason(Rule rule, String text) {}

    private final TaughtCourse taught;
    private final Clock clock;

    ConcernsPage(TaughtCourse taught, Clock clock) {
        this.taught = taught;
        this.clock = clock;
    }

    static String path(Course course) {
        return "/teaching/" + course.id() + "/needs-a-hand";
    }

    @GET
    @Transactional
    public TemplateInstance concerns(
            @PathParam("course") String courseId,
            @QueryParam("rule") @DefaultValue("") String word,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("done") @DefaultValue("") String done) {
        Course course = taught.course(courseId);
        Instant now = clock.instant();
        int shown = Math.max(1, Math.min(page, LAST_PAGE));
        Optional<Rule> rule = Rule.of(word).filter(one -> one.isOn(course.concerns()));
        Concerns concerns = Concerns.on(course, rule, (shown - 1) * PAGE, PAGE, now);
        ConcernWords words = new ConcernWords(course, now);
        return new NeedsAHand(
                course,
                taught.powers(course),
                done,
                rule.map(Rule::word).orElse(""),
                concerns.all(),
                concerns.isMore(),
                tiles(words, concerns.counts(), rule),
                concerns.learners().stream()
                        .map(concern -> new Row(
                                concern,
                                words.reasons(concern),
                                SupportForms.empty(
                                        concern.enrolment(),
                                        LocalDate.ofInstant(now, concern.zone()),
                                        SupportForms.Back.LIST)))
                        .toList(),
                shown > 1 ? address(rule, shown - 1) : "",
                (long) shown * PAGE < concerns.all() && shown < LAST_PAGE ? address(rule, shown + 1) : "");
    }

    private static List<Tile> tiles(ConcernWords words, Map<Rule, Long> counts, Optional<Rule> chosen) {
        return counts.entrySet().stream()
                .map(count -> new Tile(
                        count.getKey(),
                        words.name(count.getKey()),
                        words.hint(count.getKey()),
                        count.getValue(),
                        chosen.filter(count.getKey()::equals).isPresent()))
                .toList();
    }

    private static String address(Optional<Rule> rule, int page) {
        return "?page=" + page + rule.map(one -> "&rule=" + one.word()).orElse("");
    }
}
