package app.daybook.enrolment;

import java.util.Optional;
import java.util.function.Function;

import io.quarkus.qute.i18n.MessageBundles;

import app.daybook.course.Course;
import app.daybook.web.Refusal;

/** The page needs an enrolment that the person who asks does not have. */
public final class NotEnrolled extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Course course;
    private final Instead instead;

    /** What the person who asks may do instead. */
    enum Instead {
        ENROL("/courses/%s/enrol", EnrolmentTexts::notEnrolledToDo, EnrolmentTexts::enrol),
        /** Nobody may begin the course any more. */
        READ_ABOUT_IT("/courses/%s", EnrolmentTexts::closedToDo, EnrolmentTexts::toCourse),
        /** They write it or teach it. */
        PREVIEW("/teaching/%s/preview", EnrolmentTexts::previewToDo, EnrolmentTexts::toPreview);

        private final String address;
        private final Function<EnrolmentTexts, String> toDo;
        private final Function<EnrolmentTexts, String> button;

        Instead(String address, Function<EnrolmentTexts, String> toDo, Function<EnrolmentTexts, String> button) {
            this.address = address;
            this.toDo = toDo;
            this.button = button;
        }
    }

    NotEnrolled(Course course, Instead instead) {
        super(403, EnrolmentTexts.class, texts -> texts.notEnrolled(course.title()), instead.toDo);
        this.course = course;
        this.instead = instead;
    }

    @Override
    protected Optional<Way> way() {
        return Optional.of(new Way(
                instead.address.formatted(course.id()),
                instead.button.apply(MessageBundles.get(EnrolmentTexts.class))));
    }
}
