package app.daybook.today;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

import app.daybook.admission.Admission;
import app.daybook.asking.Notice;
import app.daybook.asking.NoticesShowing;
import app.daybook.assessment.Assessment;
import app.daybook.assessment.review.PartRecall;
import app.daybook.assessment.review.Reviews;
import app.daybook.certificate.Certificate;
import app.daybook.certificate.CertificateClaim;
import app.daybook.certificate.Claims;
import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.course.Pace;
import app.daybook.course.practice.Stage;
import app.daybook.enrolment.DayState;
import app.daybook.enrolment.Enrolment;
import app.daybook.enrolment.OwnProgress;
import app.daybook.enrolment.Progress;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Power;
import app.daybook.practice.DueRecord;
import app.daybook.publishing.Catalogue;
import app.daybook.web.Layout;
import app.daybook.web.NotFound;
import app.daybook.web.When;
import app.daybook.web.remembered.RememberedPages;

/** One next step out of everything that is due. */
@Path("/today")
@Authenticated
@Produces(MediaType.TEXT_HTML)
class TodayPage {

    /** @param left courses that they have left, of somebody who is on none, and may come back to */
    @CheckedTemplate(basePath = "today", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Today(
            List<CourseToday> courses,
            List<NoticeOnToday> notices,
            List<Admission> pending,
            List<Course> left,
            List<Course> offered,
            boolean teaches,
            long waiting)
            implements TemplateInstance {}

    /**
     * @param day 0 before the first
     * @param pause that it is now
     * @param allDone whether all days are
     * @param kept how much of each part is likely recalled, once all days are done
     * @param next what to do next; nothing while nothing is open
     * @param records what is to be mended, written or waited for, without what the next step or the path says
     * @param reviews how many questions are due for review today
     * @param messages how many the learner has not seen
     * @param answers how many to their questions they have not seen
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
            int messages,
            int answers,
            Optional<Opening> opening,
            Optional<Paused> pause) {}

    /**
     * @param asks whether the day asks for a practical record
     * @param handedIn whether one was handed in, or accepted
     */
    record PathOfDay(Lesson lesson, boolean read, boolean passed, boolean asks, boolean handedIn) {}

    record Opening(int day, String when) {}

    /** @param until when it goes on, in words; empty while nobody knows */
    record Paused(String until) {}

    /** @param course its title */
    record NoticeOnToday(String course, Notice notice) {}

    /** What the page is made of while the days go on. */
    private record Shown(
            List<CourseShown> courses, List<String> notices, List<String> offered, boolean teaches, long waiting) {}

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
            int messages,
            int answers,
            Optional<Opening> opening,
            Optional<Paused> pause) {}

    private record PathShown(int day, boolean read, boolean passed, boolean asks, boolean handedIn) {}

    private final Catalogue catalogue;
    private final Claims claims;
    private final CurrentLearner learner;
    private final OwnProgress own;
    private final DataSource database;
    private final NoticesShowing showing;
    private final Layout.Surroundings around;
    private final RememberedPages pages;
    private final Clock clock;

    TodayPage(
            Catalogue catalogue,
            Claims claims,
            CurrentLearner learner,
            OwnProgress own,
            DataSource database,
            NoticesShowing showing,
            Layout.Surroundings around,
            RememberedPages pages,
            Clock clock) {
        this.catalogue = catalogue;
        this.claims = claims;
        this.learner = learner;
        this.own = own;
        this.database = database;
        this.showing = showing;
        this.around = around;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    public Response today() {
        List<OwnProgress.Found> enrolled = own.of(learner.subject());
        Instant now = clock.instant();
        if (enrolled.size() == 1) {
            around.about(enrolled.get(0).course());
        }
        if (enrolled.stream().anyMatch(found -> found.isNewVisit(now))) {
            // So that a name or an address that changed at the provider is known here
            learner.remembered();
        }
        List<CourseToday> courses = enrolled.stream()
                .flatMap(found -> catalogue.course(found.course()).map(course -> today(found, course)).stream())
                .toList();
        List<Admission> pending = courses.isEmpty() ? pending() : List.of();
        List<Course> left = courses.isEmpty() ? left() : List.of();
        Today page = new Today(
                courses,
                enrolled.stream().flatMap(found -> notices(found, now)).toList(),
                pending,
                left.stream()
                        .filter(course -> pending.stream().noneMatch(one -> one.course.equals(course.id())))
                        .toList(),
                courses.isEmpty()
                        ? catalogue.courses().stream()
                                .filter(catalogue::takesLearners)
                                .filter(course ->
                                        left.stream().noneMatch(one -> one.id().equals(course.id())))
                                .toList()
                        : List.of(),
                learner.isInstructor(),
                learner.isInstructor() ? waiting() : 0);
        return courses.stream().anyMatch(TodayPage::isOnesOwn)
                        || !page.pending().isEmpty()
                        || !page.left().isEmpty()
                ? Response.ok(page).build()
                : pages.answer(shown(page), () -> page);
    }

    /** Addresses of records are nobody else's, and after the days few learners stand alike. */
    private static boolean isOnesOwn(CourseToday today) {
        return today.allDone() || !today.records().isEmpty();
    }

    private static Shown shown(Today page) {
        return new Shown(
                page.courses().stream().map(TodayPage::shown).toList(),
                page.notices().stream()
                        .map(one -> one.notice().token.toString())
                        .toList(),
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
                today.messages(),
                today.answers(),
                today.opening(),
                today.pause());
    }

    private Stream<NoticeOnToday> notices(OwnProgress.Found found, Instant now) {
        return catalogue.course(found.course()).stream()
                .flatMap(course -> showing.on(course.id(), LocalDate.ofInstant(now, found.zone())).stream()
                        .map(notice -> new NoticeOnToday(course.title(), notice)));
    }

    /** What somebody who is on no course has asked for, or waits for. */
    private List<Admission> pending() {
        return Admission.pending(learner.subject()).stream()
                .filter(one -> catalogue.course(one.course).isPresent())
                .toList();
    }

    private List<Course> left() {
        return Enrolment.of(learner.subject()).stream()
                .filter(Enrolment::isWithdrawn)
                .flatMap(one -> catalogue.course(one.course).stream())
                .toList();
    }

    /** Claims that wait for this instructor, or another of the same course. */
    private long waiting() {
        return catalogue.courses().stream()
                .filter(course -> learner.may(Power.ISSUE, course.id()))
                .mapToLong(course -> CertificateClaim.countWaiting(course.id()))
                .sum();
    }

    private CourseToday today(OwnProgress.Found found, Course course) {
        Instant now = clock.instant();
        found.visits(now);
        Progress progress = found.progress(course);
        if (progress.allDone()) {
            return Catalogue.answering(() -> afterTheDays(found, course, progress, now));
        }
        return today(
                found,
                course,
                progress,
                List.of(),
                DueRecord.of(found.enrolment(), found.promised(course), progress),
                NextStep.onADay(course, progress, now),
                now);
    }

    /** What is next then depends on more than the days. */
    private CourseToday afterTheDays(OwnProgress.Found found, Course course, Progress progress, Instant now) {
        Enrolment enrolment =
                Enrolment.<Enrolment>findByIdOptional(found.enrolment()).orElseThrow(NotFound::new);
        List<DueRecord> records = DueRecord.of(found.enrolment(), claims.asked(course, enrolment), progress);
        NextStep next = NextStep.afterTheDays(
                course,
                Assessment.of(enrolment),
                () -> Assessment.whyNoFinal(course, enrolment, now),
                () -> certificate(course, enrolment, records));
        return today(found, course, progress, PartRecall.of(course, enrolment, now), records, next, now);
    }

    private CourseToday today(
            OwnProgress.Found found,
            Course course,
            Progress progress,
            List<PartRecall> kept,
            List<DueRecord> records,
            NextStep next,
            Instant now) {
        return new CourseToday(
                found.promised(course),
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
                records.stream()
                        .filter(record -> record.what() != DueRecord.What.WRITE
                                || next.day()
                                        .filter(day -> day == record.lesson().day())
                                        .isEmpty())
                        .toList(),
                Reviews.left(database, course, found.enrolment(), found.zone(), now),
                found.messages(),
                found.answers(),
                progress.nextLocked(now).flatMap(lesson -> opening(progress, lesson)),
                progress.schedule()
                        .pause(now)
                        .map(pause -> new Paused(pause.until().map(When::date).orElse(""))));
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
}
