package app.daybook.teaching;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.CurrentLearner;
import app.daybook.learner.Learner;
import app.daybook.learner.Power;
import app.daybook.learner.Powers;
import app.daybook.publishing.Catalogue;
import app.daybook.web.ForeignForm;
import app.daybook.web.NotFound;

/** The course of the address for those who teach it; see {@link CurrentLearner#powers}. */
@RequestScoped
public class TaughtCourse {

    /** The realm's role of those who teach. */
    public static final String INSTRUCTOR = "instructor";

    private final Catalogue catalogue;

    private final CurrentLearner instructor;

    TaughtCourse(Catalogue catalogue, CurrentLearner instructor) {
        this.catalogue = catalogue;
        this.instructor = instructor;
    }

    /**
     * Who is asking, as the ledger of certificates names people: by number. Asked before anything is locked: it writes
     * down who is there.
     */
    public String actor() {
        return actor(instructor.remembered());
    }

    /** The same of somebody who is written down already. */
    public static String actor(Learner instructor) {
        return INSTRUCTOR + " " + instructor.id;
    }

    /** Who is asking, as reviews name people. Asked before anything is locked: it writes down who is there. */
    public Learner reviewer() {
        return instructor.remembered();
    }

    /** The same, without a query. */
    public String subject() {
        return instructor.subject();
    }

    /**
     * @throws NotFound if there is no such course, or it is only others'
     */
    public Course course(String id) {
        instructor.introduce();
        return catalogue
                .course(id)
                .filter(course -> may(Power.OPEN_DESK, course.id()))
                .orElseThrow(NotFound::new);
    }

    /** Whether it is about the one who asks, who then decides nothing. */
    public boolean isOneself(Learner learner) {
        return learner.subject.equals(instructor.subject());
    }

    public boolean may(Power power, String course) {
        return powers(course).hold(power);
    }

    public Powers powers(Course course) {
        return powers(course.id());
    }

    private Powers powers(String course) {
        instructor.introduce();
        return instructor.powers(course);
    }

    public boolean isAdministrator() {
        return instructor.isAdministrator();
    }

    /** Lets owners of courses find whoever asks, to give them a role. */
    public void isKnownToTeach() {
        instructor.rememberedAsTeaching();
    }

    /**
     * @throws NotFound if there is no such enrolment on the course
     */
    public Enrolment enrolment(Course course, long id) {
        return Enrolment.on(course.id(), id).orElseThrow(NotFound::new);
    }

    /**
     * What answers a form whose page somebody else opened on this browser, with all that it held; nothing if it is the
     * form of whoever sends it.
     *
     * @param action where the form was sent
     */
    public Optional<Response> foreign(String action, MultivaluedMap<String, String> fields) {
        return instructor.isMeant(fields)
                ? Optional.empty()
                : Optional.of(ForeignForm.answer(instructor.name(), action, fields));
    }

    /** A field as it was typed, empty if it was not sent. */
    public static String typed(MultivaluedMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }
}
