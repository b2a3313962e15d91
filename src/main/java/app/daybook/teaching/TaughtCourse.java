package app.daybook.teaching;

import jakarta.enterprise.context.RequestScoped;

import app.daybook.course.Course;
import app.daybook.enrolment.Enrolment;
import app.daybook.learner.CurrentLearner;
import app.daybook.publishing.Catalogue;
import app.daybook.web.NotFound;

/** The course of the address for those who teach: instructors of the realm teach every course of this site. */
@RequestScoped
class TaughtCourse {

    static final String INSTRUCTOR = "instructor";

    private final Catalogue catalogue;

    private final CurrentLearner instructor;

    TaughtCourse(Catalogue catalogue, CurrentLearner instructor) {
        this.catalogue = catalogue;
        this.instructor = instructor;
    }

    /** Who is asking, as the ledger of certificates names people: by number. */
    String actor() {
        return INSTRUCTOR + " " + instructor.remembered().id;
    }

    /**
     * @throws NotFound if there is no such course
     */
    Course course(String id) {
        return catalogue.course(id).orElseThrow(NotFound::new);
    }

    /**
     * @throws NotFound if there is no such enrolment on the course
     */
    Enrolment enrolment(Course course, long id) {
        return Enrolment.on(course.id(), id).orElseThrow(NotFound::new);
    }
}
