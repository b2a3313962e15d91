package app.daybook.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

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
import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.certificate.CertificateClaim;
import app.daybook.course.Course;
import app.daybook.desk.CourseNumbers.Period;
import app.daybook.enrolment.Headcount;
import app.daybook.learner.Needs;
import app.daybook.learner.Power;
import app.daybook.learner.Powers;
import app.daybook.practice.review.RecordQueue;
import app.daybook.teaching.TaughtCourse;
import app.daybook.together.Counting;
import app.daybook.web.When;

/** A course in numbers, without names: how many learners, how far they come, how long it takes them. */
@Path("/teaching/{course}/overview")
@RolesAllowed(TaughtCourse.INSTRUCTOR)
@Needs(Power.SEE_RESULTS)
@Produces(MediaType.TEXT_HTML)
class OverviewPage {

    /**
     * @param records that wait for a reviewer, at most {@code mostRecords} are counted
     * @param countedNow whether all is counted at this very look
     */
    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CourseOverview(
            Course course,
            Powers powers,
            String from,
            String until,
            boolean wrongDay,
            String period,
            String cohort,
            List<String> cohorts,
            long learners,
            List<StateTile> states,
            Funnel funnel,
            List<DayRow> days,
            Rate finished,
            Rate passed,
            Rate certified,
            long reviews,
            int reviewDays,
            int records,
            int mostRecords,
            long claims,
            int timed,
            boolean countedNow)
            implements TemplateInstance {}

    record StateTile(LearnerState state, long count, long percent) {}

    /** @param middle in words; empty where nobody is timed */
    record DayRow(int day, String title, long reached, long percent, String middle, long timed) {}

    /** So many of so many. */
    record Rate(long count, long of) {

        public long percent() {
            return of == 0 ? 0 : 100 * count / of;
        }
    }

    private final TaughtCourse taught;
    private final Headcount headcount;
    private final Counting<CourseNumbers.Question, CourseNumbers> counting;

    OverviewPage(TaughtCourse taught, Headcount headcount, Clock clock, Executor background) {
        this.taught = taught;
        this.headcount = headcount;
        this.counting = new Counting<>(question -> CourseNumbers.of(question, clock.instant()), background);
    }

    /**
     * @param from the earliest first day of the learners who are counted
     * @param until the latest
     */
    @GET
    @Transactional
    public TemplateInstance overview(
            @PathParam("course") String courseId,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("until") @DefaultValue("") String until,
            @QueryParam("cohort") @DefaultValue("") String cohort) {
        Course course = taught.course(courseId);
        Period period = new Period(When.typed(from), When.typed(until), Cohorts.named(cohort));
        long onCourse = headcount.on(course.id());
        Overview overview = Overview.of(course, counting.of(CourseNumbers.Question.of(course, period), onCourse));
        long learners = overview.learners();
        return new CourseOverview(
                course,
                taught.powers(course),
                from,
                until,
                isWrong(from, period.from()) || isWrong(until, period.until()),
                period.from().map(day -> "&from=" + day).orElse("")
                        + period.until().map(day -> "&until=" + day).orElse("")
                        + (period.cohort().isEmpty()
                                ? ""
                                : "&cohort=" + URLEncoder.encode(period.cohort(), StandardCharsets.UTF_8)),
                period.cohort(),
                Cohorts.of(course),
                learners,
                Stream.of(LearnerState.values())
                        .map(state -> {
                            long count = overview.states().getOrDefault(state, 0L);
                            return new StateTile(state, count, new Rate(count, learners).percent());
                        })
                        .toList(),
                Funnel.of(overview.days(), learners),
                overview.days().stream()
                        .map(day -> new DayRow(
                                day.lesson().day(),
                                day.lesson().title(),
                                day.reached(),
                                new Rate(day.reached(), learners).percent(),
                                day.middle().map(OverviewPage::inWords).orElse(""),
                                day.timed()))
                        .toList(),
                new Rate(overview.finished(), learners),
                new Rate(overview.finalPassed(), overview.finalTaken()),
                new Rate(overview.states().getOrDefault(LearnerState.CERTIFIED, 0L), learners),
                overview.reviews(),
                CourseNumbers.REVIEW_DAYS,
                RecordQueue.of(course, "", Optional.of(RecordQueue.ALL), "").count(),
                RecordQueue.MOST_COUNTED,
                CertificateClaim.countWaiting(course.id()),
                CourseNumbers.TIMED,
                counting.isEachTime(onCourse));
    }

    private static String inWords(Duration took) {
        if (took.toMinutes() < 120) {
            return words().minutes(Math.max(1, took.toMinutes()));
        }
        return took.toHours() < 48 ? words().hours(took.toHours()) : words().days(took.toDays());
    }

    private static boolean isWrong(String typed, Optional<LocalDate> read) {
        return !typed.isBlank() && read.isEmpty();
    }

    private static OverviewTexts words() {
        return MessageBundles.get(OverviewTexts.class);
    }
}
