package app.daybook.today;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

import app.daybook.assessment.Assessment;
import app.daybook.assessment.review.PartRecall;
import app.daybook.assessment.review.Reviews;
import app.daybook.certificate.Certificate;
import app.daybook.certificate.CertificateClaim;
import app.daybook.certificate.Claims;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.practice.Stage;
import app.daybook.enrolment.DayState;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.Progress;
import app.daybook.enrolment.Visit;
import app.daybook.learner.CurrentLearner;
import app.daybook.practice.DueRecord;
import app.daybook.publishing.Catalogue;
import app.daybook.web.When;

/** One next step, and the thirty days at a glance. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class TodayPage {

    @CheckedTemplate(basePath = "today", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Today(List<CourseToday> courses, List<Course> offered, boolean teaches, long waiting)
            implements TemplateInstance {}

    /**
     * @param day 0 before the first
     * @param allDone whether all days are
     * @param kept how much of each part is likely recalled, once all days are done
     * @param next what to do next; nothing while nothing is open
     * @param records what is to be mended, written or waited for, without what the next step or the path says
     * @param reviews how many questions are due for review today
     */
    record CourseToday(
            Course course,
            int day,
            long done,
            boolean allDone,
            List<PartRecall> kept,
            NextStep next,
            Optional<PathOfDay> path,
            List<Lesson> missed,
            List<DueRecord> records,
            int reviews,
            Optional<Opening> opening) {}

    /**
     * @param asks whether the day asks for a practical record
     * @param handedIn whether one was handed in, or accepted
     */
    record PathOfDay(Lesson lesson, boolean read, boolean passed, boolean asks, boolean handedIn) {}

    record Opening(int day, String when) {}

    @CheckedTemplate(basePath = "today", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Calendar(List<CourseDays> courses) implements TemplateInstance {}

    /**
     * @param opensAt at what time locked days open, in words; empty where none is locked, or it is not a matter of time
     */
    record CourseDays(Course course, long done, String opensAt, List<Cell> cells) {}

    /**
     * @param opens the date in words, empty where it is not locked or not a matter of time
     */
    record Cell(Lesson lesson, DayState state, String opens) {

        public String cssClass() {
            return "is-" + state.name().toLowerCase(Locale.ROOT);
        }
    }

    private final Catalogue catalogue;
    private final Claims claims;
    private final CurrentLearner learner;
    private final Clock clock;

    TodayPage(Catalogue catalogue, Claims claims, CurrentLearner learner, Clock clock) {
        this.catalogue = catalogue;
        this.claims = claims;
        this.learner = learner;
        this.clock = clock;
    }

    @GET
    @Path("today")
    @Transactional
    public TemplateInstance today() {
        List<CourseToday> courses = Enrolment.of(learner.subject()).stream()
                .flatMap(enrolment ->
                        catalogue.course(enrolment.course).map(course -> today(enrolment, course)).stream())
                .toList();
        return new Today(
                courses,
                courses.isEmpty()
                        ? catalogue.courses().stream()
                                .filter(catalogue::takesLearners)
                                .toList()
                        : List.of(),
                learner.isInstructor(),
                learner.isInstructor() ? waiting() : 0);
    }

    @GET
    @Path("calendar")
    @Transactional
    public TemplateInstance calendar() {
        return new Calendar(Enrolment.of(learner.subject()).stream()
                .flatMap(
                        enrolment -> catalogue.course(enrolment.course).map(course -> days(enrolment, course)).stream())
                .toList());
    }

    /** Claims of all courses that wait for an instructor. */
    private long waiting() {
        return catalogue.courses().stream()
                .mapToLong(course -> CertificateClaim.countWaiting(course.id()))
                .sum();
    }

    private CourseToday today(Enrolment enrolment, Course course) {
        Instant now = clock.instant();
        Visit.note(enrolment, now);
        Progress progress = enrolment.progress(course);
        int today = progress.today(now);
        List<DueRecord> records = DueRecord.of(
                enrolment, progress.allDone() ? claims.asked(course, enrolment) : enrolment.promised(course), progress);
        NextStep next = progress.allDone()
                ? NextStep.afterTheDays(
                        course,
                        Assessment.of(enrolment),
                        () -> Assessment.whyNoFinal(course, enrolment, now),
                        () -> certificate(course, enrolment, records))
                : NextStep.onADay(course, progress, now);
        return new CourseToday(
                course,
                today,
                progress.done(),
                progress.allDone(),
                progress.allDone() ? PartRecall.of(course, enrolment, now) : List.of(),
                next,
                next.day().flatMap(course::day).map(lesson -> path(course, progress, lesson)),
                course.lessons().stream()
                        .filter(lesson -> progress.state(lesson, now) == DayState.MISSED
                                && next.day().filter(day -> day == lesson.day()).isEmpty())
                        .toList(),
                records.stream()
                        .filter(record -> record.what() != DueRecord.What.WRITE
                                || next.day()
                                        .filter(day -> day == record.lesson().day())
                                        .isEmpty())
                        .toList(),
                Reviews.left(course, enrolment, now),
                progress.nextLocked(now).flatMap(lesson -> opening(progress, lesson)));
    }

    private NextStep.Kind certificate(Course course, Enrolment enrolment, List<DueRecord> records) {
        if (Certificate.serialOf(enrolment).isPresent()) {
            return NextStep.Kind.CERTIFICATE;
        }
        if (CertificateClaim.open(enrolment.id).isPresent()) {
            return NextStep.Kind.SIGNATURE;
        }
        if (claims.eligibility(course, enrolment).isEligible()) {
            return NextStep.Kind.CLAIM;
        }
        return records.stream().allMatch(record -> record.what() == DueRecord.What.WAIT)
                ? NextStep.Kind.RECORDS_READ
                : NextStep.Kind.RECORDS;
    }

    private static PathOfDay path(Course course, Progress progress, Lesson lesson) {
        return new PathOfDay(
                lesson,
                progress.isRead(lesson),
                progress.isPassed(lesson),
                course.asksForRecord(lesson),
                progress.standing(lesson).reached(Stage.HANDED_IN).isPresent());
    }

    private static Optional<Opening> opening(Progress progress, Lesson lesson) {
        return progress.opensWhen(lesson).map(when -> new Opening(lesson.day(), when));
    }

    private CourseDays days(Enrolment enrolment, Course course) {
        Instant now = clock.instant();
        Progress progress = enrolment.progress(course);
        List<Cell> cells = course.lessons().stream()
                .map(lesson -> {
                    DayState state = progress.state(lesson, now);
                    return new Cell(
                            lesson, state, state == DayState.LOCKED ? opens(progress, lesson, When::shortDate) : "");
                })
                .toList();
        return new CourseDays(
                course,
                progress.done(),
                progress.nextLocked(now)
                        .map(lesson -> opens(progress, lesson, When::time))
                        .orElse(""),
                cells);
    }

    private static String opens(Progress progress, Lesson lesson, Function<ZonedDateTime, String> words) {
        return progress.opens(lesson)
                .map(opens -> words.apply(opens.atZone(progress.schedule().zone())))
                .orElse("");
    }
}
