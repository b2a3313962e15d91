package app.daybook.today;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

import app.daybook.assessment.Assessment;
import app.daybook.assessment.review.PartRecall;
import app.daybook.assessment.review.Reviews;
import app.daybook.certificate.Certificate;
import app.daybook.certificate.CertificateClaim;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Pace;
import app.daybook.course.practice.Stage;
import app.daybook.enrolment.DayState;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.OwnProgress;
import app.daybook.enrolment.Progress;
import app.daybook.learner.CurrentLearner;
import app.daybook.publishing.Catalogue;
import app.daybook.web.NotFound;
import app.daybook.web.remembered.RememberedPages;

/** One next step out of everything that is due. */
@Path("/today")
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
            int reviews,
            Optional<Opening> opening) {}

    /**
     * @param asks whether the day asks for a practical record
     * @param handedIn whether one was handed in, or accepted
     */
    record PathOfDay(Lesson lesson, boolean read, boolean passed, boolean asks, boolean handedIn) {}

    record Opening(int day, String when) {}

    /** What the page is made of while the days go on. */
    private record Shown(List<CourseShown> courses, List<String> offered, boolean teaches, long waiting) {}

    /** @param path of the day that is next; nothing where none is */
    private record CourseShown(
            String edition,
            Pace pace,
            int day,
            long done,
            NextStep next,
            Optional<PathShown> path,
            List<Integer> missed,
            int reviews,
            Optional<Opening> opening) {}

    private record PathShown(int day, boolean read, boolean passed, boolean asks, boolean handedIn) {}

    private final Catalogue catalogue;
    private final CurrentLearner learner;
    private final OwnProgress own;
    private final DataSource database;
    private final RememberedPages pages;
    private final Clock clock;

    TodayPage(
            Catalogue catalogue,
            CurrentLearner learner,
            OwnProgress own,
            DataSource database,
            RememberedPages pages,
            Clock clock) {
        this.catalogue = catalogue;
        this.learner = learner;
        this.own = own;
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    public Response today() {
        List<CourseToday> courses = own.of(learner.subject()).stream()
                .flatMap(found -> catalogue.course(found.course()).map(course -> today(found, course)).stream())
                .toList();
        Today page = new Today(
                courses,
                courses.isEmpty()
                        ? catalogue.courses().stream()
                                .filter(catalogue::takesLearners)
                                .toList()
                        : List.of(),
                learner.isInstructor(),
                learner.isInstructor() ? waiting() : 0);
        return courses.stream().anyMatch(CourseToday::allDone)
                ? Response.ok(page).build()
                : pages.answer(shown(page), () -> page);
    }

    private static Shown shown(Today page) {
        return new Shown(
                page.courses().stream().map(TodayPage::shown).toList(),
                page.offered().stream().map(Course::edition).toList(),
                page.teaches(),
                page.waiting());
    }

    private static CourseShown shown(CourseToday today) {
        return new CourseShown(
                today.course().edition(),
                today.course().pace(),
                today.day(),
                today.done(),
                today.next(),
                today.path()
                        .map(path -> new PathShown(
                                path.lesson().day(), path.read(), path.passed(), path.asks(), path.handedIn())),
                today.missed().stream().map(Lesson::day).toList(),
                today.reviews(),
                today.opening());
    }

    /** Claims of all courses that wait for an instructor. */
    private long waiting() {
        return catalogue.courses().stream()
                .mapToLong(course -> CertificateClaim.countWaiting(course.id()))
                .sum();
    }

    private CourseToday today(OwnProgress.Found found, Course course) {
        Instant now = clock.instant();
        found.visits(now);
        Progress progress = found.progress(course);
        return progress.allDone()
                ? Catalogue.answering(() -> afterTheDays(found, course, progress, now))
                : today(found, course, progress, List.of(), NextStep.onADay(course, progress, now), now);
    }

    /** What is next then depends on more than the days. */
    private CourseToday afterTheDays(OwnProgress.Found found, Course course, Progress progress, Instant now) {
        Enrolment enrolment =
                Enrolment.<Enrolment>findByIdOptional(found.enrolment()).orElseThrow(NotFound::new);
        NextStep next = NextStep.afterTheDays(
                course,
                Assessment.of(enrolment),
                () -> Assessment.whyNoFinal(course, enrolment, now),
                () -> certificate(enrolment));
        return today(found, course, progress, PartRecall.of(course, enrolment, now), next, now);
    }

    private CourseToday today(
            OwnProgress.Found found,
            Course course,
            Progress progress,
            List<PartRecall> kept,
            NextStep next,
            Instant now) {
        return new CourseToday(
                course,
                progress.today(now),
                progress.done(),
                progress.allDone(),
                kept,
                next,
                next.day().flatMap(course::day).map(lesson -> path(course, progress, lesson)),
                course.lessons().stream()
                        .filter(lesson -> progress.state(lesson, now) == DayState.MISSED
                                && next.day().filter(day -> day == lesson.day()).isEmpty())
                        .toList(),
                Reviews.left(database, course, found.enrolment(), found.zone(), now),
                progress.nextLocked(now).flatMap(lesson -> opening(progress, lesson)));
    }

    private static NextStep.Kind certificate(Enrolment enrolment) {
        if (Certificate.serialOf(enrolment).isPresent()) {
            return NextStep.Kind.CERTIFICATE;
        }
        return CertificateClaim.open(enrolment.id).isPresent() ? NextStep.Kind.SIGNATURE : NextStep.Kind.CLAIM;
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
}
