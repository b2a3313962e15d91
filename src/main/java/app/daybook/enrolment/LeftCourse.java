package app.daybook.enrolment;

import java.util.Optional;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.Course;
import app.daybook.web.Refusal;

/** The page is for who is on the course, and the person who asks has left it. */
public final class LeftCourse extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Course course;

    LeftCourse(Course course) {
        super(403, PauseTexts.class, texts -> texts.left(course.title()), PauseTexts::leftToDo);
        this.course = course;
    }

    @Override
    protected Optional<Way> way() {
        return Optional.of(new Way(
                "/courses/" + course.id() + "/return",
                MessageBundles.get(PauseTexts.class).comeBack()));
    }
}
