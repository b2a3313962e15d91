package app.daybook.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;

import app.daybook.course.Course;
import app.daybook.course.Lesson;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Learner;
import app.daybook.learner.Power;
import app.daybook.publishing.Catalogue;
import app.daybook.web.ForeignForm;
import app.daybook.web.NotFound;
import app.daybook.web.Refusal;

/** The course of the address through the eyes of the person who asks. */
@RequestScoped
public class CurrentEnrolment {

    private final Catalogue catalogue;
    private final CurrentLearner learner;
    private final OwnProgress own;
    private final Clock clock;

    CurrentEnrolment(Catalogue catalogue, CurrentLearner learner, OwnProgress own, Clock clock) {
        this.catalogue = catalogue;
        this.learner = learner;
        this.own = own;
        this.clock = clock;
    }

    /**
     * @throws NotFound if there is no such course
     */
    public Course course(String courseId) {
        return catalogue.course(courseId).orElseThrow(NotFound::new);
    }

    /** The answer to a form that was made for someone else: nothing is done, and what it holds is kept. */
    public Response notYours(String action, MultivaluedMap<String, String> fields) {
        return ForeignForm.answer(learner.name(), action, fields);
    }

    public String subject() {
        return learner.subject();
    }

    public String learnerName() {
        return learner.name();
    }

    /** Whether a form was made for whoever sends it; one that names nobody was. */
    public boolean isMeant(MultivaluedMap<String, String> fields) {
        return learner.isMeant(fields);
    }

    /** Nothing also for who has left the course. */
    public Optional<Enrolment> find(Course course) {
        return findEver(course).filter(enrolment -> !enrolment.isWithdrawn());
    }

    /** Also of who has left the course since. */
    public Optional<Enrolment> findEver(Course course) {
        return Enrolment.of(learner.subject(), course.id());
    }

    /**
     * @throws NotEnrolled if the person who asks is not on the course
     * @throws LeftCourse if they have left it
     */
    public Enrolment require(Course course) {
        return find(course).orElseThrow(() -> notEnrolled(course));
    }

    /**
     * For what one keeps after leaving the course.
     *
     * @throws NotEnrolled if the person who asks was never on the course
     */
    public Enrolment requireEver(Course course) {
        return findEver(course).orElseThrow(() -> notEnrolled(course));
    }

    /** Who is asking, for what they do about their own enrolment. */
    Learner learner() {
        return learner.remembered();
    }

    /**
     * The same by one statement, for a page that changes nothing.
     *
     * @throws NotEnrolled if the person who asks is not on the course
     */
    OwnProgress.Found found(Course course) {
        return own.on(learner.subject(), course).orElseThrow(() -> notEnrolled(course));
    }

    private Refusal notEnrolled(Course course) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> findEver(course).isPresent()
                        ? new LeftCourse(course)
                        : new NotEnrolled(course, insteadOfLearning(course)));
    }

    private NotEnrolled.Instead insteadOfLearning(Course course) {
        if (learner.may(Power.OPEN_DESK, course.id())) {
            return NotEnrolled.Instead.PREVIEW;
        }
        return catalogue.takesLearners(course) ? NotEnrolled.Instead.ENROL : NotEnrolled.Instead.READ_ABOUT_IT;
    }

    /**
     * @throws EnrolmentClosed if nobody may begin the course any more
     */
    public void requireOpenForEnrolment(Course course) {
        if (!catalogue.takesLearners(course)) {
            throw new EnrolmentClosed(course.title());
        }
    }

    /**
     * @throws LessonLocked with when it opens, if it is not open to whose progress that is
     * @throws CoursePaused if it opens when they go on
     */
    public void requireOpen(Lesson lesson, Progress progress) {
        Instant now = clock.instant();
        if (!progress.isOpen(lesson, now)) {
            ZoneId zone = progress.schedule().zone();
            Optional<ZonedDateTime> opens = progress.opens(lesson).map(instant -> instant.atZone(zone));
            throw progress.isTimed(lesson) && opens.isEmpty()
                    ? new CoursePaused(progress.courseId(), lesson)
                    : new LessonLocked(lesson, opens);
        }
    }
}
