package app.daybook.enrolment;

import java.util.Optional;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.Lesson;
import app.daybook.web.Refusal;

/** The lesson is not open yet, and when it opens is for the learner to say. */
public final class CoursePaused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String course;

    CoursePaused(String course, Lesson lesson) {
        super(
                403,
                PauseTexts.class,
                texts -> MessageBundles.get(EnrolmentTexts.class).lessonLocked(lesson.day()),
                PauseTexts::lockedToDo);
        this.course = course;
    }

    @Override
    protected Optional<Way> way() {
        return Optional.of(new Way(
                PausePage.address(course), MessageBundles.get(PauseTexts.class).toPause()));
    }
}
