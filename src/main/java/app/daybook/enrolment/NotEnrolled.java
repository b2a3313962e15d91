package app.daybook.enrolment;

import java.util.Optional;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.Course;
import app.daybook.web.Refusal;

/** The page needs an enrolment that the person who asks does not have. */
public final class NotEnrolled extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Course course;
    private final boolean open;

    /**
     * @param open whether one may enrol
     */
    NotEnrolled(Course course, boolean open) {
        super(
                403,
                EnrolmentTexts.class,
                texts -> texts.notEnrolled(course.title()),
                open ? EnrolmentTexts::notEnrolledToDo : EnrolmentTexts::closedToDo);
        this.course = course;
        this.open = open;
    }

    @Override
    protected Optional<Way> way() {
        EnrolmentTexts texts = MessageBundles.get(EnrolmentTexts.class);
        String page = "/courses/" + course.id();
        return Optional.of(open ? new Way(page + "/enrol", texts.enrol()) : new Way(page, texts.toCourse()));
    }
}
